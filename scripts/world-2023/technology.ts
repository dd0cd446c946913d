import { at, range, sum } from './cells.ts';
import {
  PARENT_2017,
  REGION_CODES,
  type RegionCode,
  regionAt,
  SECTORS,
  SOURCE_GROUPS,
} from './names.ts';
import type { Table2017 } from './table-2017.ts';
import { standsAlone2011, type WiodTables } from './wiod.ts';

/** What a region's sectors cost and what its final users buy, before balancing. */
export interface Technology {
  /** Cost of input k per unit of output: [region][using j][input k]. */
  readonly inputShares: Float64Array;
  /** [region][sector]. */
  readonly valueAddedShares: Float64Array;
  /** Share of a sector in final spending: [region][sector]. */
  readonly finalShares: Float64Array;
}

/** No sector of a split economy is given more materials than this before balancing. */
const MOST_MATERIALS = 0.95;
/** Final demand that comes out negative in 2017 is this share of the region's largest instead. */
const LEAST_FINAL = 1e-4;

/**
 * The 2017 table's shares for the economies it has (the EU's for EU27 and Switzerland, the rest of the world's for
 * ROW). For Korea, Taiwan, Canada, Mexico, the United Kingdom, Australia and Indonesia the coefficients of 2011 between
 * source groups, shared out inside each group as in their parent of 2017.
 */
export function technologies(table: Table2017, wiod: WiodTables): Technology {
  const [N, J] = [REGION_CODES.length, SECTORS.length];
  const inputShares = new Float64Array(N * J * J);
  const valueAddedShares = new Float64Array(N * J);
  const finalShares = new Float64Array(N * J);
  REGION_CODES.forEach((code, n) => {
    const parent = parentTechnology(table, code);
    const own = hasOwn2011(code) ? ownCoefficients(parent, wiod, n) : parent.inputs;
    const final = hasOwn2011(code) ? ownFinal(parent.final, wiod, n) : parent.final;
    inputShares.set(own, n * J * J);
    finalShares.set(final, n * J);
    for (const j of range(J)) {
      valueAddedShares[n * J + j] = 1 - sum(own.subarray(j * J, (j + 1) * J));
    }
  });
  return { inputShares, valueAddedShares, finalShares };
}

/** Whether the region's coefficients are those of 2011 rather than its parent's. */
export function hasOwn2011(code: RegionCode): boolean {
  return PARENT_2017[code] !== code && standsAlone2011(code);
}

interface Parent {
  /** [using j][input k]. */
  readonly inputs: Float64Array;
  readonly final: Float64Array;
  readonly output: Float64Array;
}

function parentTechnology(table: Table2017, code: RegionCode): Parent {
  const J = SECTORS.length;
  // Switzerland is made like its neighbours, not like the rest of the world.
  const p = table.parents.indexOf(code === 'CHE' ? 'EU' : PARENT_2017[code]);
  const output = table.output.slice(p * J, (p + 1) * J);
  const inputs = table.intermediate
    .slice(p * J * J, (p + 1) * J * J)
    .map((value, cell) => value / at(output, Math.floor(cell / J)));
  const residual = table.finalDemand.slice(p * J, (p + 1) * J);
  const least = LEAST_FINAL * Math.max(...residual);
  const floored = residual.map((value) => Math.max(value, least));
  const total = sum(floored);
  return { inputs, final: floored.map((value) => value / total), output };
}

function ownCoefficients(parent: Parent, wiod: WiodTables, n: number): Float64Array {
  const J = SECTORS.length;
  const G = SOURCE_GROUPS.length;
  const inputs = new Float64Array(J * J);
  const materialsOf = (j: number) => sum(parent.inputs.subarray(j * J, (j + 1) * J));
  SOURCE_GROUPS.forEach(({ sectors: users }, user) => {
    const row = wiod.inputs2011.subarray((n * G + user) * G, (n * G + user + 1) * G);
    const made = sum(users.map((j) => at(parent.output, j)));
    const parentMaterials = sum(users.map((j) => at(parent.output, j) * materialsOf(j))) / made;
    for (const j of users) {
      SOURCE_GROUPS.forEach(({ sectors: used }, input) => {
        const pattern = used.map((k) => at(parent.inputs, j * J + k));
        const whole = sum(pattern);
        used.forEach((k, place) => {
          const part = whole > 0 ? at(pattern, place) / whole : 1 / used.length;
          inputs[j * J + k] = at(row, input) * part;
        });
      });
      const own = sum(inputs.subarray(j * J, (j + 1) * J));
      const wanted = Math.min(MOST_MATERIALS, (own * materialsOf(j)) / parentMaterials);
      for (const k of range(J)) {
        const cell = j * J + k;
        inputs[cell] = own > 0 ? (at(inputs, cell) * wanted) / own : at(parent.inputs, cell);
      }
    }
  });
  return inputs;
}

function ownFinal(parentFinal: Float64Array, wiod: WiodTables, n: number): Float64Array {
  const G = SOURCE_GROUPS.length;
  const final = new Float64Array(SECTORS.length);
  const row = wiod.final2011.subarray(n * G, (n + 1) * G);
  const least = LEAST_FINAL * Math.max(...row);
  SOURCE_GROUPS.forEach(({ sectors }, g) => {
    const whole = sum(sectors.map((j) => at(parentFinal, j)));
    for (const j of sectors) {
      final[j] = Math.max(at(row, g), least) * (at(parentFinal, j) / whole);
    }
  });
  const total = sum(final);
  return final.map((value) => value / total);
}

/** Value added that technology gives a region's output: [region]. */
export function valueAddedOf(output: Float64Array, technology: Technology): Float64Array {
  const J = SECTORS.length;
  return Float64Array.from(REGION_CODES, (code) => {
    const n = regionAt(code);
    return sum(
      range(J).map((j) => at(output, n * J + j) * at(technology.valueAddedShares, n * J + j)),
    );
  });
}
