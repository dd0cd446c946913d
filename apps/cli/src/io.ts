import type { Language } from '@parley/intake';
import type { CliTexts } from './texts/cli-texts.ts';

/** What a command may touch of the world around it. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly colour: boolean;
  /** Whether stderr is a terminal, where a line can be written over. */
  readonly stderrIsTerminal?: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What every command is given. */
export interface Context extends Io {
  readonly language: Language;
  readonly texts: CliTexts;
  readonly json: boolean;
}

/** 0 answered, 1 the answer is negative, 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2;
