export type {
  Axis,
  ChartDescription,
  ChartFrame,
  FrontierChart,
  Mark,
  Panel,
  PlanePoint,
  RowsChart,
  Step,
  TimelineChart,
} from './chart.ts';
export { delayChart } from './delay-chart.ts';
export { frontierChart } from './frontier-chart.ts';
export { highlightChart } from './highlight-chart.ts';
export { incomeChart } from './income-chart.ts';
export {
  issueGainsChart,
  type JudgementFrame,
  sectorGainsChart,
  thirdCountriesChart,
} from './judgement-charts.ts';
export { levelText, type PackageWords, packageWords } from './package-words.ts';
export { sectorChart } from './sector-chart.ts';
export {
  type Cell,
  type Column,
  numberCell,
  type RowGroup,
  type Table,
  textCell,
  type Unit,
} from './table.ts';
export { comparedWorlds, isSolved } from './worlds.ts';
