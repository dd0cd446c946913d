import { type CaliendoParroOptions, caliendoParro, type Dataset } from '@parley/economy';
import { nearest } from '@parley/intake';
import { openScaleElasticities } from '../adapters/open-side-tables.ts';
import type { CodedFault } from '../faults.ts';

/** What `--set` may set of the default model; the last two also as `key.SECTOR`. */
const SETTABLE = [
  'tolerance',
  'labourMobility',
  'labourSupply',
  'passThrough',
  'scaleElasticities',
] as const;

type Settings = Partial<Omit<CaliendoParroOptions, 'closure'>>;

/** Horizons by name: 1.5 is the estimate of Galle, Rodríguez-Clare & Yi (2023). */
const HORIZONS: Readonly<Record<string, number>> = {
  short: 1.01,
  medium: 1.5,
  long: Number.POSITIVE_INFINITY,
};

/** Most that an elasticity of labour supply may be; beyond it an equilibrium is not to be expected. */
const HIGHEST_LABOUR_SUPPLY = 10;

/** Keys with a value for every sector, and what holds where none is given. */
const BY_SECTOR = { passThrough: 1, scaleElasticities: 0 } as const;
type BySector = keyof typeof BY_SECTOR;

/**
 * Reads `key=value` assignments of the default model, all faults at once. A value for one sector
 * (`passThrough.29=0`) counts beside the one for all, in whichever order they come. With no data
 * only what needs none is checked.
 */
export function readDefaultSettings(
  assignments: readonly string[],
  opened: { readonly dataset: Dataset; readonly folder: string } | null,
  faults: CodedFault[],
): Settings {
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = {};
  const ofSector: { key: BySector; sector: string; value: string }[] = [];
  const refuse = (key: string, value: string, expected: string) =>
    faults.push({ code: 'bad-option-value', params: { value, key, expected } });
  const numberIn = (key: string, value: string, least: number, greatest: number) => {
    const number = value === '' ? Number.NaN : Number(value);
    if (!(number >= least && number <= greatest)) refuse(key, value, `${least} … ${greatest}`);
    return number;
  };
  const sectorCount = opened?.dataset.sectors.length ?? 0;

  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    const name = assignment.slice(0, at).trim();
    const value = assignment.slice(at + 1).trim();
    const dot = name.indexOf('.');
    const key = dot < 0 ? name : name.slice(0, dot);
    if (at <= 0) faults.push({ code: 'bad-set', params: { value: assignment } });
    else if (!isKey(key) || (dot >= 0 && !isBySector(key))) {
      const known = [...SETTABLE, ...Object.keys(BY_SECTOR).map((each) => `${each}.SECTOR`)];
      const params = { value: name, known, ...nearest(key, [...SETTABLE]) };
      faults.push({ code: 'unknown-option-key', params });
    } else if (key === 'tolerance') settings.tolerance = numberIn(key, value, 1e-13, 1e-3);
    else if (key === 'labourSupply') {
      settings.labourSupply = numberIn(key, value, 0, HIGHEST_LABOUR_SUPPLY);
    } else if (key === 'labourMobility') {
      const mobility = HORIZONS[value] ?? (value === '' ? Number.NaN : Number(value));
      if (mobility > 1) settings.labourMobility = mobility;
      else refuse(key, value, `short, medium, long, > 1`);
    } else if (dot >= 0) ofSector.push({ key, sector: name.slice(dot + 1), value });
    else if (key === 'scaleElasticities' && value === 'dataset') {
      if (opened === null) continue;
      const read = openScaleElasticities(opened);
      if (read.kind === 'faulty') faults.push(...read.faults);
      else settings.scaleElasticities = read.bySector;
    } else {
      const number = numberIn(key, value, 0, highest(key, opened?.dataset ?? null, null));
      settings[key] = new Float64Array(sectorCount).fill(number);
    }
  }
  if (opened === null) return settings;
  const { dataset } = opened;
  for (const { key, sector, value } of ofSector) {
    const position = dataset.sectors.findIndex(({ code }) => code === sector);
    if (position < 0) {
      const known = dataset.sectors.map(({ code }) => code);
      faults.push({
        code: 'unknown-sector',
        params: { value: sector, known, ...nearest(sector, known) },
      });
      continue;
    }
    const number = numberIn(`${key}.${sector}`, value, 0, highest(key, dataset, position));
    const values = Float64Array.from(
      settings[key] ?? new Float64Array(sectorCount).fill(BY_SECTOR[key]),
    );
    values[position] = number;
    settings[key] = values;
  }
  return settings;
}

function isKey(key: string): key is (typeof SETTABLE)[number] {
  return (SETTABLE as readonly string[]).includes(key);
}

function isBySector(key: string): key is BySector {
  return key in BY_SECTOR;
}

/** A scale elasticity stays below one over the trade elasticity, rounded to what can be read. */
function highest(key: BySector, dataset: Dataset | null, sector: number | null): number {
  if (key === 'passThrough' || dataset === null) return 1;
  const thetas = Array.from(dataset.tradeElasticities);
  const theta = sector === null ? Math.max(...thetas) : (thetas[sector] ?? Number.NaN);
  return Math.floor(999 / theta) / 1000;
}

/** Options of the default model as they stand in JSON: nothing infinite, sectors by their codes. */
export function optionsJson(
  dataset: Pick<Dataset, 'sectors'>,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const bySector = (values: unknown) =>
    ArrayBuffer.isView(values)
      ? Object.fromEntries(
          dataset.sectors.map(({ code }, j) => [code, (values as Float64Array)[j] ?? 0]),
        )
      : values;
  return {
    ...options,
    ...(options.labourMobility === Number.POSITIVE_INFINITY ? { labourMobility: 'infinite' } : {}),
    ...Object.fromEntries(
      Object.keys(BY_SECTOR)
        .filter((key) => key in options)
        .map((key) => [key, bySector(options[key])]),
    ),
  };
}

/** What of a question the model has no answer for, told as faults of the call. */
export function settingFaults(
  ...question: Parameters<typeof caliendoParro.problems>
): readonly CodedFault[] {
  return caliendoParro.problems(...question).map(({ what, value, commitment, ...place }) => {
    const promise = commitment === undefined ? [] : [`#${commitment + 1}`];
    const at = [...Object.values(place).map(String), ...promise].join(' ');
    const params = { what, value, ...(at === '' ? {} : { at }) };
    return { code: 'outside-domain' as const, params };
  });
}
