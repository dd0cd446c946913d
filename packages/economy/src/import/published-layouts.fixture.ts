import { type Dataset, flowIndex, grossOutput } from '../dataset.ts';
import type { TextSource } from './text-source.ts';

/**
 * A dataset as the records of a world input–output table that it came from: purchases before duty,
 * duty on inputs among the taxes on products.
 */
export function recordsOf(dataset: Dataset) {
  const { regions, sectors, flows, tariffs, inputShares, valueAddedShares, finalDemand } = dataset;
  const N = regions.length;
  const J = sectors.length;
  const output = grossOutput(dataset);
  /** Of region i and sector k to region n: share of the spending of n on k, before duty. */
  const source = (i: number, k: number, n: number) => {
    let spending = 0;
    for (let h = 0; h < N; h++) spending += flows[flowIndex(N, k, n, h)];
    const cell = flowIndex(N, k, n, i);
    return spending > 0 ? flows[cell] / (1 + tariffs[cell]) / spending : 0;
  };
  const input = (i: number, k: number, n: number, j: number) =>
    source(i, k, n) * inputShares[(n * J + j) * J + k] * output[n * J + j];
  const final = (i: number, k: number, n: number) => source(i, k, n) * finalDemand[n * J + k];
  const valueAdded = (n: number, j: number) => valueAddedShares[n * J + j] * output[n * J + j];
  const taxes = (n: number, j: number) => {
    let inputs = 0;
    for (let i = 0; i < N; i++) for (let k = 0; k < J; k++) inputs += input(i, k, n, j);
    return output[n * J + j] - valueAdded(n, j) - inputs;
  };
  return {
    N,
    J,
    output: (n: number, j: number) => output[n * J + j],
    input,
    final,
    valueAdded,
    taxes,
  };
}

interface IcioOptions {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  /** Regions published in parts, as MEX, MX1, MX2: shares of the whole by part. */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly corner?: string;
  readonly totalColumn?: string;
  readonly rows?: { readonly taxes: string; readonly valueAdded: string; readonly output: string };
  /** Items of final demand; the second takes away what the first has too much. */
  readonly items?: readonly string[];
}

/** An ICIO table in the OECD's layout, a line an entry. */
export function icioLines(dataset: Dataset, options: IcioOptions): string[] {
  const { regions, sectors, parts = {}, corner = 'V1', totalColumn = 'OUT' } = options;
  const { taxes = 'TLS', valueAdded = 'VA', output = 'OUT' } = options.rows ?? {};
  const items = options.items ?? ['HFCE', 'NPISH', 'GGFC', 'GFCF', 'INVNT', 'DPABR'];
  const records = recordsOf(dataset);
  // The OECD lists the parts after all regions.
  const blocks = [
    ...regions.map((code, at) => ({ code, at, share: parts[code]?.[code] ?? 1 })),
    ...Object.entries(parts).flatMap(([whole, shares]) =>
      Object.entries(shares)
        .filter(([code]) => code !== whole)
        .map(([code, share]) => ({ code, at: regions.indexOf(whole), share })),
    ),
  ];
  const itemShares = items.map((_, at) => (at === 0 ? 1.2 : at === 1 ? -0.2 : 0));
  const number = (value: number) => (value === 0 ? '0' : String(value));
  const header = [
    corner,
    ...blocks.flatMap(({ code }) => sectors.map((sector) => `${code}_${sector}`)),
    ...regions.flatMap((code) => items.map((item) => `${code}_${item}`)),
    totalColumn,
  ];
  const lines = [header.join(',')];
  for (const seller of blocks) {
    sectors.forEach((sector, k) => {
      const cells = [`${seller.code}_${sector}`];
      for (const buyer of blocks) {
        for (let j = 0; j < sectors.length; j++) {
          const whole = records.input(seller.at, k, buyer.at, j);
          cells.push(number(whole * seller.share * buyer.share));
        }
      }
      for (let n = 0; n < regions.length; n++) {
        const bought = records.final(seller.at, k, n) * seller.share;
        for (const share of itemShares) cells.push(number(bought * share));
      }
      cells.push(number(records.output(seller.at, k) * seller.share));
      lines.push(cells.join(','));
    });
  }
  const last = (label: string, of: (n: number, j: number) => number) => {
    const cells = [label];
    for (const { at, share } of blocks) {
      for (let j = 0; j < sectors.length; j++) cells.push(number(of(at, j) * share));
    }
    for (let column = 0; column < regions.length * items.length + 1; column++) cells.push('0');
    lines.push(cells.join(','));
  };
  last(taxes, records.taxes);
  last(valueAdded, records.valueAdded);
  last(output, records.output);
  return lines;
}

