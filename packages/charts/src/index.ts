export type { ChartDescription, Mark, Panel } from './chart.ts';
export { highlightChart } from './highlight-chart.ts';
export { incomeChart } from './income-chart.ts';
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
