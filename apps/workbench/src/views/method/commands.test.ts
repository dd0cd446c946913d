import { expect, test } from 'vitest';
import { commandsOf, packageFile } from './commands.ts';

const scenario = {
  case: 'japan-us-2025',
  at: '2025-05-01',
  known: null,
  disagreement: 'status-quo',
  include: ['defence'],
  levels: { 'us-car-duty': 0.15, 'jp-car-safety-checks': 'mutual' },
  kept: [],
};
const look = { language: 'en', solution: 'nash', weights: 'recovered' } as const;

test('the same scenario, option by option', () => {
  const found = commandsOf(scenario, look, 'japan-us-2025', ['USA']);
  expect(found.find(({ of }) => of === 'deals')?.text).toBe(
    'npx parley deals japan-us-2025 --at 2025-05-01 --known 2025-05-01 --disagreement status-quo --what-if-include defence --solution nash --weights recovered',
  );
  expect(found.find(({ of }) => of === 'table')?.text).toContain('--package package.yaml');
  expect(found.find(({ of }) => of === 'law')?.text).toContain('--importer USA');
});

test('no package, no law: nothing is offered for them', () => {
  const found = commandsOf({ ...scenario, levels: {} }, look, './mine', []);
  expect(found.map(({ of }) => of)).not.toContain('table');
  expect(found.map(({ of }) => of)).not.toContain('law');
});

test('other knowledge and Japanese reach the command', () => {
  const found = commandsOf(
    { ...scenario, known: '2025-06-01' },
    { ...look, language: 'ja' },
    'x',
    [],
  );
  expect(found.find(({ of }) => of === 'claims')?.text).toBe(
    'npx parley record claims x --known 2025-06-01 --lang ja',
  );
});

test('the package as the file that --package reads', () => {
  expect(packageFile(scenario)).toBe('us-car-duty: 0.15\njp-car-safety-checks: mutual\n');
  expect(packageFile({ levels: {} })).toBeNull();
});
