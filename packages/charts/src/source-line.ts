import type { Stakes } from '@parley/analysis';
import type { Texts } from '@parley/texts';

export function sourceLine({ data, model }: Stakes, texts: Texts): string {
  return texts.labels.chart.source(data.version, data.year, model.id);
}
