import type { Path, Position } from './fault.ts';

/** What can be wrong with YAML before any schema is asked. */
export type YamlFaultCode =
  | 'file-too-large'
  | 'yaml-syntax'
  | 'yaml-too-deep'
  | 'yaml-too-many-aliases'
  | 'yaml-too-many-values'
  | 'yaml-not-plain'
  | 'key-duplicate';

/** A finding at a place in the text rather than in the data. */
export interface YamlFinding {
  readonly code: YamlFaultCode;
  readonly position: Position;
  readonly details: Readonly<Record<string, string | number>>;
}

/** YAML text as plain data (`undefined` if it cannot be read), with the way back to lines and columns. */
export interface YamlText {
  readonly value: unknown;
  readonly findings: readonly YamlFinding[];
  /** Position, from 1, of the value at `path` or of its key; of the nearest parent if it is absent. */
  readonly locate: (path: Path, atKey?: boolean) => Position;
}
