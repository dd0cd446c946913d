/** What `parley state`, `moves`, `record claims` and `new` say of wrong arguments, and `new` of what it wrote. */
export interface RecordTexts {
  readonly faults: {
    readonly noSuchSource: (
      value: string,
      near: string | null,
      known: string,
    ) => readonly [message: string, hint: string];
    readonly noSuchIssue: (
      value: string,
      near: string | null,
      known: string,
    ) => readonly [string, string];
    readonly badId: (value: string) => readonly [string, string];
    readonly fewParties: (value: string) => readonly [string, string];
    readonly partyTwice: (value: string) => readonly [string, string];
    readonly exists: (folder: string) => readonly [string, string];
    readonly badTitle: readonly [string, string];
  };
  readonly created: {
    readonly wrote: (folder: string, files: number) => string;
    readonly about: (parties: string, asOf: string, dataset: string, law: string | null) => string;
    readonly issues: string;
    readonly next: string;
    readonly examples: (folder: string) => string;
    readonly commands: Readonly<Record<'check' | 'brief' | 'state', string>>;
  };
}
