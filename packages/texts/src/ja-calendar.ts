import type { CalendarLabels } from './calendar-texts.ts';

export const calendarLabelsJa: CalendarLabels = {
  duties: {
    title: '日程と適用関税率',
    subtitle:
      '下段は全品目の平均関税率（％、法令データ年の貿易額で加重）。法令の変更日に動く。日付を選ぶと基準日が移る。',
  },
  daysOnly: {
    title: '日程',
    subtitle: '会合、期限、措置、発表。日付を選ぶと基準日が移る。',
  },
  lanes: {
    meetings: '会合',
    deadlines: '期限',
    measures: '措置',
    statements: '発表',
    others: 'その他',
  },
  duty: (importer, exporter) => `${importer}の対${exporter}関税`,
  mean: '平均関税率',
  moves: (before, after) => `${before}→${after}`,
  noMoves: 'この期間に法令の変更はない。',
  turned: {
    begins: (measure) => `「${measure}」を発動`,
    ends: (measure) => `「${measure}」が終了`,
    pauses: (measure) => `「${measure}」を停止`,
    resumes: (measure) => `「${measure}」を再開`,
  },
};
