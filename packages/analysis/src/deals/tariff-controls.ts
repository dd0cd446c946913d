import type { Issue } from '@parley/casebook';
import { type Dataset, flowIndex, type Policy } from '@parley/economy';
import type { IssueDuty } from './issue-duties.ts';
import { levelAt, rangeOf } from './issue-levels.ts';

export type TariffLever = Extract<Issue['lever'], { kind: 'tariff' }>;

/** A tariff that an issue moves: `rate += slope * (f(level) - f(before))`. */
export interface TariffControl {
  readonly issue: number;
  readonly cell: number;
  readonly slope: number;
  readonly before: number;
  /** A floor tops up what is paid: `f(level) = max(0, level - ordinary)`; else `f` is the level. */
  readonly ordinary: number | null;
}

export interface Flow {
  readonly importer: number;
  readonly exporter: number;
}

/** Each sector's part of what law adds moves in proportion to the level. */
export function lawControls(
  issue: number,
  form: TariffLever['form'],
  { level, ordinary, added }: IssueDuty,
  { importer, exporter }: Flow,
  dataset: Dataset,
): readonly TariffControl[] {
  return dataset.sectors.flatMap((_, j): TariffControl[] => {
    const adds = added[j] ?? 0;
    if (adds === 0) return [];
    const cell = flowIndex(dataset.regions.length, j, importer, exporter);
    const slope = adds / (level - ordinary);
    const floor = form === 'floor' ? ordinary : null;
    return [{ issue, cell, slope, before: level, ordinary: floor }];
  });
}

/** What is added to a cell beyond the baseline, as far as no law says which measure it is of. */
export interface UnheldPart {
  /** Of the whole addition, what issues under held law account for, a share of value. */
  readonly held: Float64Array;
  /** Ranges of all issues without law that add to the cell: they share the rest in proportion. */
  readonly ranges: Float64Array;
  /** Issues without law whose level is the whole rate of their goods: each has an equal part of the sector. */
  readonly whole: Float64Array;
}

export function unheldParts(
  issues: readonly Issue[],
  duties: readonly (IssueDuty | null)[],
  dataset: Dataset,
  flowOf: (lever: TariffLever) => Flow,
  sectorsOf: (sectors: readonly string[] | 'goods') => readonly number[],
): UnheldPart {
  const held = new Float64Array(dataset.flows.length);
  const ranges = new Float64Array(dataset.flows.length);
  const whole = new Float64Array(dataset.flows.length);
  issues.forEach((issue, k) => {
    const { lever } = issue;
    if (lever.kind !== 'tariff') return;
    const { importer, exporter } = flowOf(lever);
    const cellOf = (j: number) => flowIndex(dataset.regions.length, j, importer, exporter);
    const duty = duties[k] ?? null;
    duty?.added.forEach((adds, j) => {
      held[cellOf(j)] = (held[cellOf(j)] ?? 0) + adds;
    });
    if (duty !== null) return;
    for (const cell of sectorsOf(lever.sectors).map(cellOf)) {
      if (lever.form === 'added') ranges[cell] = (ranges[cell] ?? 0) + Math.abs(rangeOf(issue));
      else whole[cell] = (whole[cell] ?? 0) + 1;
    }
  });
  return { held, ranges, whole };
}

/**
 * Without law on the flow, whole sectors take the level in its form. So that no two issues move the same duty, those
 * that add to a cell share what stands on it beyond the baseline in proportion to their ranges, and those whose level is
 * the rate of some of its goods have equal parts of them: assumptions.
 */
export function sectorControls(
  issue: number,
  form: TariffLever['form'],
  sectors: readonly number[],
  { importer, exporter }: Flow,
  dataset: Dataset,
  base: Policy,
  { held, ranges, whole }: UnheldPart,
  range: number,
): readonly TariffControl[] {
  return sectors.map((j): TariffControl => {
    const cell = flowIndex(dataset.regions.length, j, importer, exporter);
    const own = dataset.tariffs[cell] ?? 0;
    const now = Math.max(0, (base.tariffs[cell] ?? 0) - (held[cell] ?? 0));
    const sharing = whole[cell] ?? 0;
    if (form !== 'added') {
      const ordinary = form === 'floor' ? own : null;
      return { issue, cell, slope: 1 / sharing, before: now, ordinary };
    }
    const rest = sharing > 0 ? 0 : Math.max(0, now - own);
    const before = (rest * range) / (ranges[cell] || range);
    return { issue, cell, slope: 1, before, ordinary: null };
  });
}

/** Whether levels of a tariff issue are no rates but steps, or the share of the duty that is taken away. */
export function isCut({ levels }: Pick<Issue, 'levels'>): boolean {
  return levels.kind === 'options' || levels.unit === 'share';
}

/**
 * The same controls where levels say how much of the duty goes: nothing where nothing is conceded, all of it at the
 * end of a share of one or at the last option, options in even steps (an assumption, which a note tells).
 */
export function asCuts(
  issue: Issue,
  controls: readonly TariffControl[],
  duty: IssueDuty | null,
): readonly TariffControl[] {
  return controls.map(({ issue: k, cell, slope, before, ordinary }): TariffControl => {
    const stands = duty === null ? before : duty.level;
    const part = slope * Math.max(0, stands - (ordinary ?? duty?.ordinary ?? 0));
    return { issue: k, cell, slope: -part, before: levelAt(issue, 0), ordinary: null };
  });
}
