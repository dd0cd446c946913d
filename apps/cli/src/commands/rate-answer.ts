import { wrap } from '@parley/brief';
import type { PlayCertificate, PlayNotFound, Station, TariffLandscape } from '@parley/economy';
import type { Context, ExitCode } from '../io.ts';
import { groupName, standings, standingText } from '../rates-report.ts';
import { modelsTextsFor } from '../texts/models-texts-for.ts';
import { ratesTextsFor } from '../texts/rates-texts-for.ts';
import type { Bounds } from './game-choice.ts';
import { reportNotFound, singledOutText } from './game-report.ts';
import { percent, tiny } from './model-report.ts';
import { reportTrouble } from './solve.ts';

/** Why there are no rates: the model did not solve at the start (null), or the search did not end. */
export function reportNoRates(
  land: TariffLandscape,
  found: PlayNotFound | null,
  milliseconds: number,
  context: Context,
): ExitCode {
  const { trouble, solves } = land.counts;
  if (trouble !== null && found?.reason !== 'not-converged') {
    return reportTrouble(trouble, milliseconds, context, land.game.dataset);
  }
  const { reason, residual } = found ?? { reason: 'no-equilibrium', residual: Number.NaN };
  return reportNotFound({ reason, residual, rounds: solves }, context);
}

/** Which rates lie on a bound or do not matter, in sentences. */
export function groupsText(
  land: TariffLandscape,
  certificate: Pick<PlayCertificate, 'atLow' | 'atHigh' | 'flat'>,
  bounds: Bounds,
  { language }: Context,
): string[] {
  const texts = modelsTextsFor(language);
  const words = ratesTextsFor(language);
  const { groups, dataset } = land.game;
  const named = (positions: readonly number[]) =>
    positions.flatMap((g) => {
      const group = groups[g];
      return group === undefined ? [] : [groupName(group, dataset, texts, words, language)];
    });
  const { atLow, atHigh, flat } = certificate;
  const found = { atLow: named(atLow), atHigh: named(atHigh), flat: named(flat) };
  return singledOutText(found, bounds, texts);
}

/** How the rates of each who chose stand, in sentences. */
export function standingsText(land: TariffLandscape, to: Station, context: Context): string[] {
  const words = ratesTextsFor(context.language);
  const { sectors } = land.game.dataset;
  return [
    ...standings(land, to).map(({ importer, standing }) =>
      standingText(importer, standing, sectors, words, context.language),
    ),
    words.boundRates,
  ];
}

/** The certificate in sentences. */
export function certificateText(
  land: TariffLandscape,
  { projectedGradientNorm, residual, deviationGains }: PlayCertificate,
  milliseconds: string,
  { language }: Context,
): string[] {
  const words = ratesTextsFor(language);
  const { players, dataset } = land.game;
  const gains = players.map(
    ({ region }, p) =>
      `${dataset.regions[region]?.code} ${tiny(percent(deviationGains[p] ?? Number.NaN))}`,
  );
  return [
    words.certificate(tiny(projectedGradientNorm), tiny(residual)),
    words.deviation(gains.join(', ')),
    words.solves(land.counts.solves, land.counts.gradients, milliseconds),
  ];
}

/** Blocks with a blank line between them; sentences are broken to the width, tables are left alone. */
export function printBlocks(
  blocks: readonly (string | readonly string[])[],
  { stdout, width, language }: Context,
): void {
  const lines = (block: string | readonly string[]) =>
    typeof block === 'string'
      ? block
      : block.flatMap((sentence) => wrap(sentence, width, language)).join('\n');
  stdout(
    `${blocks
      .filter((block) => block.length > 0)
      .map(lines)
      .join('\n\n')}\n`,
  );
}
