export interface ChartWords {
  readonly title: string;
  /** What is shown, with its unit. */
  readonly subtitle: string;
}
