import type { JudgementFrame } from '@parley/charts';
import { useMemo } from 'react';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../words/language.ts';

const MODEL = 'caliendo-parro';

/** What the charts of a package need beside it: the parties by name, and how to cite them. */
export function useFrame(): JudgementFrame {
  const language = useLanguage();
  const { labels } = useTexts();
  const opened = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
  return useMemo(
    () => ({
      parties:
        opened?.case.parties.map(({ region, name }) => ({ region, name: name[language] })) ?? [],
      source:
        opened === null ? '' : labels.chart.source(opened.data.version, opened.data.year, MODEL),
    }),
    [opened, language, labels],
  );
}
