import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type DealsQuestion, deals } from '@parley/analysis';
import { readProducts } from '@parley/economy';
import { embeddedCase, embeddedDataset, embeddedUsLaw } from '../scripts/embedded.ts';

/** Processor time of one thread for the Japan–US frontier and Nash package, in milliseconds. */
export interface DealsBench {
  readonly issues: number;
  readonly points: number;
  readonly certified: number;
  /** Second-order picture and the points of the frontier. */
  readonly frontier: number;
  /** Second-order picture and the Nash package. */
  readonly nash: number;
  /** Largest difference of a reported gain from a solve begun anew, USD bn. */
  readonly agreement: number;
}

const DAY = '2025-05-01';

/** Medians over repeats, after one to warm up. */
export function benchDeals(repeats = 3): DealsBench {
  const { case: of, hash } = embeddedCase('japan-us-2025');
  const dataset = embeddedDataset('world-2023');
  const laws = [embeddedUsLaw()];
  const path = fileURLToPath(new URL('../data/world-2023/products.csv', import.meta.url));
  const read = readProducts(readFileSync(path, 'utf8'), dataset);
  const products = read.kind === 'products' ? read.products : [];
  const asked = { at: DAY, known: DAY, dataset, laws, products, weights: 'case' } as const;
  const run = (question: Partial<DealsQuestion>, to: string) => {
    let from = process.cpuUsage();
    let took = 0;
    const answer = deals(of, hash, {
      ...{ ...asked, ...question },
      onStage(stage) {
        if (stage === 'model') from = process.cpuUsage();
        if (stage !== to) return;
        const { user, system } = process.cpuUsage(from);
        took = (user + system) / 1000;
      },
    });
    if (answer.kind === 'faulty') throw new Error(JSON.stringify(answer.faults));
    return { deals: answer.deals, took };
  };
  const runs = Array.from({ length: repeats + 1 }, () => {
    const whole = run({}, 'solutions');
    return { ...whole, nash: run({ brief: true }, 'zone').took };
  }).slice(1);
  const [first] = runs;
  if (first === undefined) throw new RangeError(`repeats: ${repeats}`);
  const { frontier, idle, issues } = first.deals;
  return {
    issues: issues.length - idle.length,
    points: frontier.length,
    certified: frontier.filter(({ certified }) => certified).length,
    frontier: median(runs.map(({ took }) => took)),
    nash: median(runs.map(({ nash }) => nash)),
    agreement: Math.max(...frontier.map(({ agreement }) => agreement)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
