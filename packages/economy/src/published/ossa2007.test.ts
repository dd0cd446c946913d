import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithReferenceData } from '../../../../scripts/reference-data.ts';
import { createOssaWorld, ossaGradient, solveOssa } from '../models/ossa/ossa.ts';
import { playTariffs } from '../models/ossa/tariff-play.ts';
import { loadOssa2007, OSSA2007_FILES } from './ossa2007.ts';

describeWithReferenceData('Ossa (2014), trade wars', ({ folder }) => {
  const loaded = loadOssa2007(
    Object.fromEntries(
      OSSA2007_FILES.map((file) => [
        file,
        readFileSync(join(folder, 'data/ossa2007', file), 'utf8'),
      ]),
    ),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const { data } = loaded;
  const world = createOssaWorld(data);
  const at = (code: string) => data.regions.findIndex((region) => region.code === code);

  test('the baseline is an equilibrium', () => {
    const still = solveOssa(world, data.tariffs);
    if (still.kind !== 'equilibrium') throw new Error(JSON.stringify(still));
    for (const welfare of still.welfare) expect(Math.abs(welfare - 1)).toBeLessThan(1e-10);
  });

  // Gains of each region alone, optimal tariffs, others passive: percent.
  test.each([
    ['BRA', 1.086069],
    ['CHN', 1.790389],
    ['EU', 1.899237],
    ['IND', 1.659116],
    ['JPN', 4.034975],
    ['ROW', 2.853327],
    ['USA', 2.318164],
  ])('%s gains %f %% from its optimal tariffs', (code, gain) => {
    const play = playTariffs(world, [at(code)]);
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    expect(Math.abs(100 * (play.welfare[at(code)] - 1) - gain)).toBeLessThan(1e-4);
    expect(play.certificate.deviationGains[code]).toBeLessThan(1e-8);
    expect(play.certificate.projectedGradientNorm).toBeLessThan(1e-7);
    expect(play.certificate.atLow + play.certificate.atHigh).toBe(0);
  });

  test('in the trade war of all against all nobody gains by deviating, and all lose', () => {
    const play = playTariffs(
      world,
      data.regions.map((_, region) => region),
    );
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    for (const gain of Object.values(play.certificate.deviationGains)) {
      expect(gain).toBeLessThan(1e-8);
    }
    expect(play.certificate.projectedGradientNorm).toBeLessThan(1e-7);
    for (const welfare of play.welfare) expect(welfare).toBeLessThan(1);
  });

  test('bounds that bind are kept and counted', () => {
    const play = playTariffs(world, [at('JPN')], { low: 0, high: 0.4 });
    if (play.kind !== 'optimum') throw new Error(JSON.stringify(play));
    expect(Math.max(...play.tariffs.filter((_, cell) => cell % 7 === at('JPN')))).toBeLessThan(
      Math.max(0.4, ...data.tariffs) + 1e-12,
    );
    expect(play.certificate.atHigh).toBeGreaterThan(0);
    expect(play.welfare[at('JPN')]).toBeLessThan(1.04034975);
  });

  test('the gradient is that of central differences', () => {
    const tariffs = Float64Array.from(data.tariffs, (tariff, cell) =>
      Math.floor(cell / 7) % 7 === cell % 7 ? tariff : tariff + 0.1 + (0.3 * (cell % 11)) / 11,
    );
    const weights = Float64Array.from(
      data.regions,
      (_, region) => [1, 0, 0, 0.3, 1, 0, 0.5][region],
    );
    const value = (cell: number, step: number) => {
      const moved = tariffs.slice();
      moved[cell] = (1 + tariffs[cell]) * Math.exp(step) - 1;
      const solution = solveOssa(world, moved);
      if (solution.kind !== 'equilibrium') throw new Error(JSON.stringify(solution));
      return solution.welfare.reduce(
        (sum, each, region) => sum + weights[region] * Math.log(each),
        0,
      );
    };
    solveOssa(world, tariffs);
    const gradient = ossaGradient(world, weights);
    const largest = Math.max(...gradient.map(Math.abs));
    const h = 1e-4;
    for (let cell = 1; cell < tariffs.length; cell += 37) {
      if (Math.floor(cell / 7) % 7 === cell % 7) continue;
      const slope =
        (8 * (value(cell, h) - value(cell, -h)) - (value(cell, 2 * h) - value(cell, -2 * h))) /
        (12 * h);
      expect(Math.abs(gradient[cell] - slope)).toBeLessThan(
        1e-6 * Math.abs(slope) + 1e-9 * largest,
      );
    }
  });
});

describe('loading the archive', () => {
  test('reports every missing file', () => {
    const empty = loadOssa2007({});
    if (empty.kind !== 'faulty') throw new Error('must be faulty');
    expect(empty.faults.map(({ file }) => file).sort()).toEqual([...OSSA2007_FILES].sort());
  });
});
