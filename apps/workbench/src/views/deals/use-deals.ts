import type { Deals } from '@parley/analysis';
import type { FrontierChart } from '@parley/charts';
import { frontierChart, withPackage } from '@parley/charts';
import { useMemo } from 'react';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { type CurrentGains, currentGains } from './points.ts';
import { DEALS } from './words.ts';

/** A sum of USD bn without its sign. */
export function useAmount(): (value: number) => string {
  const { formats } = useTexts();
  return (value) => formats.gain.text(Math.abs(value)).replace('+', '');
}

/** What both sides gain, in a row. */
export function useGainsText(deals: Deals): (gains: readonly number[]) => string {
  const words = useWords(DEALS);
  const language = useLanguage();
  const { formats } = useTexts();
  return (gains) =>
    formats.list(
      deals.partyNames.map((name, p) =>
        words.gainOf(name[language], formats.gain.text(gains[p] ?? 0)),
      ),
    );
}

/** The package under study as the answer counts it; null where nothing is under study or it is not yet judged. */
export function useCurrent(deals: Deals): CurrentGains | null {
  const judged = useSession(({ judged }) => judged.value);
  const any = useSession(({ history }) => Object.keys(history.present.levels).length > 0);
  return useMemo(
    () => (judged === null || !any ? null : currentGains(judged, deals)),
    [judged, deals, any],
  );
}

/** The frontier, drawn anew with the answer; only the point under study follows the sliders. */
export function useFrontier(deals: Deals): FrontierChart | null {
  const texts = useTexts();
  const words = useWords(DEALS);
  const judged = useSession(({ judged }) => judged.value);
  const current = useCurrent(deals);
  const fixed = useMemo(() => frontierChart(deals, texts, null), [deals, texts]);
  return useMemo(() => {
    if (fixed === null || judged === null || current?.kind !== 'gains') return fixed;
    const point = { gains: current.gains, terms: judged.terms };
    return withPackage(fixed, deals, texts, point, words.under);
  }, [fixed, judged, current, deals, texts, words]);
}
