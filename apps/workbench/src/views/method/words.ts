import type { Catalogue } from '../../words/language.ts';
import type { CommandOf } from './commands.ts';
import type { EquationName } from './equations.tsx';

export type MethodSection =
  | 'numbers'
  | 'model'
  | 'assumptions'
  | 'data'
  | 'law'
  | 'published'
  | 'limits'
  | 'again'
  | 'readme';

export interface MethodWords {
  readonly lead: string;
  readonly jump: string;
  readonly sections: Readonly<Record<MethodSection, string>>;
  readonly numbers: readonly { readonly term: string; readonly means: string }[];
  readonly modelLead: string;
  readonly equations: readonly {
    readonly of: EquationName;
    readonly name: string;
    readonly means: string;
  }[];
  readonly symbols: string;
  readonly solving: string;
  readonly assumptionsLead: string;
  readonly assumption: string;
  readonly elasticities: string;
  readonly elasticitiesNote: string;
  readonly sector: string;
  readonly elasticity: string;
  readonly span: string;
  readonly barriers: string;
  readonly barriersNote: string;
  readonly issue: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  readonly basis: string;
  readonly purchases: string;
  readonly purchasesNote: string;
  readonly perUnit: string;
  readonly product: string;
  readonly flow: string;
  readonly valueThen: string;
  readonly duty: string;
  readonly shareOfSector: string;
  readonly knowledge: Readonly<Record<'observed' | 'scaled' | 'assumed', string>>;
  readonly investments: string;
  readonly investmentsNote: string;
  readonly years: string;
  readonly yearsOf: (years: string) => string;
  readonly noDeal: string;
  readonly noDealNote: string;
  readonly way: string;
  readonly horizon: string;
  readonly discount: string;
  readonly aYear: (share: string) => string;
  readonly standard: string;
  readonly preferences: string;
  readonly preferencesNote: string;
  readonly party: string;
  readonly counts: string;
  readonly weight: string;
  readonly range: string;
  readonly perDollar: (value: string) => string;
  readonly moves: string;
  readonly movesNote: string;
  readonly rule: (params: {
    readonly series: string;
    readonly usual: string;
    readonly slope: string;
    readonly neutral: string;
    readonly low: string;
    readonly high: string;
  }) => string;
  readonly recovered: (params: {
    readonly party: string;
    readonly what: string;
    readonly weight: string;
  }) => string;
  readonly nothing: string;
  readonly dataLine: (params: {
    readonly id: string;
    readonly version: string;
    readonly year: string;
    readonly regions: string;
    readonly sectors: string;
  }) => string;
  readonly flowsLine: (observed: string, scaled: string, assumed: string) => string;
  readonly world2023: readonly string[];
  readonly otherData: string;
  readonly dataSources: string;
  readonly publisher: string;
  readonly title: string;
  readonly terms: string;
  readonly lawLine: (importer: string, version: string, year: string) => string;
  readonly lawShares: (params: {
    readonly importer: string;
    readonly date: string;
    readonly added: string;
    readonly complete: string;
    readonly assumed: string;
    readonly absent: string;
  }) => string;
  readonly lawNotes: readonly string[];
  readonly noLaw: string;
  readonly publishedLead: string;
  readonly who: string;
  readonly what: string;
  readonly published: string;
  readonly here: string;
  readonly why: string;
  readonly afterwards: string;
  readonly limits: readonly { readonly term: string; readonly means: string }[];
  readonly againLead: string;
  readonly commandFor: Readonly<Record<CommandOf, string>>;
  readonly packageNote: (file: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly hash: string;
  readonly cite: string;
  readonly citation: (params: {
    readonly title: string;
    readonly hash: string;
    readonly data: string;
    readonly at: string;
    readonly known: string;
  }) => string;
  readonly licence: string;
  readonly readmeLead: string;
  readonly noReadme: string;
}

export const METHOD_JUMPS: readonly MethodSection[] = [
  'numbers',
  'model',
  'assumptions',
  'data',
  'law',
  'published',
  'limits',
  'again',
  'readme',
];

export type MethodCatalogue = Catalogue<MethodWords>;
