import type { Source } from '@parley/casebook';
import { useMemo, useState } from 'react';
import type { RecordAnswer } from '../../engine/protocol.ts';
import { useTexts, useWords } from '../../words/language.ts';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

const PAGE = 30;

/** What the record rests on, the newest first: what rewrites what, and what counts. */
export function SourcesList({
  record,
  onClaims,
}: {
  readonly record: RecordAnswer;
  readonly onClaims: (source: string) => void;
}) {
  const words = useWords(RECORD);
  const { formats } = useTexts();
  const [most, setMost] = useState(PAGE);
  const { of, standings, counted } = record;
  const { sorted, byId, claims, counts } = useMemo(() => {
    const made = new Map<string, number>();
    for (const { source } of standings) made.set(source, (made.get(source) ?? 0) + 1);
    return {
      sorted: of.sources.toSorted((a, b) => b.date.localeCompare(a.date)),
      byId: new Map(of.sources.map((source) => [source.id, source])),
      claims: made,
      counts: new Set(counted),
    };
  }, [of, standings, counted]);
  const told = sorted.slice(0, most);
  const countsText = ({ id, derives_from: origins }: Source) => {
    if (!counts.has(id)) return words.notCounted;
    const [first] = origins;
    return first === undefined
      ? words.counts
      : words.countsWith(byId.get(first)?.publisher ?? first);
  };
  return (
    <Section of="sources" hint={words.independence}>
      {/* biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark */}
      <div role="group" className="table-wrap" tabIndex={0} aria-label={words.sections.sources}>
        <table className="sources-table">
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.publisher}</th>
              <th scope="col">{words.titleHead}</th>
              <th scope="col">{words.kindHead}</th>
              <th scope="col">{words.derives}</th>
              <th scope="col">{words.countsHead}</th>
              <th scope="col" className="number">
                {words.claimsHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((source) => {
              const made = claims.get(source.id) ?? 0;
              return (
                <tr key={source.id}>
                  <td className="number">{formats.date(source.date)}</td>
                  <th scope="row">{source.publisher}</th>
                  <td lang={source.language}>
                    {source.address === undefined ? (
                      source.title
                    ) : (
                      <a href={source.address} target="_blank" rel="noreferrer noopener">
                        {source.title}
                      </a>
                    )}
                  </td>
                  <td>{words.sourceKinds[source.kind]}</td>
                  <td>
                    {source.derives_from.map((id) => byId.get(id)?.publisher ?? id).join('; ')}
                  </td>
                  <td>{countsText(source)}</td>
                  <td className="number">
                    {made > 0 && (
                      <button
                        type="button"
                        className="button"
                        data-kind="bare"
                        aria-label={words.claimsOf(made, source.publisher)}
                        onClick={() => onClaims(source.id)}
                      >
                        {made}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {sorted.length > told.length && (
        <button type="button" className="button no-print" onClick={() => setMost(most + PAGE)}>
          {words.more(Math.min(PAGE, sorted.length - told.length))}
        </button>
      )}
    </Section>
  );
}
