export type {
  Axis,
  ChartDescription,
  ChartFrame,
  DatedEntry,
  FrontierChart,
  Mark,
  MovesChart,
  Panel,
  PlanePoint,
  PrintedChart,
  RowsChart,
  SaidMark,
  Step,
  TimelineChart,
} from './chart.ts';
export {
  type ConcessionPrices,
  concessionPrices,
  type PriceItem,
} from './concession-prices.ts';
export { frontierTable, movedTable, ratesTable, tariffsTable } from './deal-tables.ts';
export { delayChart } from './delay-chart.ts';
export {
  type CalendarDay,
  type CalendarFrame,
  dutyCurveChart,
  isMove,
  turnWords,
} from './duty-curve-chart.ts';
export { frontierChart, withPackage } from './frontier-chart.ts';
export { groupGainsChart } from './group-gains-chart.ts';
export { highlightChart } from './highlight-chart.ts';
export { drawnIncomeChart, type IncomeUnit, incomeChart } from './income-chart.ts';
export { jobsChart } from './jobs-chart.ts';
export {
  issueGainsChart,
  type JudgementFrame,
  sectorGainsChart,
  thirdCountriesChart,
} from './judgement-charts.ts';
export { type MovesFrame, movesChart } from './moves-chart.ts';
export {
  type DealWords,
  dealWords,
  levelText,
  type PackageWords,
  packageWords,
  partyNamed,
} from './package-words.ts';
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
export { issueWaterfall } from './waterfall-chart.ts';
export { weightFitsChart } from './weight-fits-chart.ts';
export { comparedWorlds, isSolved } from './worlds.ts';
export { zoneChart } from './zone-chart.ts';
