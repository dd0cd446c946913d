import type { Cell, Column, RowGroup, Table } from '@parley/charts';
import { html, type Markup } from './markup.ts';

/** A table with caption, scopes and its note; it scrolls by itself where the page is narrow. */
export function tableHtml(table: Table): Markup {
  const { id, caption, note, columns, groups } = table;
  const isWordy = columns.every(({ unit }) => unit === 'text');
  return html`<div class="table${isWordy ? ' wordy' : ''}" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead>${heads(columns)}</thead>
${groups.map((group) => body(group, columns))}
</table>
</div>
${note === undefined ? null : html`<p class="note">${note}</p>\n`}`;
}

function heads(columns: readonly Column[]): Markup {
  if (columns.every(({ group }) => group === undefined)) {
    return html`<tr>${columns.map((column) => head(column, 1))}</tr>`;
  }
  const runs: { column: Column; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    const joins = column.group !== undefined && last?.column.group === column.group;
    if (last !== undefined && joins) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  const upper = runs.map(({ column, count }) =>
    column.group === undefined
      ? head(column, 2)
      : html`<th scope="colgroup" colspan="${count}">${column.group}</th>`,
  );
  const lower = columns.filter(({ group }) => group !== undefined).map((each) => head(each, 1));
  return html`<tr>${upper}</tr><tr>${lower}</tr>`;
}

function head({ label, unit }: Column, rows: number): Markup {
  const side = isNumeric(unit) ? html` class="number"` : null;
  const span = rows > 1 ? html` rowspan="${rows}"` : null;
  return html`<th scope="col"${side}${span}>${label}</th>`;
}

function body({ label, detail, note, rows }: RowGroup, columns: readonly Column[]): Markup {
  const span = columns.length;
  return html`<tbody>
${
  label === null
    ? null
    : html`<tr><th class="group" scope="rowgroup" colspan="${span}">${label}${
        detail === undefined ? null : html` <small>${detail}</small>`
      }</th></tr>\n`
}${
  note === null ? null : html`<tr><td class="words" colspan="${span}">${note}</td></tr>\n`
}${rows.map((row) => html`<tr>${row.map((each, i) => cell(each, i, row.length, columns))}</tr>\n`)}</tbody>
`;
}

function cell(content: Cell, index: number, count: number, columns: readonly Column[]): Markup {
  const inner = contentOf(content);
  const unit = columns[index]?.unit ?? 'text';
  const look = unit === 'date' ? html` class="date"` : null;
  if (index === 0) return html`<th scope="row"${look}>${inner}</th>`;
  const isShort = index === count - 1 && count < columns.length;
  if (isShort) return html`<td class="words" colspan="${columns.length - index}">${inner}</td>`;
  const numeric = isNumeric(unit) && typeof content.value === 'number';
  return html`<td${numeric ? html` class="number"` : look}>${inner}</td>`;
}

function contentOf({ text, links = [], language }: Cell): Markup {
  const words =
    language === undefined ? html`${text}` : html`<span lang="${language}">${text}</span>`;
  if (links.length === 0) return words;
  const opened = links.map(({ text: name, href }, i) => [i > 0 ? ', ' : '', link(name, href)]);
  return text === '' ? html`${opened}` : html`${opened}<br><small>${words}</small>`;
}

/** A link, where the address is one that a page may safely open. */
export function link(text: string, href: string): Markup {
  return /^https?:\/\//i.test(href) ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

function isNumeric(unit: Column['unit']): boolean {
  return unit !== 'text' && unit !== 'date' && unit !== 'rate';
}
