/** One thing that can be agreed. A level is a number: the value itself, or the index of an option. */
export type Issue = ContinuousIssue | IntegerIssue | OptionsIssue;

interface IssueBase {
  readonly id: string;
  /** Code of the party that gives something up as the level rises, if one does. */
  readonly concedes?: string;
}

export interface ContinuousIssue extends IssueBase {
  readonly kind: 'continuous';
  readonly from: number;
  readonly to: number;
  /** Distance between levels, from `from` on; any level in between where not given. */
  readonly step?: number;
  /** What the level is counted in, such as `share` or `usd-bn-a-year`. */
  readonly unit?: string;
}

/** Whole numbers, both ends among them. */
export interface IntegerIssue extends IssueBase {
  readonly kind: 'integer';
  readonly from: number;
  readonly to: number;
}

export interface OptionsIssue extends IssueBase {
  readonly kind: 'options';
  readonly options: readonly string[];
}

/** The issues on the table, in a fixed order: that of the levels of a package. */
export interface Domain {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Whether the issue can be settled at this level. */
export function allows(issue: Issue, level: number): boolean {
  switch (issue.kind) {
    case 'continuous':
      return level >= issue.from && level <= issue.to;
    case 'integer':
      return Number.isInteger(level) && level >= issue.from && level <= issue.to;
    case 'options':
      return Number.isInteger(level) && level >= 0 && level < issue.options.length;
  }
}