/** The 2016 release of WIOD as its data frame is written to CSV, quotes around text. */
export function wiod2016Lines(
  dataset: Dataset,
  regions: readonly string[],
  sectors: readonly string[],
): string[] {
  const records = recordsOf(dataset);
  const J = sectors.length;
  const final = [1.5, -0.5, 0, 0, 0];
  const quoted = (text: string | number) => `"${text}"`;
  const columns = [
    ...regions.flatMap((code) => sectors.map((_, j) => `${code}${j + 1}`)),
    ...regions.flatMap((code) => final.map((_, f) => `${code}${J + f + 1}`)),
    'TOT',
  ];
  const labels = ['IndustryCode', 'IndustryDescription', 'Country', 'RNr', 'Year'];
  const lines = [[...labels, ...columns].map(quoted).join(',')];
  regions.forEach((region, i) => {
    sectors.forEach((sector, k) => {
      const numbers: number[] = [];
      for (let n = 0; n < regions.length; n++) {
        for (let j = 0; j < J; j++) numbers.push(records.input(i, k, n, j));
      }
      for (let n = 0; n < regions.length; n++) {
        for (const share of final) numbers.push(share * records.final(i, k, n));
      }
      numbers.push(records.output(i, k));
      const row = [quoted(sector), quoted(`Industry ${sector}, and others`), quoted(region)];
      lines.push([...row, k + 1, 2014, ...numbers].join(','));
    });
  });
  const totals: [string, (n: number, j: number) => number][] = [
    ['II_fob', (n, j) => records.output(n, j) - records.valueAdded(n, j) - records.taxes(n, j)],
    ['TXSP', records.taxes],
    ['EXP_adj', () => 0],
    ['PURR', () => 0],
    ['PURNR', () => 0],
    ['VA', records.valueAdded],
    ['IntTTM', () => 0],
    ['GO', records.output],
  ];
  totals.forEach(([code, of], row) => {
    const numbers = regions.flatMap((_, n) => sectors.map((__, j) => of(n, j)));
    const rest = Array(regions.length * final.length + 1).fill(0);
    const label = [quoted(code), quoted(code), quoted('TOT'), J + row + 1, 2014];
    lines.push([...label, ...numbers, ...rest].join(','));
  });
  return lines;
}

/** The 2013 release of WIOD: a sheet with titles and four lines of header, exported to CSV. */
export function wiod2013Lines(
  dataset: Dataset,
  regions: readonly string[],
  sectors: readonly string[],
): string[] {
  const records = recordsOf(dataset);
  const J = sectors.length;
  const final = [1.1, -0.1, 0, 0, 0];
  const industries = regions.flatMap((region) => sectors.map((code, j) => ({ region, code, j })));
  const uses = regions.flatMap((region) => final.map((_, f) => ({ region, number: J + f + 1 })));
  const empty = ','.repeat(3 + industries.length + uses.length + 1);
  const lines = [
    `World Input-Output Table at current prices 2011${empty}`,
    empty,
    `(industry-by-industry),,,,${[...industries.map(({ code }) => code), ...uses.map(() => '')].join(',')},`,
    `(millions of US$),,,,${[...industries.map(({ code }) => `Industry ${code}`), ...uses.map(() => 'Use')].join(',')},`,
    `,,,,${[...industries, ...uses].map(({ region }) => region).join(',')},TOT`,
    `,,,,${[...industries.map(({ j }) => `c${j + 1}`), ...uses.map(({ number }) => `c${number}`)].join(',')},c60`,
  ];
  regions.forEach((region, i) => {
    sectors.forEach((code, k) => {
      const numbers = [
        ...industries.map(({ j }, c) => records.input(i, k, Math.floor(c / J), j)),
        ...uses.map((_, c) => {
          const share = final[c % final.length];
          return share * records.final(i, k, Math.floor(c / final.length));
        }),
        records.output(i, k),
      ];
      lines.push(`${code},"Industry ${code}, and others",${region},c${k + 1},${numbers.join(',')}`);
    });
  });
  const totals: [string, (n: number, j: number) => number][] = [
    ['r60', (n, j) => records.output(n, j) - records.valueAdded(n, j) - records.taxes(n, j)],
    ['r61', records.taxes],
    ['r62', () => 0],
    ['r63', () => 0],
    ['r64', records.valueAdded],
    ['r65', () => 0],
    ['r69', records.output],
  ];
  for (const [code, of] of totals) {
    const numbers = industries.map(({ j }, c) => of(Math.floor(c / J), j));
    lines.push(`${code},"Total, ${code}",TOT,${code},${numbers.join(',')},${uses.map(() => 0)},0`);
  }
  return lines;
}

/** A text as a file, in chunks of an awkward length. */
export function source(name: string, text: string, chunk = 1013): TextSource {
  return {
    name,
    size: text.length,
    open: async function* () {
      for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
    },
  };
}
