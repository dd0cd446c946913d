import type { Brief, Sentence } from '@parley/telling';
import type { Run } from '../../engine/protocol.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { useTexts, useWords } from '../../words/language.ts';
import { STAKES } from './words.ts';

/** What a reader must know of these numbers: what they owe to whom, what they rest on, what they leave out. */
export function Basis({ brief, run }: { readonly brief: Brief; readonly run: Run }) {
  const words = useWords(STAKES);
  const { labels } = useTexts();
  const section = (id: Brief['sections'][number]['id']) =>
    brief.sections.find((each) => each.id === id);
  const counted = section('goods')?.sentences.filter(({ key }) => key === 'countedTrade') ?? [];
  const limits = section('limits');
  const told = (limits?.sentences ?? []).filter(({ key }) => run === 'long' || key !== 'longRun');
  return (
    <section className="card stack" aria-labelledby="basis-head">
      <h2 id="basis-head">{words.basis}</h2>
      <div className="stakes-basis">
        <div>
          <h3>{labels.heading.attention}</h3>
          <Told sentences={[...brief.attention, ...counted]} />
        </div>
        <div>
          <h3>{labels.heading.limits}</h3>
          <Told sentences={told}>{run === 'medium' && <li>{words.mediumRun}</li>}</Told>
        </div>
      </div>
      {(limits?.tables ?? []).map((table) => (
        <details key={table.id}>
          <summary>{table.caption}</summary>
          <DataTable table={table} />
        </details>
      ))}
    </section>
  );
}

export function Told({
  sentences,
  children,
}: {
  readonly sentences: readonly Sentence[];
  readonly children?: React.ReactNode;
}) {
  return (
    <ul className="told small">
      {sentences.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
      {children}
    </ul>
  );
}
