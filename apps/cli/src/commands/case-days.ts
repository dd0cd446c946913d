import type { CodedFault } from '../faults.ts';

/** Today: what is known without another day being asked for. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A fault for each of the texts that is given and no real day of the calendar as YYYY-MM-DD. */
export function dayFaults(...texts: readonly (string | undefined)[]): readonly CodedFault[] {
  return texts
    .filter((text): text is string => text !== undefined && !isDay(text))
    .map((value) => ({ code: 'bad-date', params: { value } }));
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
