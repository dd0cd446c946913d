/** How far a claim can be relied on. */
type Standing =
  | 'corroborated'
  | 'partly-corroborated'
  | 'contradicted'
  | 'uncertain'
  | 'opinion'
  | 'forecast';

/** Why a source does not count behind a claim. */
type NotCounted = 'unknown' | 'not-retrieved' | 'same-origin' | 'same-publisher' | 'own-source';

/** What a claim says of a measure. */
type MeasureAspect =
  | 'status'
  | 'from'
  | 'to'
  | 'pause-from'
  | 'pause-to'
  | 'origin'
  | 'covers'
  | 'spares';

/**
 * What sources say, how far it can be relied on, and why. Names come in the language, dates as YYYY-MM-DD, rates
 * as `27.5 %`.
 */
export interface ClaimsTexts {
  readonly heading: (title: string, known: string) => string;
  readonly counts: (claims: number, sources: number) => string;
  readonly none: string;
  readonly groups: Readonly<Record<Standing, string>>;
  readonly came: Readonly<Record<'true' | 'false' | 'partly' | 'open', string>>;
  /** Where a claim stands: who published it, when, and where in it. */
  readonly from: (publisher: string, date: string, locator: string | null) => string;
  readonly source: (publisher: string, date: string) => string;
  readonly items: (items: readonly string[]) => string;
  readonly sentences: (sentences: readonly string[]) => string;
  readonly andMore: (items: string, more: number) => string;
  readonly accordingTo: (sentence: string, sources: string | null) => string;
  readonly days: (from: string, to: string) => string;
  readonly notCounted: Readonly<Record<NotCounted, string>>;
  readonly support: (count: number, sources: string, law: boolean) => string;
  readonly noSupport: string;
  readonly dropped: (sources: string, why: string) => string;
  /** Of one part among several. */
  readonly partOpen: (part: string) => string;
  readonly restsOn: (places: readonly string[]) => string;
  readonly correct: (folder: string) => string;
  readonly parts: {
    readonly office: (person: string, office: string) => string;
    readonly event: (event: string, days: string | null, happened: boolean) => string;
    readonly duty: (importer: string, origin: string, code: string, percent: string) => string;
    readonly measure: (measure: string) => string;
    readonly cause: (cause: string, effect: string) => string;
    readonly figure: (series: string, period: string, value: string) => string;
    readonly statement: (topic: string, value: string) => string;
  };
  readonly reasons: {
    readonly officeHeld: (office: string, holders: string, on: string) => string;
    readonly officeHeldByOther: (office: string, holders: string, on: string) => string;
    readonly officeNotHeld: (office: string, on: string) => string;
    readonly eventOnDate: (event: string, days: string) => string;
    readonly eventOnOtherDate: (event: string, days: string) => string;
    readonly eventHappened: (event: string, days: string) => string;
    readonly eventDue: (event: string, days: string) => string;
    readonly eventNotHeld: (event: string) => string;
    readonly duty: (
      code: string,
      on: string,
      rate: string | null,
      added: string | null,
      measures: string | null,
    ) => string;
    readonly asKnownThen: (known: string) => string;
    readonly assumed: string;
    readonly dutyVaries: (code: string, agree: number, differ: number) => string;
    readonly measure: (
      measure: string,
      aspect: MeasureAspect,
      held: string | null,
      claimed: string,
      on: string,
    ) => string;
    readonly statuses: Readonly<Record<string, string>>;
    readonly lawNotHeld: Readonly<
      Record<
        | 'no-law'
        | 'importer'
        | 'day'
        | 'measure'
        | 'tariff-code'
        | 'ordinary-duty'
        | 'specific-duty'
        | 'rule-missing',
        (what: string) => string
      >
    >;
    readonly causeAfterEffect: (
      cause: string,
      causeDate: string,
      effect: string,
      effectDate: string,
    ) => string;
    readonly figure: (
      series: string,
      period: string,
      value: string,
      vintage: string | null,
      published: string,
    ) => string;
    readonly figureTolerance: (tolerance: string) => string;
    readonly figureRevised: (value: string, published: string) => string;
    readonly figureEarlier: (value: string, published: string) => string;
    readonly figureNotHeld: (series: string, period: string) => string;
    readonly insideSource: (answer: string, claims: string) => string;
    readonly otherAnswer: (answer: string, own: number, other: number, official: boolean) => string;
    readonly disputed: (answer: string, own: number) => string;
    readonly otherTime: (claims: string) => string;
    readonly notYet: (on: string) => string;
    readonly nothingCheckable: string;
  };
}
