import type { Level, State } from '@parley/analysis';
import { levelText } from '@parley/charts';
import { memo, useRef, useState } from 'react';
import { Icon } from '../../app/icons.tsx';
import type { LaidTable } from '../../engine/protocol.ts';
import { useSession } from '../../session/session.ts';
import { clearLevel, setLevel } from '../../session/store.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { IssueDetails } from './issue-details.tsx';
import { levelAtPlace, placeOnSlider, stepOf } from './scale.ts';
import { TABLE } from './words.ts';

type IssueState = State['issues'][number];

/** One issue: its name, what the sides last said, and the level under study. */
export const IssueRow = memo(function IssueRow({
  of,
  laid,
}: {
  readonly of: IssueState;
  readonly laid: LaidTable | null;
}) {
  const words = useWords(TABLE);
  const language = useLanguage();
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const { issue, stands } = of;
  const parties = useParties();
  const given = useSession(({ history }) => history.present.levels[issue.id]);
  const without = laid?.withoutDeal.find((term) => term.issue === issue.id)?.level ?? null;
  const level = given ?? without;
  const conceder = parties.findIndex(({ code }) => code === issue.concedes);
  const note = laid?.notes.find((each) => each.issue === issue.id)?.code ?? null;
  const text = (each: Level) => levelText(issue, each, texts);
  const crossed = useSession(({ judged }) =>
    judged.value?.redLines.some(({ crossed, line }) => crossed && line.issue === issue.id),
  );
  const detailsId = `details-${issue.id}`;
  return (
    <div className="issue" data-moved={given !== undefined} data-crossed={crossed === true}>
      <div className="issue-name">
        <button
          type="button"
          className="issue-toggle"
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
        >
          <span className="issue-caret" aria-hidden="true">
            ▸
          </span>
          {issue.name[language]}
        </button>
        <span className={`small party-${conceder}`}>
          {words.concedes(parties[conceder]?.name[language] ?? issue.concedes)}
        </span>
      </div>
      <Said of={of} />
      {laid !== null && level !== null && without !== null ? (
        <>
          <LevelSlider of={of} laid={laid} level={level} without={without} />
          <div className="issue-level">
            <output className="number" htmlFor={`slider-${issue.id}`}>
              {text(level)}
            </output>
            <button
              type="button"
              className="button"
              data-kind="bare"
              data-icon
              disabled={given === undefined}
              title={words.reset}
              aria-label={`${words.reset}: ${issue.name[language]}`}
              onClick={() => clearLevel(issue.id)}
            >
              <Icon name="reset" size={16} />
            </button>
          </div>
        </>
      ) : (
        <div className="issue-slider quiet small">{stands.length === 0 ? '' : '…'}</div>
      )}
      {note !== null && <p className="issue-note small quiet">{words.noteOf[note]}</p>}
      <div id={detailsId} className="issue-details" hidden={!open}>
        {open && <IssueDetails of={of} />}
      </div>
    </div>
  );
});

/** What each side last named, in its colour. */
function Said({ of: { issue, stands } }: { readonly of: IssueState }) {
  const language = useLanguage();
  const texts = useTexts();
  const parties = useParties();
  return (
    <ul className="issue-said small">
      {stands.map(({ party, level, date }) => {
        const p = parties.findIndex(({ code }) => code === party);
        return (
          <li key={party} title={texts.formats.date(date)}>
            <span className={`party-${p}`}>{parties[p]?.name[language] ?? party}</span>{' '}
            <span className="number">{levelText(issue, level, texts)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function LevelSlider({
  of: { issue, stands },
  laid,
  level,
  without,
}: {
  readonly of: IssueState;
  readonly laid: LaidTable;
  readonly level: Level;
  readonly without: Level;
}) {
  const language = useLanguage();
  const texts = useTexts();
  const words = useWords(TABLE);
  const parties = useParties();
  // One gesture is one step back: what follows the first change until the slider is let go amends it.
  const dragging = useRef(false);
  const place = placeOnSlider(issue, level);
  const at = (share: number) => `calc(${share} * (100% - 18px) + 9px)`;
  const lines = laid.bounds.filter(({ line }) => line.issue === issue.id);
  const { levels } = issue;
  const ends =
    levels.kind === 'options'
      ? [levels.options[0]?.name[language] ?? '', levels.options.at(-1)?.name[language] ?? '']
      : [levelText(issue, levels.from, texts), levelText(issue, levels.to, texts)];
  return (
    <div className="issue-slider">
      <div className="slider-track" aria-hidden="true">
        {lines.map(({ party, side, place: limit, line }) => {
          const p = parties.findIndex(({ code }) => code === party);
          const share = Math.min(1, Math.max(0, limit));
          return (
            <span
              key={`${party}${line.date}${side}`}
              className="slider-closed"
              title={words.redLineAt(parties[p]?.name[language] ?? party, lineText(line.level))}
              style={
                side === 'upper'
                  ? { insetInlineStart: at(share), insetInlineEnd: 0 }
                  : { insetInlineStart: 0, width: at(share) }
              }
            />
          );
        })}
        <span className="slider-fill" style={{ width: at(place) }} />
        <span
          className="slider-mark"
          data-kind="no-deal"
          title={words.noDealLevel}
          style={{ insetInlineStart: at(placeOnSlider(issue, without)) }}
        />
        {stands.map(({ party, level: said }) => {
          const p = parties.findIndex(({ code }) => code === party);
          return (
            <span
              key={party}
              className={`slider-mark party-${p}`}
              data-kind="said"
              title={`${parties[p]?.name[language] ?? party}: ${levelText(issue, said, texts)}`}
              style={{ insetInlineStart: at(placeOnSlider(issue, said)) }}
            />
          );
        })}
      </div>
      <input
        id={`slider-${issue.id}`}
        type="range"
        min={0}
        max={1}
        step={stepOf(issue)}
        value={place}
        aria-label={issue.name[language]}
        aria-valuetext={levelText(issue, level, texts)}
        onChange={({ target }) => {
          setLevel(issue.id, levelAtPlace(issue, Number(target.value)), dragging.current);
          dragging.current = true;
        }}
        onPointerUp={() => {
          dragging.current = false;
        }}
        onKeyUp={() => {
          dragging.current = false;
        }}
        onBlur={() => {
          dragging.current = false;
        }}
      />
      <div className="slider-ends small quiet" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
  function lineText(limit: Level | undefined): string {
    return limit === undefined ? words.noDealLevel : levelText(issue, limit, texts);
  }
}
