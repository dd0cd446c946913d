import type { PrintedChart, Table } from '@parley/charts';
import type { Brief, Section, SectionId, Sentence, SourceEntry } from '@parley/telling';
import { type Language, textsFor } from '@parley/texts';
import { chartSvg } from './chart-svg.ts';
import { html, type Markup, trusted } from './markup.ts';
import { STYLE } from './style.ts';
import { link, tableHtml } from './table-html.ts';

const WIDE = { width: 760, names: 'beside' } as const;
const NARROW = { width: 340, names: 'above' } as const;
/** Nothing may be loaded: the page is one file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The brief as one HTML page with its drawings and styles inside, without scripts. */
export function renderHtml(brief: Brief): string {
  const { language, title, asOf, summary, attention, bottomLine, sections } = brief;
  const { labels } = textsFor(language);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title} · ${asOf}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="asof">${asOf}</p>
<p>${summary}</p>
<section class="bottom-line" aria-labelledby="bottom-line">
<h2 id="bottom-line">${labels.heading.bottomLine}</h2>
${paragraphs(bottomLine)}</section>
${
  attention.length === 0
    ? null
    : html`<section class="attention" aria-labelledby="attention">
<h2 id="attention">${labels.heading.attention}</h2>
${paragraphs(attention)}</section>
`
}${sections.map((section) => sectionHtml(section, language))}
${sourcesHtml(brief)}
<section aria-labelledby="provenance-heading" id="provenance">
<h2 id="provenance-heading">${labels.heading.provenance}</h2>
${tableHtml(brief.provenance.table)}</section>
</main>
</body>
</html>
`;
  return page.markup;
}

function paragraphs(sentences: readonly Sentence[]): Markup {
  return html`${sentences.map(({ key, text }) => html`<p data-sentence="${key}">${text}</p>\n`)}`;
}

function sectionHtml(section: Section, language: Language): Markup {
  const { id, heading, lead, sentences, charts, tables } = section;
  const shownTables = OPEN_TABLES[id] ?? 0;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${lead === null || sentences.length === 0 ? null : html`<p class="lead">${lead}</p>\n`}${wordsOf(id, sentences)}${charts.map((chart) => figureHtml(chart, language))}${tables
  .slice(0, shownTables)
  .map(tableHtml)}${folded(id, tables.slice(shownTables), language)}</section>
`;
}

/** How many tables of a section are open; the rest is folded away. */
const OPEN_TABLES: Partial<Readonly<Record<SectionId, number>>> = {
  worlds: 1,
  'third-countries': 1,
  calendar: 1,
  deals: 3,
  limits: 2,
};

/** Limits are a list; what the calendar says stands in its table; the rest is prose. */
function wordsOf(id: SectionId, sentences: readonly Sentence[]): Markup {
  if (id === 'limits') {
    return html`<ul>
${sentences.map(({ key, text }) => html`<li data-sentence="${key}">${text}</li>\n`)}</ul>
`;
  }
  return paragraphs(sentences.filter(({ key }) => key !== 'comingUp'));
}

/** Tables of what draws say stand under a head of their own. */
const DRAWS = 'draws-';

function folded(id: SectionId, tables: readonly Table[], language: Language): Markup {
  const { labels } = textsFor(language);
  if (tables.length === 0) return html``;
  const summaries: Partial<Record<SectionId, string>> = {
    worlds: labels.descriptionsBehind,
    sectors: labels.otherWorlds,
  };
  const drawn = tables.filter((table) => table.id.startsWith(DRAWS));
  const others = tables.filter((table) => !drawn.includes(table));
  const fold = (summary: string, content: readonly Table[]) =>
    content.length === 0 ? html`` : details(summary, html`${content.map(tableHtml)}`);
  return html`${fold(labels.draws.folded, drawn)}${fold(summaries[id] ?? labels.numbersBehind, others)}`;
}

function details(summary: string, content: Markup): Markup {
  return html`<details>
<summary>${summary}</summary>
${content}</details>
`;
}

function figureHtml(chart: PrintedChart, language: Language): Markup {
  const { labels } = textsFor(language);
  return html`<figure>
<figcaption><h3>${chart.title}</h3>
<p class="subtitle">${chart.subtitle}</p></figcaption>
<div class="wide">${chartSvg(chart, WIDE, language)}</div>
<div class="narrow">${chartSvg(chart, NARROW, language)}</div>
<p class="source">${chart.source}</p>
${details(labels.numbersBehind, tableHtml(chart.table))}</figure>
`;
}

function sourcesHtml({ sources, language }: Brief): Markup {
  const { labels } = textsFor(language);
  return html`<section aria-labelledby="sources">
<h2 id="sources">${labels.heading.sources}</h2>
<ul class="sources">
${sources.map((source) => sourceHtml(source, labels.laterSource))}</ul>
</section>
`;
}

function sourceHtml(source: SourceEntry, later: string): Markup {
  const { title, address, published, language, note, isLater } = source;
  return html`<li><span lang="${language}">${address === null ? title : link(title, address)}</span> <small>${published}${
    isLater ? html` · ${later}` : null
  }${note === null ? null : html`<br><span lang="en">${note}</span>`}</small></li>
`;
}
