import type { Stakes } from '@parley/analysis';
import type { Texts } from '@parley/texts';

export function sourceLine({ data, model }: AnswerSource, texts: Texts): string {
  return texts.labels.chart.source(data.version, data.year, model.id);
}

interface AnswerSource {
  readonly data: Stakes['data'];
  readonly model: { readonly id: string };
}
