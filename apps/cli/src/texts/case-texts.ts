/** What the commands on cases and their record say, beside their answers. */
export interface CaseTexts {
  readonly help: {
    readonly check: string;
    readonly checkCase: string;
    readonly create: string;
    readonly createParties: string;
    readonly createTitle: string;
    readonly createAt: string;
    readonly createOut: string;
    readonly createDataset: string;
    readonly record: string;
    readonly add: string;
    readonly addSet: string;
    readonly addFrom: string;
    readonly addDryRun: string;
    readonly claims: string;
    readonly claimsSource: string;
    readonly known: string;
    readonly state: string;
    readonly stateAt: string;
    readonly moves: string;
    readonly movesIssue: string;
    readonly movesFrom: string;
    readonly movesTo: string;
    readonly deals: string;
    readonly dealsDisagreement: string;
    readonly dealsSolution: string;
    readonly dealsWeights: string;
    readonly dealsPackage: string;
    readonly dealsInclude: string;
    readonly dealsProductivity: string;
    readonly dealsDraws: string;
    readonly dealsSeed: string;
    readonly dealsAt: string;
    readonly dealsKnown: string;
    readonly delay: string;
  };
  readonly sound: (folder: string) => string;
  readonly holds: (counts: {
    readonly parties: number;
    readonly issues: number;
    readonly sources: number;
    readonly rounds: number;
    readonly positions: number;
    readonly offers: number;
    readonly claims: number;
    readonly outcomes: number;
    readonly measures: number | null;
  }) => string;
  readonly added: (id: string, place: string) => string;
  readonly wouldAdd: (place: string) => string;
  readonly untouched: string;
}
