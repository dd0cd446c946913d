/**
 * Moments in time as milliseconds since 1970 (UTC). Law names days and hours in the zone of the
 * customs territory; they are turned into moments here, daylight saving included.
 */
export type Instant = number;

export const BEGINNING: Instant = Number.NEGATIVE_INFINITY;
export const FOREVER: Instant = Number.POSITIVE_INFINITY;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/**
 * The moment of `2025-04-09` (its first minute) or `2025-04-09 00:01` in a zone such as
 * `America/New_York`; null where the text is no day or time of the calendar.
 */
export function instantIn(text: string, zone: string): Instant | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute);
  const real = new Date(wall);
  if (real.getUTCMonth() + 1 !== month || real.getUTCDate() !== day) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59) return null;
  // The zone's offset at the moment itself, found in two steps around a change of the clocks.
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** `--at DATE` means noon of that day in the zone. */
export function noonOf(date: string, zone: string): Instant | null {
  return date.length === 10 ? instantIn(`${date} 12:00`, zone) : instantIn(date, zone);
}

/** Day, and the time where it is not midnight, in the zone: `2025-04-09`, `2025-04-09 00:01`. */
export function formatInstant(instant: Instant, zone: string): string {
  if (!Number.isFinite(instant)) return '';
  const text = new Date(instant + offsetAt(instant, zone)).toISOString();
  const time = text.slice(11, 16);
  return time === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(instant: Instant, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(
    parts.year ?? 0,
    (parts.month ?? 1) - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Whether the zone is one the platform knows. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
