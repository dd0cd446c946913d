import { type ClaimStanding, standings } from '@parley/analysis';
import { type Case, knownOn } from '@parley/casebook';
import { nearest } from '@parley/intake';
import { type Law, lawFaults } from '@parley/law';
import { claimsTextsFor } from '@parley/texts';
import { openCase } from '../adapters/open-case.ts';
import { hasLaw, openLaw } from '../adapters/open-law.ts';
import { openWeighedLaw } from '../adapters/open-weighed-law.ts';
import { renderClaims } from '../claims-screen.ts';
import { inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { recordTextsFor } from '../texts/record-texts-for.ts';
import { dayFaults, today } from './case-days.ts';

export interface RecordClaimsArguments {
  readonly case: string;
  /** Only the claims of this source. */
  readonly source?: string;
  /** What was public by the end of that day; default: today. */
  readonly known?: string;
}

/** `parley record claims`: how far each statement of a source can be relied on, and why. */
export function recordClaimsCommand(args: RecordClaimsArguments, context: Context): ExitCode {
  const faults = dayFaults(args.known);
  if (faults.length > 0) {
    return reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  }
  const opened = openCase(args.case, context);
  if (opened.kind === 'faulty') return reportFaults(opened.faults, context);
  const texts = claimsTextsFor(context.language);
  const { source } = args;
  const withClaims = [...new Set(opened.case.claims.map((claim) => claim.source))];
  if (source !== undefined && !opened.case.sources.some(({ id }) => id === source)) {
    const { near = null } = nearest(
      source,
      opened.case.sources.map(({ id }) => id),
    );
    const [message, hint] = recordTextsFor(context.language).faults.noSuchSource(
      source,
      near,
      withClaims.join(', '),
    );
    return reportFaults([{ code: 'no-such-source', message, hint }], context);
  }
  const law = lawOf(opened.law, context);
  if (typeof law === 'number') return law;

  const known = args.known ?? today();
  const judged = standings(opened.case, law, known).filter(
    (one) => source === undefined || one.source === source,
  );
  if (context.json) {
    const { id, hash } = opened;
    const answer = {
      question: 'record claims',
      case: { id, hash },
      source: source ?? null,
      known,
      claims: withStatements(judged, opened.case),
    };
    context.stdout(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  context.stdout(
    renderClaims({
      standings: judged,
      of: knownOn(opened.case, known),
      law,
      known,
      folder: opened.folder,
      texts,
      language: context.language,
      width: context.width,
      colour: context.colour,
    }),
  );
  return 0;
}

/** The law of a case, null where it has none; or the exit code of what is wrong with it. */
function lawOf(name: string, context: Context): Law | null | ExitCode {
  if (!hasLaw(name)) return null;
  const weighed = openWeighedLaw(name, context);
  if (weighed.kind === 'held') return weighed.held.weighed.compiled.law;
  // Without measures of the importer whose trade is embedded there is nothing to weigh, but there is law.
  const opened = weighed.kind === 'faulty' ? weighed : openLaw(name, context);
  if (opened.kind === 'law') return opened.law;
  reportFaults(opened.faults, context);
  return opened.faults.every(({ code }) => code in lawFaults) ? 1 : 2;
}

function withStatements(judged: readonly ClaimStanding[], { claims }: Case): readonly object[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return judged.map(({ claim: id, ...standing }) => {
    const claim = byId.get(id);
    return {
      claim: id,
      subject: claim?.subject,
      predicate: claim?.predicate,
      object: claim?.object,
      text: claim?.text,
      locator: claim?.locator,
      ...standing,
    };
  });
}
