/** What commands that draw parameters or solve many policies say. */
export interface DrawsTexts {
  readonly help: {
    readonly draws: string;
    readonly seed: string;
    readonly vary: string;
    readonly threads: string;
    readonly policies: string;
  };
  /** How far the work is. */
  readonly drawn: (done: number, all: number) => string;
  readonly solved: (done: number, all: number) => string;
  readonly policy: string;
  readonly iterations: string;
  /** What the columns of regions are. */
  readonly columns: string;
  readonly moreRegions: (count: number) => string;
  readonly summary: (solved: number, all: number, milliseconds: number) => string;
  readonly notSolved: string;
  readonly outsideDomain: string;
}
