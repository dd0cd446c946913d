import type { Judgement, Stakes } from '@parley/analysis';
import type { Table } from '@parley/charts';
import { useMemo } from 'react';
import { spans } from '../../figures/data-table.tsx';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { STAKES } from './words.ts';
import { figureOf, type Picked, packageRows, rowsOf } from './world-rows.ts';

/** All worlds, and the package under study as one more; every number opens what it rests on. */
export function WorldsTable({
  table,
  stakes,
  judged,
  picked,
  onPick,
}: {
  readonly table: Table;
  readonly stakes: Stakes;
  readonly judged: Judgement | null;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked) => void;
}) {
  const words = useWords(STAKES);
  const language = useLanguage();
  const texts = useTexts();
  const parties = useParties();
  const highlight = useSession(({ opening }) =>
    opening.kind === 'open' ? (opening.opened.case.economy.highlights[0]?.sector ?? null) : null,
  );
  const noDeal = useSession(({ table }) =>
    table.value?.kind === 'laid' ? table.value.noDeal.name : null,
  );
  const groups = useMemo(() => {
    const origins = rowsOf(stakes);
    const worlds = table.groups.map((group, g) => ({ ...group, origins: origins[g] ?? [] }));
    if (judged === null || noDeal === null) return worlds;
    const named = parties.map(({ region, name }) => ({ region, name: name[language] }));
    return [
      ...worlds,
      {
        label: words.packageRow,
        detail: words.besideNoDeal(noDeal[language]),
        note: null,
        rows: packageRows(judged, named, highlight, table.columns, texts),
        origins: named.map(({ region }) => ({ world: null, region })),
      },
    ];
  }, [table, stakes, judged, noDeal, parties, highlight, texts, language, words]);
  const heads = spans(table);
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark
    <div role="group" className="table-wrap" tabIndex={0} aria-label={table.caption}>
      <table className="worlds">
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {heads.map(({ key, label, span }) =>
              label === '' ? (
                <td key={key} colSpan={span} />
              ) : (
                <th key={key} colSpan={span} scope="colgroup">
                  {label}
                </th>
              ),
            )}
          </tr>
          <tr>
            {table.columns.map(({ key, label, unit }) => (
              <th key={key} scope="col" className={unit === 'text' ? undefined : 'number'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ label, detail, note, rows, origins }) => (
          <tbody key={label}>
            <tr>
              <th colSpan={table.columns.length} scope="rowgroup">
                <strong>{label}</strong>
                {detail !== undefined && <span className="quiet small"> {detail}</span>}
              </th>
            </tr>
            {note !== null && (
              <tr>
                <td colSpan={table.columns.length} className="quiet">
                  {note}
                </td>
              </tr>
            )}
            {rows.map((cells, r) => {
              const origin = origins[r];
              const party = parties.findIndex(({ region }) => region === origin?.region);
              return (
                <tr key={origin?.region ?? r}>
                  {cells.map((cell, c) => {
                    const key = table.columns[c]?.key ?? String(c);
                    const figure = figureOf(key);
                    if (c === 0) {
                      return (
                        <th key={key} scope="row" className={`party-${party}`}>
                          {cell.text}
                        </th>
                      );
                    }
                    if (figure === null || origin === undefined || cell.value === null) {
                      return (
                        <td key={key} className="number quiet">
                          {cell.text}
                        </td>
                      );
                    }
                    const it: Picked = { ...origin, figure, text: cell.text };
                    const chosen =
                      picked !== null &&
                      picked.world === it.world &&
                      picked.region === it.region &&
                      picked.figure === figure;
                    return (
                      <td key={key} className="number">
                        <button
                          type="button"
                          className="why-cell"
                          aria-pressed={chosen}
                          aria-label={words.why.cell(
                            words.why.figures[figure],
                            String(cells[0]?.text ?? ''),
                            label ?? '',
                            cell.text,
                          )}
                          data-testid={`stake-${it.world ?? 'under-study'}-${it.region}-${key}`}
                          onClick={() => onPick(it)}
                        >
                          {cell.text}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
