import { commonFaults } from './common-faults.ts';
import type { CsvFaultCode } from './csv-table.ts';
import type { Catalogue } from './fault-text.ts';

/** Words for what can be wrong with any CSV file. */
export const csvFaults: Catalogue<CsvFaultCode> = {
  'missing-file': commonFaults['file-missing'],
  'file-too-large': commonFaults['file-too-large'],
  'too-many-rows': {
    en: { message: 'the file has more than {limit} lines', hint: 'shorten or split it' },
    ja: {
      message: 'ファイルの行数が {limit} を超えています',
      hint: '短くするか分割してください',
    },
  },
  'empty-file': {
    en: { message: 'the file is empty', hint: 'the first line names the columns' },
    ja: { message: 'ファイルが空です', hint: '1行目には列名を書きます' },
  },
  'bad-quoting': {
    en: { message: 'the quotation marks of this line do not match', hint: 'close them' },
    ja: { message: 'この行の引用符が対応していません', hint: '閉じてください' },
  },
  'wrong-column-count': {
    en: {
      message: '{got} cells; {expected} are expected',
      hint: 'each line has as many cells as the first',
    },
    ja: {
      message: 'セルが {got} 個あります（{expected} 個のはずです）',
      hint: '各行のセル数は列名の数と同じです',
    },
  },
  'unknown-column': {
    en: {
      message: 'unknown column {value}',
      hint: 'did you mean {near}?',
      otherwise: 'leave it out',
    },
    ja: {
      message: '未知の列 {value} です',
      hint: '{near} の誤りではありませんか',
      otherwise: '削除してください',
    },
  },
  'duplicate-column': {
    en: { message: 'the column {value} stands twice', hint: 'keep one of the two' },
    ja: { message: '列 {value} が重複しています', hint: 'どちらか一方を残してください' },
  },
  'missing-column': {
    en: { message: 'the column {value} is missing', hint: 'add it to the first line' },
    ja: { message: '列 {value} がありません', hint: '1行目に加えてください' },
  },
  'not-a-number': {
    en: { message: '"{value}" is not a number', hint: 'write a plain decimal such as 0.25' },
    ja: { message: '「{value}」は数値ではありません', hint: '0.25 のような小数で書いてください' },
  },
};
