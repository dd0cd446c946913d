import { useState } from 'react';
import { ProgressLine } from '../../app/progress-line.tsx';
import type { Run } from '../../engine/protocol.ts';
import { useSession } from '../../session/session.ts';
import { askDraws, cancelStudy } from '../../session/store.ts';
import { useTexts, useWords } from '../../words/language.ts';
import { STAKES } from './words.ts';

const COUNTS = [100, 300, 1000];
const USUAL = 300;
/** The command line's own, so that the same question gets the same answer. */
const SEED = 1;

/** What spans are of: alternative assumptions, or draws of the parameters, made when they are asked for. */
export function SpanControl({
  run,
  drawn,
  onDrawn,
}: {
  readonly run: Run;
  readonly drawn: boolean;
  readonly onDrawn: (drawn: boolean) => void;
}) {
  const words = useWords(STAKES);
  const { formats } = useTexts();
  const { value, running, progress, failed } = useSession(({ draws }) => draws);
  const [count, setCount] = useState(USUAL);
  if (run !== 'long') return <p className="small quiet">{words.drawsLongOnly}</p>;
  if (running) {
    return (
      <div className="draws-progress">
        <ProgressLine progress={progress ?? { stage: 'draws' }} onCancel={cancelStudy} />
      </div>
    );
  }
  return (
    <div className="row">
      {value !== null && (
        <fieldset className="choice">
          <legend className="visually-hidden">{words.spans}</legend>
          {[false, true].map((each) => (
            <label key={String(each)}>
              <input
                type="radio"
                name="spans"
                checked={drawn === each}
                onChange={() => onDrawn(each)}
              />
              {each
                ? words.showDraws(formats.count(value.draws), value.seed)
                : words.showAlternatives}
            </label>
          ))}
        </fieldset>
      )}
      <select
        className="input"
        aria-label={words.drawCount}
        value={count}
        onChange={({ target }) => setCount(Number(target.value))}
      >
        {COUNTS.map((each) => (
          <option key={each} value={each}>
            {words.drawOption(formats.count(each))}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        onClick={() => {
          onDrawn(true);
          void askDraws({ draws: count, seed: SEED });
        }}
      >
        {words.askDraws}
      </button>
      {failed !== null && (
        <span role="alert" className="small">
          {failed.message}
        </span>
      )}
    </div>
  );
}
