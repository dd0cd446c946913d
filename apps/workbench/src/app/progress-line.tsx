import type { Progress } from '../engine/protocol.ts';
import { useWords } from '../words/language.ts';
import { APP } from './words.ts';

/** How far a long answer is: the stage in words, and a bar where the steps are counted. */
export function ProgressLine({
  progress,
  onCancel,
}: {
  readonly progress: Progress | null;
  readonly onCancel?: () => void;
}) {
  const words = useWords(APP);
  const stage = progress === null ? '…' : (words.stages[progress.stage] ?? progress.stage);
  const share =
    progress?.done !== undefined && progress.of !== undefined && progress.of > 0
      ? progress.done / progress.of
      : null;
  return (
    <div role="status" className="stack" style={{ gap: '0.3rem' }}>
      <div className="row small quiet" style={{ justifyContent: 'space-between' }}>
        <span>
          {stage}
          {share !== null && ` ${progress?.done}/${progress?.of}`}
        </span>
        {onCancel !== undefined && (
          <button type="button" className="button small" data-kind="bare" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
      <div className="progress">
        <span
          className={share === null ? 'progress-unknown' : undefined}
          style={{ width: share === null ? '30%' : `${100 * share}%` }}
        />
      </div>
    </div>
  );
}
