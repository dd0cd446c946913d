import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { referenceData } from './reference-data.ts';

describe('reference data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-reference-'));
  const absent = join(folder, 'absent');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read from the folder PARLEY_SHARED names', () => {
    expect(referenceData({ PARLEY_SHARED: folder })).toEqual({ folder });
    expect(referenceData({ PARLEY_SHARED: folder, CI: 'true' })).toEqual({ folder });
  });

  test('may be absent on a person’s machine', () => {
    expect(referenceData({ PARLEY_SHARED: absent })).toBeNull();
    expect(referenceData({ PARLEY_SHARED: absent, CI: 'false' })).toBeNull();
  });

  test('must be present where CI is set', () => {
    expect(() => referenceData({ PARLEY_SHARED: absent, CI: 'true' })).toThrow(absent);
  });
});
