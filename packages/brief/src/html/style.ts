/** The page's look: calm, readable at any width, in light and dark, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1c2329; --quiet: #59636c; --rule: #dfe2e0; --tint: #f3f4f1;
  --link: #1b5a92; --gain: #1d6fa8; --loss: #c2571a; --plain: #41627e; --reference: #8b949b;
  --warn: #8a4b00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --ink: #e7e9ea; --quiet: #a3adb5; --rule: #30383f; --tint: #1d2329;
    --link: #8fc1ee; --gain: #6fb3e6; --loss: #f0985a; --plain: #8fb2cf; --reference: #87919a;
    --warn: #f3b566;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif; }
:lang(ja) p, :lang(ja) li { line-height: 1.8; }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 3rem 0 .75rem; padding-top: .9rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 0; }
p, ul { max-width: 44rem; margin: 0 0 .8rem; }
li { margin-bottom: .4rem; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
.lead { color: var(--quiet); margin-bottom: .3rem; }
.asof { color: var(--quiet); margin-bottom: 1.25rem; }
.bottom-line { margin-top: 1.75rem; padding: 1.1rem 1.35rem .5rem; background: var(--tint); border-left: 4px solid var(--gain); }
.bottom-line h2 { margin: 0 0 .5rem; padding: 0; border: 0; font-size: 1.1rem; }
.bottom-line p { font-size: 1.06rem; max-width: none; }
.attention { margin-top: 1.25rem; padding: .9rem 1.35rem .2rem; border: 1px solid var(--rule); border-left: 4px solid var(--warn); }
.attention h2 { margin: 0 0 .4rem; padding: 0; border: 0; font-size: 1rem; color: var(--warn); }
.attention p { font-size: .95rem; max-width: none; }
figure { margin: 1.75rem 0; }
figcaption { margin-bottom: .5rem; }
.subtitle, .source, .note { color: var(--quiet); font-size: .875rem; }
.subtitle { margin: .1rem 0 0; }
.source { margin: .35rem 0 0; }
.note { margin: .4rem 0 1.5rem; max-width: none; }
svg { display: block; width: 100%; height: auto; overflow: visible; color: var(--ink); font-family: inherit; }
.narrow { display: none; }
details { margin: .75rem 0; }
summary { cursor: pointer; color: var(--link); width: fit-content; padding: .2rem 0; }
summary:focus-visible, a:focus-visible, .table:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { position: sticky; left: 0; max-width: min(54rem, 100vw - 2.5rem); text-align: start; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .34rem .55rem; text-align: start; vertical-align: top; font-weight: 400; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-inline-start: 0; }
tbody th { min-width: 5.2rem; }
thead th { color: var(--quiet); font-size: .84rem; vertical-align: bottom; }
thead th[scope=colgroup] { text-align: center; border-bottom-color: var(--quiet); border-inline: .3rem solid var(--paper); }
.number, thead th.number { text-align: end; white-space: nowrap; }
.date, td a { white-space: nowrap; }
td small { color: var(--quiet); font-size: .95em; }
.group { font-weight: 650; padding-top: .9rem; }
tbody th small { color: var(--quiet); font-weight: 400; margin-inline-start: .4em; }
.words { color: var(--quiet); }
.wordy th { min-width: 9rem; }
.sources { padding-inline-start: 1.2rem; font-size: .925rem; }
.sources li { margin-bottom: .55rem; }
.sources small, .later { color: var(--quiet); font-size: .875rem; }
#provenance td { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .wide { display: none; }
  .narrow { display: block; }
}
@media print {
  @page { size: A4; margin: 17mm 16mm; }
  :root { color-scheme: light; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; line-height: 1.45; background: none; }
  h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 1.4rem; break-after: avoid; } h3 { font-size: 11pt; }
  .wide { display: block; } .narrow { display: none; }
  figure, tr, li, .bottom-line { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 8pt; } th, td { padding: .2rem .35rem; }
  details:not([open]) { display: none; }
  summary { list-style: none; color: inherit; }
  a { color: inherit; }
  .sources a::after { content: " <" attr(href) ">"; color: var(--quiet); font-size: 8pt; }
}
`;
