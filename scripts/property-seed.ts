import process from 'node:process';
import * as fc from 'fast-check';

/**
 * Properties are tried on the same random cases in every run, so that a run can be repeated; another
 * number in `PARLEY_SEED` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.PARLEY_SEED ?? 20251122) });
