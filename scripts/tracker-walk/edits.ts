import {
  type DutyMeasure,
  type ExemptionMeasure,
  type Instant,
  instantIn,
  type Law,
  type Measure,
  parseShare,
  type RateForm,
} from '@parley/law';

const EASTERN = 'America/New_York';

/** A moment of the customs territory that is written in this code. */
export function eastern(text: string): Instant {
  const instant = instantIn(text, EASTERN);
  if (instant === null) throw new Error(`no moment: ${text}`);
  return instant;
}

/** A law with each measure as `change` returns it; null leaves it out. */
export function edited(law: Law, change: (measure: Measure) => Measure | null): Law {
  return { ...law, measures: law.measures.map(change).filter((measure) => measure !== null) };
}

/** A duty with other content; naming one that is no longer there is a bug. */
export function withDuties(
  law: Law,
  ids: readonly string[],
  change: (measure: DutyMeasure) => DutyMeasure,
): Law {
  for (const id of ids) dutyOf(law, id);
  return edited(law, (measure) =>
    ids.includes(measure.id) && measure.kind === 'additional' ? change(measure) : measure,
  );
}

export function without(law: Law, ids: readonly (string | RegExp)[]): Law {
  return edited(law, (measure) =>
    ids.some((id) => (typeof id === 'string' ? id === measure.id : id.test(measure.id)))
      ? null
      : measure,
  );
}

export function withMeasures(law: Law, measures: readonly Measure[]): Law {
  return { ...law, measures: [...law.measures, ...measures] };
}

export function dutyOf(law: Law, id: string): DutyMeasure {
  const found = law.measures.find((measure) => measure.id === id);
  if (found?.kind !== 'additional') throw new Error(`no duty ${id}`);
  return found;
}

/** Products by codes as they are written: a ten-digit code stands for that line alone. */
export function codesOf(
  include: readonly string[],
  exclude: readonly string[] = [],
): Measure['products'] {
  return { all: false, include: new Set(include), exclude: new Set(exclude) };
}

export function rateOf(share: string): RateForm {
  return { kind: 'ad-valorem', rate: parseShare(share) ?? Number.NaN };
}

/** A duty that tops up to a rate, as one that adds the whole rate. */
export function onTop(measure: DutyMeasure): DutyMeasure {
  return measure.rate.kind === 'floor'
    ? { ...measure, rate: { kind: 'ad-valorem', rate: measure.rate.rate } }
    : measure;
}

/** A duty on the whole value, whatever the share it falls on by law. */
export function onWholeValue({ content: _, ...measure }: DutyMeasure): DutyMeasure {
  return measure;
}

/** An exemption of the tracker's own, for all origins, in the manner of one that the law has. */
export function exemptionLike(
  law: Law,
  id: string,
  its: Pick<ExemptionMeasure, 'products' | 'exempts' | 'from' | 'to'> & { readonly id: string },
): ExemptionMeasure {
  const found = law.measures.find((measure) => measure.id === id);
  if (found?.kind !== 'exemption') throw new Error(`no exemption ${id}`);
  const { content: _, ...model } = found;
  return { ...model, ...its };
}
