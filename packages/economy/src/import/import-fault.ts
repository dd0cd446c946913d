import type { DataFault, DataFaultCode, FaultParams } from '../fault.ts';

/** Every way in which an import can fail beside the faults of data. Catalogues must cover them all. */
export type ImportFaultCode =
  // what kind of file it is
  | 'unknown-format'
  | 'gtap-har'
  | 'not-text'
  | 'two-formats'
  | 'format-mismatch'
  | 'missing-part'
  | 'unused-file'
  // its form
  | 'line-too-long'
  | 'truncated-row'
  | 'truncated-table'
  | 'unknown-label'
  | 'repeated-label'
  | 'missing-total'
  | 'too-many-codes'
  | 'too-many-cells'
  | 'negative-value'
  // which part of it
  | 'year-needed'
  | 'year-absent'
  | 'unmapped-region'
  | 'unmapped-sector'
  | 'mapped-twice'
  | 'kinds-mixed'
  // what it adds up to
  | 'does-not-add-up'
  | 'elasticity-needed'
  | 'no-domestic-sales'
  | 'empty-region';

/** As a {@link DataFault}, of an import. */
export interface ImportFault {
  readonly code: ImportFaultCode | DataFaultCode;
  readonly params: FaultParams;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1; counts cells. */
  readonly column?: number;
}

/** Faults of one code kept before the rest are only counted. */
const KEPT_PER_CODE = 20;

/** Faults as they are found, bounded however long the file is. */
export interface FaultLog {
  readonly push: (fault: ImportFault) => void;
  readonly count: () => number;
  /** In the order found; what was not kept is counted in one fault a code at the end. */
  readonly list: () => readonly ImportFault[];
}

export function createFaultLog(): FaultLog {
  const kept: ImportFault[] = [];
  const counts = new Map<string, number>();
  let total = 0;
  return {
    push: (fault) => {
      total++;
      const count = (counts.get(fault.code) ?? 0) + 1;
      counts.set(fault.code, count);
      if (count <= KEPT_PER_CODE) kept.push(fault);
    },
    count: () => total,
    list: () => {
      const more: DataFault[] = [];
      for (const [code, count] of counts) {
        if (count <= KEPT_PER_CODE) continue;
        more.push({ code: 'more-of-the-same', params: { of: code, count: count - KEPT_PER_CODE } });
      }
      return [...kept, ...more];
    },
  };
}
