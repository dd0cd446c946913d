import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { RECORD } from './words.ts';

/** A part of the record, which the list of parts leads to. */
export function Section({
  of,
  hint,
  children,
}: {
  readonly of: 'talks' | 'positions' | 'offers' | 'home' | 'claims' | 'sources';
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const words = useWords(RECORD);
  return (
    <section className="card record-section" aria-labelledby={`record-${of}`}>
      <h2 id={`record-${of}`} tabIndex={-1}>
        {words.sections[of]}
      </h2>
      {hint !== undefined && <p className="small quiet hint">{hint}</p>}
      {children}
    </section>
  );
}
