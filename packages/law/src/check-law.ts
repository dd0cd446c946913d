import { namesKnown } from '@parley/intake';
import { isDuty, isExemption } from './law.ts';
import type { LawFaultCode, LawFinding } from './law-faults.ts';
import type { DutyMeasure, Measure } from './measure.ts';
import { scopesOverlap } from './scope.ts';

type ReportOn = (measure: Measure, code: LawFaultCode, details: LawFinding['details']) => void;

/**
 * What measures must be to one another: ids are unique, what they name exists, duties of one
 * family do not meet unless one replaces the other, and families give way in no circle. Returns
 * the families so ordered that those which displace come first.
 */
export function checkLaw(
  measures: readonly Measure[],
  report: ReportOn,
): { readonly familyOrder: readonly string[] } {
  const ids = measures.map(({ id }) => id);
  const known = new Set(ids);
  const families = [...new Set(measures.map(({ family }) => family))];
  const seen = new Set<string>();
  for (const measure of measures) {
    if (seen.has(measure.id)) {
      report(measure, 'id-duplicate', { found: measure.id, list: 'measures' });
    }
    seen.add(measure.id);
    for (const id of measure.replaces) {
      if (known.has(id)) continue;
      const details = { found: id, list: 'measures', ...namesKnown(id, ids) };
      report(measure, 'reference-unknown', details);
    }
    const named = isDuty(measure)
      ? measure.displaces.map(({ family }) => family)
      : (isExemption(measure) ? measure.exempts : []).filter((name) => !known.has(name));
    for (const family of named) {
      if (families.includes(family)) continue;
      const details = { found: family, list: 'families', ...namesKnown(family, families) };
      report(measure, 'reference-unknown', details);
    }
  }
  reportOverlaps(measures.filter(isDuty), report);
  return { familyOrder: orderFamilies(measures.filter(isDuty), families, report) };
}

function reportOverlaps(duties: readonly DutyMeasure[], report: ReportOn): void {
  const byFamily = new Map<string, DutyMeasure[]>();
  for (const measure of duties) {
    const key = `${measure.importer}|${measure.family}|${measure.kind}`;
    byFamily.set(key, [...(byFamily.get(key) ?? []), measure]);
  }
  for (const family of byFamily.values()) {
    family.forEach((a, index) => {
      for (const b of family.slice(index + 1)) {
        if (a.replaces.includes(b.id) || b.replaces.includes(a.id)) continue;
        const inTime = a.from < b.to && b.from < a.to;
        if (!inTime || !originsOverlap(a, b) || !scopesOverlap(a.products, b.products)) continue;
        report(b, 'measures-overlap', { found: b.id, other: a.id, family: b.family });
      }
    });
  }
}

function originsOverlap({ origins: a }: DutyMeasure, { origins: b }: DutyMeasure): boolean {
  if (a.all && b.all) return true;
  if (a.all) return [...b.only].some((origin) => !a.except.has(origin));
  if (b.all) return [...a.only].some((origin) => !b.except.has(origin));
  return [...a.only].some((origin) => b.only.has(origin));
}

/** Families so that each comes after all that displace it (depth first, by first mention). */
function orderFamilies(
  duties: readonly DutyMeasure[],
  families: readonly string[],
  report: ReportOn,
): readonly string[] {
  const displacers = new Map<string, Map<string, DutyMeasure>>();
  for (const measure of duties) {
    for (const { family } of measure.displaces) {
      const before = displacers.get(family) ?? new Map<string, DutyMeasure>();
      before.set(measure.family, measure);
      displacers.set(family, before);
    }
  }
  const ordered: string[] = [];
  const done = new Set<string>();
  const visit = (family: string, trail: readonly string[]): void => {
    if (done.has(family)) return;
    for (const [before, measure] of displacers.get(family) ?? []) {
      if (trail.includes(before) || before === family) {
        report(measure, 'displacement-circular', { found: [...trail, family, before].join(' → ') });
        continue;
      }
      visit(before, [...trail, family]);
    }
    if (!done.has(family)) ordered.push(family);
    done.add(family);
  };
  for (const family of families) visit(family, []);
  return ordered;
}
