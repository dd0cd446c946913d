import { join } from 'node:path';
import { deals, delay, type HeldLaw, Unsolved } from '@parley/analysis';
import { type Case, knownOn } from '@parley/casebook';
import type { Dataset } from '@parley/economy';
import type { DealsInBrief } from '@parley/telling';
import type { NotWeighed } from '@parley/texts';
import { kept } from '../adapters/kept.ts';
import { caseFolder } from '../adapters/open-case.ts';
import { reportFaults, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { stageTeller } from './deals.ts';
import { dealFault, productsOf } from './deals-inputs.ts';

interface Weighed {
  readonly case: Case;
  readonly hash: string;
  readonly folder: string;
  /** The case that the law is taken from. */
  readonly law: string;
  readonly laws: readonly HeldLaw[];
  readonly dataset: Dataset;
  /** The dataset's folder. */
  readonly data: string;
  readonly at: string;
}

/** Points of the frontier in a brief. */
const POINTS = 17;

/**
 * What can be agreed on a day and what waiting costs, for a brief; kept for as long as case, law, data and program
 * stay the same. Where nothing is weighed, why.
 */
export function weighDeals(of: Weighed, context: Context): DealsInBrief | NotWeighed {
  if (of.case.preferences.length === 0) return 'no-preferences';
  let why: NotWeighed = 'unsolved';
  const make = () => {
    try {
      const found = weigh(of, context);
      if (found !== null) return found;
      why = 'faulty';
    } catch (error) {
      if (!(error instanceof Unsolved)) throw error;
    }
    return null;
  };
  const folders = [of.folder, join(caseFolder(of.law), 'measures'), of.data];
  return kept('deals', folders, make, undefined, of.at) ?? why;
}

function weigh(of: Weighed, context: Context): DealsInBrief | null {
  const { case: file, hash, dataset, laws, at } = of;
  const faults: WordedFault[] = [];
  const products = productsOf(of.data, dataset, faults, context);
  const onStage = stageTeller(context);
  const asked = { at, known: at, dataset, laws, products, points: POINTS, onStage };
  const answer = deals(file, hash, asked);
  if (answer.kind === 'faulty' || faults.length > 0) {
    const told = answer.kind === 'faulty' ? answer.faults : [];
    const worded = told.map((fault) => dealFault(fault, file, context));
    reportFaults([...faults, ...worded], { ...context, json: false });
    return null;
  }
  const request = { of: knownOn(file, at), at, known: at, dataset, laws };
  return { deals: answer.deals, delay: delay(answer.deals, answer.frame, request) };
}
