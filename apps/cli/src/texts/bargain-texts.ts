/** What the command on bargaining problems says, beside its answer. */
export interface BargainTexts {
  readonly help: {
    readonly bargain: string;
    readonly solve: string;
  };
  readonly faults: {
    readonly fewProfiles: Fault;
    readonly noDomain: Fault;
    readonly notGeniusWeb: Fault;
    readonly tooLarge: Fault;
  };
  readonly heading: (domain: string, parties: readonly string[]) => string;
  readonly packages: (count: number, issues: number) => string;
  readonly grid: (levels: number) => string;
  readonly frontier: (points: number) => string;
  readonly gap: (gap: string) => string;
  readonly reservation: (values: string, stated: boolean) => string;
  readonly zone: (packages: number | null) => string;
  readonly ideal: (values: string) => string;
  readonly noZone: string;
  readonly closest: (values: string, deal: string) => string;
  readonly opensAt: (party: string, value: string) => string;
  readonly opensForNone: string;
  readonly concepts: {
    readonly nash: string;
    readonly kalaiSmorodinsky: string;
    readonly egalitarian: string;
    readonly utilitarian: string;
  };
  readonly columns: { readonly concept: string; readonly deal: string };
  readonly more: (count: number) => string;
  readonly comparable: string;
}

type Fault = (value: string) => readonly [message: string, hint: string];
