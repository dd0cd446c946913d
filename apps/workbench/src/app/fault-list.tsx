import type { ShownFault } from '../engine/protocol.ts';
import { useWords } from '../words/language.ts';
import { APP } from './words.ts';

/** All faults of a case at once, each with its place and line, as the command line prints them. */
export function FaultList({
  name,
  faults,
}: {
  readonly name: string;
  readonly faults: readonly ShownFault[];
}) {
  const words = useWords(APP);
  return (
    <div className="notice stack" data-kind="bad" role="alert">
      <p>
        <strong>{words.faulty(name, faults.length)}</strong> {words.faultHint}
      </p>
      <ol className="faults">
        {faults.slice(0, 100).map((fault, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
          <li key={k}>
            <code>
              {[fault.file, fault.line, fault.column]
                .filter((part) => part !== undefined)
                .join(':')}
            </code>{' '}
            {fault.message}{' '}
            {fault.hint !== undefined && <span className="quiet">{fault.hint}</span>}
            {fault.text !== undefined && <pre className="fault-line">{fault.text}</pre>}
          </li>
        ))}
      </ol>
    </div>
  );
}
