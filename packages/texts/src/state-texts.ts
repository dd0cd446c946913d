type PositionKind = 'demand' | 'refusal' | 'flexibility' | 'priority';
type EntryStanding = 'stated' | 'reported' | 'inferred';
type OutcomeKind = 'agreement' | 'partial' | 'stall' | 'breakdown' | 'extension' | 'implementation';
/** Which way a step of a party goes. */
type Heading = 'opening' | 'toward' | 'away' | 'unchanged' | 'unmeasured';
/** What an offer is as a step of the negotiation. */
type StepClass = 'concession' | 'selfish' | 'fortunate' | 'unfortunate' | 'silent' | 'nice';

/** The state of play and who moved on what. Numbers come printed, dates as YYYY-MM-DD. */
export interface StateTexts {
  readonly headed: (head: string, text: string) => string;
  readonly items: (items: readonly string[]) => string;
  readonly clauses: (clauses: readonly string[]) => string;
  readonly aside: (text: string) => string;
  /** Null where everything is known. */
  readonly asKnown: (at: string, known: string | null) => string;
  readonly stateHeading: (title: string, at: string) => string;
  readonly official: (name: string, title: string) => string;
  readonly atHome: (party: string) => string;
  readonly figure: (
    name: string,
    period: string,
    value: string,
    unit: string,
    before: string | null,
    published: string,
  ) => string;
  readonly weight: (name: string, value: string, usual: string) => string;
  readonly talks: string;
  readonly held: (count: number) => string;
  readonly lastRound: (date: string, name: string) => string;
  readonly noRound: string;
  readonly duties: (importer: string, exporter: string) => string;
  readonly mean: (total: string, ordinary: string, added: string) => string;
  readonly inForce: string;
  readonly adds: (name: string, points: string) => string;
  readonly paused: string;
  readonly until: (name: string, day: string | null) => string;
  readonly more: (count: number) => string;
  readonly lately: string;
  readonly ahead: string;
  readonly dutyMoves: (importer: string, exporter: string, before: string, after: string) => string;
  readonly turns: Readonly<
    Record<'begins' | 'ends' | 'pauses' | 'resumes', (name: string) => string>
  >;
  readonly columns: {
    readonly issue: string;
    readonly gives: string;
    readonly asks: string;
    readonly between: string;
    readonly agreed: string;
  };
  readonly met: string;
  readonly agreed: (level: string, date: string) => string;
  readonly agreedOn: (date: string) => string;
  readonly positionKinds: Readonly<Record<PositionKind, string>>;
  readonly standings: Readonly<Record<EntryStanding, string>>;
  readonly offered: string;
  readonly silentIssues: (count: number) => string;
  readonly offTheTable: string;
  readonly excluded: (issue: string, by: string, since: string, where: string) => string;
  readonly disputedBy: (parties: string) => string;
  readonly redLines: string;
  readonly redLine: (
    party: string,
    issue: string,
    limit: 'at-most' | 'at-least' | 'never',
    level: string | null,
    standing: EntryStanding,
  ) => string;
  readonly disputed: string;
  readonly outcomes: string;
  readonly outcomeKinds: Readonly<Record<OutcomeKind, string>>;
  readonly claimStanding: (standing: string) => string;
  readonly percent: (value: string) => string;
  readonly provenance: (caseHash: string, laws: readonly string[]) => string;
  readonly moves: {
    readonly heading: (title: string) => string;
    readonly span: (from: string | null, to: string | null, known: string | null) => string;
    readonly none: string;
    readonly left: string;
    readonly last: string;
    readonly unknown: string;
    readonly conceded: (party: string) => string;
    readonly headings: Readonly<Record<Heading, string>>;
    readonly step: (before: string | null, after: string) => string;
    readonly earlier: (count: number) => string;
    readonly offers: string;
    readonly offer: (party: string, id: string, standing: EntryStanding) => string;
    readonly against: (party: string) => string;
    readonly classes: Readonly<Record<StepClass, string>>;
    readonly undetermined: string;
    readonly utilities: (own: string, other: string) => string;
    readonly importanceMissing: (parties: string) => string;
    readonly levelMissing: (issues: string, otherwise: string | null) => string;
    readonly classNote: string;
    readonly chart: {
      readonly subtitle: (concedes: string) => string;
      readonly agreed: string;
      readonly columns: Readonly<Record<'day' | 'party' | 'level' | 'heading' | 'said', string>>;
    };
  };
}
