import type { Table } from '@parley/charts';

/** A table as it is described: numbers at the end of their column, groups under their heads. */
export function DataTable({ table }: { readonly table: Table }) {
  const heads = table.columns.some(({ group }) => group !== undefined);
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark
    <div role="group" className="table-wrap" tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          {heads && (
            <tr>
              {spans(table).map(({ key, label, span }) =>
                label === '' ? (
                  <td key={key} />
                ) : (
                  <th key={key} colSpan={span} scope="colgroup">
                    {label}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr>
            {table.columns.map(({ key, label, unit }) => (
              <th key={key} scope="col" className={isText(unit) ? undefined : 'number'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group, g) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a table have no other name
          <tbody key={g}>
            {group.label !== null && (
              <tr>
                <th colSpan={table.columns.length} scope="rowgroup">
                  <strong>{group.label}</strong>
                  {group.detail !== undefined && <span className="quiet"> {group.detail}</span>}
                </th>
              </tr>
            )}
            {group.rows.map((cells, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows may repeat
              <tr key={r}>
                {cells.map((cell, c) => {
                  const column = table.columns[c];
                  const number = column !== undefined && !isText(column.unit);
                  return c === 0 ? (
                    <th key={column?.key ?? c} scope="row" lang={cell.language}>
                      {cell.text}
                    </th>
                  ) : (
                    <td
                      key={column?.key ?? c}
                      className={number ? 'number' : undefined}
                      lang={cell.language}
                    >
                      {cell.text}
                    </td>
                  );
                })}
              </tr>
            ))}
            {group.note !== null && (
              <tr>
                <td colSpan={table.columns.length} className="quiet">
                  {group.note}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      {table.note !== undefined && <p className="small quiet">{table.note}</p>}
    </div>
  );
}

function isText(unit: Table['columns'][number]['unit']): boolean {
  return unit === 'text' || unit === 'date';
}

/** Heads over neighbouring columns that share one; nameless where a column has none. */
export function spans({ columns }: Table) {
  const found: { readonly key: string; readonly label: string; span: number }[] = [];
  for (const { key, group = '' } of columns) {
    const last = found.at(-1);
    if (last !== undefined && last.label === group && group !== '') last.span++;
    else found.push({ key, label: group, span: 1 });
  }
  return found;
}
