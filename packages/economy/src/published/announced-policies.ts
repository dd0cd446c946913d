/** Policies of Ignatenko, Lashkaripour, Macedoni & Simonovska (2025): [importer][exporter]. */
export type AnnouncedPolicies = Readonly<Record<'ustr' | 'reciprocal-retaliation', Float64Array>>;

/** Everyone pays at least this under the US tariffs announced on 2 April 2025. */
const ANNOUNCED_FLOOR = 0.1;

/**
 * `ustr`: the hub's tariff on each exporter is the announced one, at least 10 %.
 * `reciprocal-retaliation`: in addition each exporter levies on the hub's goods what it faces.
 *
 * @param announced shares by exporter; the hub's own is not read
 */
export function announcedPolicies(hub: number, announced: ArrayLike<number>): AnnouncedPolicies {
  const ustr = hubTariffs(
    hub,
    Array.from(announced, (rate) => Math.max(ANNOUNCED_FLOOR, rate)),
  );
  return { ustr, 'reciprocal-retaliation': withReciprocation(ustr, hub, announced.length) };
}

/** Tariffs of the hub alone: [importer][exporter]. */
export function hubTariffs(hub: number, rates: ArrayLike<number>): Float64Array {
  const N = rates.length;
  const tariffs = new Float64Array(N * N);
  for (let j = 0; j < N; j++) if (j !== hub) tariffs[hub * N + j] = rates[j];
  return tariffs;
}

/** The same with each exporter levying on the party's goods the rate that it faces. */
export function withReciprocation(
  tariffs: Float64Array,
  party: number,
  count: number,
): Float64Array {
  const answered = tariffs.slice();
  for (let j = 0; j < count; j++) {
    if (j !== party) answered[j * count + party] = tariffs[party * count + j];
  }
  return answered;
}
