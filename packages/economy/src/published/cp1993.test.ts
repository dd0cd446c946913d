import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flowIndex } from '../dataset.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { CP1993_FILES, loadCp1993 } from './cp1993.ts';
const files = Object.fromEntries(CP1993_FILES.map((f) => [f, readFileSync('/work/shared/data/cp1993/' + f, 'utf8')]));
test('x', () => {
  const t0 = performance.now();
  const loaded = loadCp1993(files);
  console.log('load', performance.now() - t0);
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { dataset, tariffs2005 } = loaded;
  const tariffs = Float64Array.from(dataset.tariffs);
  const nafta = ['CAN', 'MEX', 'USA'].map((c) => dataset.regions.findIndex((r) => r.code === c));
  for (let j = 0; j < 20; j++) for (const n of nafta) for (const i of nafta) if (n !== i) { const c = flowIndex(31, j, n, i); tariffs[c] = tariffs2005[c]; }
  const policy = { tariffs, tradeCosts: null, productivity: null };
  for (let r = 0; r < 12; r++) {
    const t = performance.now();
    const eq = caliendoParro.solve(dataset, policy);
    console.log(eq.kind, eq.iterations, eq.residual, performance.now() - t);
    if (r === 11 && eq.kind === 'equilibrium') for (const n of nafta) console.log(eq.regions[n].code, eq.regions[n].firstOrder.welfareChange * 100, eq.regions[n].firstOrder.termsOfTrade * 100, eq.regions[n].realIncomeChange * 100, eq.regions[n].realWageChange * 100);
  }
  const zero = caliendoParro.solve(dataset, { tariffs: dataset.tariffs, tradeCosts: null, productivity: null });
  console.log('zero', zero.iterations, zero.residual);
});
