import { closeSync, openSync, writeSync } from 'node:fs';

/** A synthetic table in the layout of the OECD's CSV files, of any size. */
export interface IcioShape {
  readonly regions: number;
  readonly sectors: number;
  /** Whether MEX and CHN are published in two parts each, after all regions. */
  readonly extended: boolean;
}

const ITEMS = ['HFCE', 'NPISH', 'GGFC', 'GFCF', 'INVNT', 'DPABR'];
const FINAL_SHARES = [0.55, 0.03, 0.2, 0.25, -0.05, 0.02];
const PARTS = { MX1: 'MEX', MX2: 'MEX', CN1: 'CHN', CN2: 'CHN' } as const;

/**
 * Writes a table that balances, row by row: sizes that differ by up to 1,000 times, home bias,
 * noise in every cell, inventories run down, numbers of twelve digits. Returns its bytes and cells.
 */
export function writeIcioCsv(
  path: string,
  { regions, sectors, extended }: IcioShape,
): { readonly bytes: number; readonly columns: number; readonly rows: number } {
  let state = 20230101;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const codes = ['MEX', 'CHN', ...Array.from({ length: regions - 2 }, (_, n) => code(n))];
  const sizes = codes.map(() => 1000 ** random() * 100);
  const world = sizes.reduce((sum, size) => sum + size, 0);
  const weights = Array.from({ length: sectors }, () => 0.2 + random());
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const goods = Math.ceil(sectors * 0.45);
  const items = weights.map((_, j) => `${j < goods ? 'C' : 'G'}${String(j + 1).padStart(2, '0')}`);
  const blocks = codes.map((name, at) => ({ name, at, share: extended && at < 2 ? 0.2 : 1 }));
  if (extended) {
    for (const [name, whole] of Object.entries(PARTS)) {
      blocks.push({ name, at: codes.indexOf(whole), share: 0.4 });
    }
  }
  const columns = [
    ...blocks.flatMap(({ name }) => items.map((item) => `${name}_${item}`)),
    ...codes.flatMap((name) => ITEMS.map((item) => `${name}_${item}`)),
    'OUT',
  ];
  const bought = new Float64Array(blocks.length * sectors);
  const sold = new Float64Array(blocks.length * sectors);
  const file = openSync(path, 'w');
  let bytes = 0;
  const write = (cells: readonly (string | number)[]) => {
    const text = cells.map((cell) => (typeof cell === 'string' ? cell : digits(cell))).join(',');
    bytes += writeSync(file, `${text}\n`);
  };
  write(['V1', ...columns]);
  blocks.forEach((seller, s) => {
    items.forEach((item, k) => {
      const of = (buyer: number) =>
        ((sizes[buyer] ?? 0) *
          ((seller.at === buyer ? 0.8 : 0) + (0.2 * (sizes[seller.at] ?? 0)) / world) *
          (weights[k] ?? 0) *
          seller.share) /
        weight;
      const cells: number[] = [];
      let total = 0;
      blocks.forEach((buyer, b) => {
        for (let j = 0; j < sectors; j++) {
          const use = 0.45 * of(buyer.at) * buyer.share * (weights[j] ?? 0) * (0.5 + random());
          cells.push(use);
          total += use;
          bought[b * sectors + j] = (bought[b * sectors + j] ?? 0) + use;
        }
      });
      for (let n = 0; n < regions; n++) {
        for (const share of FINAL_SHARES) {
          const use = 0.55 * weight * of(n) * share * (0.5 + random());
          cells.push(use);
          total += use;
        }
      }
      sold[s * sectors + k] = total;
      write([`${seller.name}_${item}`, ...cells, total]);
    });
  });
  const rest = Array<number>(regions * ITEMS.length + 1).fill(0);
  const output = Array.from(sold);
  const taxes = output.map((value) => 0.01 * value);
  const added = output.map((value, at) => value - (bought[at] ?? 0) - (taxes[at] ?? 0));
  write(['TLS', ...taxes, ...rest]);
  write(['VA', ...added, ...rest]);
  write(['OUT', ...output, ...rest]);
  closeSync(file);
  return { bytes, columns: columns.length, rows: blocks.length * sectors + 3 };
}

/** AAA, AAB, …: none of them MEX, CHN or a part. */
function code(n: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `A${letter(Math.floor(n / 26))}${letter(n)}`;
}

const digits = (value: number) => String(Number(value.toPrecision(12)));
