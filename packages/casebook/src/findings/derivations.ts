import { textAt, textsAt } from '@parley/intake';
import type { CaseFinding } from '../case-faults.ts';
import type { CaseData } from './case-data.ts';

interface Link {
  readonly to: string;
  readonly path: CaseFinding['path'];
}

/** Sources that derive from one another in a circle: each circle once, where it closes. */
export function derivationFindings(data: CaseData): CaseFinding[] {
  const links = new Map<string, readonly Link[]>();
  for (const source of data.list('sources')) {
    const id = textAt(source, 'id');
    if (id === undefined || links.has(id)) continue;
    const to = textsAt(source, 'derives_from').map(({ value, path }) => ({ to: value, path }));
    links.set(id, to);
  }
  const findings: CaseFinding[] = [];
  const done = new Set<string>();
  for (const start of links.keys()) {
    if (done.has(start)) continue;
    // Depth first by hand: a chain of thousands must not cost the stack.
    const way = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const link = links.get(here.id)?.[here.next++];
      if (link === undefined) {
        way.pop();
        onWay.delete(here.id);
        done.add(here.id);
      } else if (onWay.has(link.to)) {
        if (findings.length === CIRCLES) return findings;
        const circle = way.slice(way.findIndex(({ id }) => id === link.to)).map(({ id }) => id);
        findings.push({ code: 'derives-in-circle', path: link.path, details: named(circle) });
      } else if (links.has(link.to) && !done.has(link.to)) {
        way.push({ id: link.to, next: 0 });
        onWay.add(link.to);
      }
    }
  }
  return findings;
}

/** Circles told at most: in a tangle each link closes another, and mending one undoes many. */
const CIRCLES = 50;
/** Members of a circle that are named in full; a longer one shows its ends. */
const NAMED = 8;

function named(circle: readonly string[]): { circle: string } {
  const shown =
    circle.length > NAMED
      ? [...circle.slice(0, NAMED / 2), '…', ...circle.slice(-NAMED / 2)]
      : circle;
  return { circle: [...shown, circle[0]].join(' → ') };
}
