import type { Table } from '@parley/charts';
import { Icon } from '../app/icons.tsx';
import { useWords } from '../words/language.ts';
import { DataTable } from './data-table.tsx';
import { saveCsv } from './export.ts';
import { FIGURE } from './words.ts';

/** A table that stands for itself, with its source and its file. */
export function TableFigure({ table, source }: { readonly table: Table; readonly source: string }) {
  const words = useWords(FIGURE);
  return (
    <figure className="figure">
      <DataTable table={table} />
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <p className="source">{source}</p>
        <button
          type="button"
          className="button small no-print"
          data-kind="bare"
          aria-label={`${words.saveTable}: ${table.caption}`}
          onClick={() => saveCsv({ id: table.id, table, source })}
        >
          <Icon name="download" size={16} /> CSV
        </button>
      </div>
    </figure>
  );
}
