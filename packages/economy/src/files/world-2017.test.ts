import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { applyChanges, baselinePolicy } from '../policy.ts';
import { caliendoParro } from '../models/caliendo-parro/caliendo-parro.ts';
import { DATASET_FILES, readDatasetFiles } from './dataset-files.ts';
const dir = fileURLToPath(new URL('../../../../data/world-2017/', import.meta.url));
test('b', () => {
  const r = readDatasetFiles(Object.fromEntries(DATASET_FILES.map((f) => [f, readFileSync(dir + f, 'utf8')])));
  if (r.kind !== 'dataset') throw new Error(JSON.stringify(r.faults));
  const d = r.dataset;
  const z = caliendoParro.solve(d, baselinePolicy(d));
  console.log('zero', z.residual, z.iterations, d.version);
  const goods = d.sectors.filter((s) => s.kind === 'goods' && s.code !== '29');
  const cars = [{ kind: 'tariff' as const, importer: 'USA', exporter: 'JPN', sector: '29', form: 'added' as const, value: 0.25 }];
  const rest = goods.map((s) => ({ kind: 'tariff' as const, importer: 'USA', exporter: 'JPN', sector: s.code, form: 'added' as const, value: 0.24 }));
  for (const ch of [cars, rest, [...cars, ...rest]]) {
    for (const closure of [{ kind: 'transfers' }, { kind: 'balanced' }, { kind: 'fixed', region: 'USA', index: 'gdp' }, { kind: 'fixed', region: 'USA', index: 'prices' }] as const) {
    const eq = caliendoParro.solve(d, applyChanges(d, ch), { closure });
    if (eq.kind === 'equilibrium') console.log(closure.kind, eq.iterations, eq.residual, eq.regions.filter((q) => ['USA', 'JPN'].includes(q.code)).map((q) => [q.code, (100 * q.realIncomeChange).toFixed(4), q.equivalentVariation.toFixed(0), (100*q.consumerPriceChange).toFixed(4)].join(' ')).join('  '));
    else console.log(eq);
    }
  }
});
