/** What `parley workbench` and `parley start` say. */
export interface WorkbenchTexts {
  readonly help: {
    readonly workbench: string;
    readonly start: string;
    readonly port: string;
    readonly withPrivate: string;
    readonly once: string;
  };
  readonly building: (seconds: number) => string;
  readonly built: (seconds: string) => string;
  readonly notBuilt: string;
  readonly serving: (address: string) => string;
  readonly portTaken: (asked: number, found: number) => string;
  readonly noPort: (
    first: number,
    last: number,
    reason: string,
  ) => readonly [message: string, hint: string];
  readonly privateServed: (files: number, folder: string) => string;
  readonly stopped: string;
}
