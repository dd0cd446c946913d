import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CASE_FILES, type Case, counts, type Issue, loadCase, type Outcome } from './index.ts';

const CASES = new URL('../../../cases/', import.meta.url);
const built = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function loaded(name: string): Case {
  const files = CASE_FILES.flatMap((file) => {
    const path = fileURLToPath(new URL(`${name}/${file}`, CASES));
    return existsSync(path) ? [[file, readFileSync(path, 'utf8')] as const] : [];
  });
  const result = loadCase(new Map(files));
  if (result.kind === 'loaded') return result.case;
  const faults = result.faults.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  throw new Error(`${name}\n${faults.join('\n')}`);
}

/** Outcomes of spells that brought nothing. */
const FAILED = new Set<Outcome['kind']>(['stall', 'breakdown']);

/** Whether a level lies beyond the end of the scale at which nothing is conceded. */
function conceded({ levels }: Issue, level: string | number | undefined): boolean {
  if (level === undefined) return false;
  return level !== (levels.kind === 'options' ? levels.options[0]?.id : levels.from);
}

describe('the built-in cases', () => {
  test('there are at least ten beside the worked one', () => {
    expect(built).toContain('japan-us-2025');
    expect(built.length).toBeGreaterThan(10);
  });

  describe.each(built)('%s', (name) => {
    const of = loaded(name);

    test('bears the name of its folder', () => {
      expect(of.id).toBe(name);
    });

    test('says how it ended, each outcome with a source that was read', () => {
      expect(of.outcomes).not.toHaveLength(0);
      const read = new Set(of.sources.filter(counts).map(({ id }) => id));
      const bare = of.outcomes.filter(({ sources }) => !sources.some((id) => read.has(id)));
      expect(bare.map(({ id }) => id)).toEqual([]);
    });

    test('holds duties before and after', () => {
      expect(of.outcomes.flatMap(({ tariffs }) => tariffs)).not.toHaveLength(0);
    });

    test('holds what both sides gave, unless every spell failed', () => {
      const issues = new Map(of.issues.map((issue) => [issue.id, issue]));
      const gave = new Set(
        of.outcomes
          .flatMap(({ terms }) => terms)
          .flatMap((term) => {
            const issue = issues.get(term.issue);
            const levels = [term.level, ...term.versions.map(({ level }) => level)];
            return issue && levels.some((level) => conceded(issue, level)) ? [issue.concedes] : [];
          }),
      );
      if (of.outcomes.some(({ kind }) => !FAILED.has(kind))) {
        expect([...gave].sort()).toEqual(of.parties.map(({ code }) => code).sort());
      }
    });

    test('holds rounds, positions and offers of both sides to test forecasts on', () => {
      expect(of.rounds).not.toHaveLength(0);
      for (const { code } of of.parties) {
        const spoke = [...of.positions, ...of.offers].filter(({ party }) => party === code);
        expect(spoke, code).not.toHaveLength(0);
      }
    });
  });
});
