import type { ReactNode } from 'react';
import { useMethodWords } from './use-words.ts';
import type { MethodSection } from './words.ts';

/** A part of the method, which the list of parts leads to. */
export function Section({
  of,
  children,
}: {
  readonly of: MethodSection;
  readonly children: ReactNode;
}) {
  const words = useMethodWords();
  return (
    <section className="card method-section" aria-labelledby={`method-${of}`}>
      <h2 id={`method-${of}`} tabIndex={-1}>
        {words.sections[of]}
      </h2>
      {children}
    </section>
  );
}

/** A table that scrolls by itself where it is wider than the page. */
export function TableWrap({
  label,
  narrow = false,
  children,
}: {
  readonly label: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const look = narrow ? 'table-wrap narrow-table' : 'table-wrap';
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark
    <div role="group" className={look} tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
