import type { Catalogue } from '../words/language.ts';

interface FigureWords {
  readonly asTable: string;
  readonly asChart: string;
  readonly save: string;
  readonly saveTable: string;
  readonly why: string;
}

export const FIGURE: Catalogue<FigureWords> = {
  en: {
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    save: 'Save as CSV, SVG or PNG',
    saveTable: 'Save as CSV',
    why: 'Why these numbers?',
  },
  ja: {
    asTable: '表で表示',
    asChart: '図で表示',
    save: 'CSV・SVG・PNGで保存',
    saveTable: 'CSVで保存',
    why: 'この数値の根拠',
  },
};
