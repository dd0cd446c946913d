import { type Brief, type BriefInput, composeBrief } from '@parley/telling';
import { LANGUAGES, textsFor } from '@parley/texts';
import { describe, expect, test } from 'vitest';
import { briefJson } from './brief-json.ts';
import { weighedDeals } from './deals.fixture.ts';
import { renderHtml } from './html/render-html.ts';
import { renderTerminal } from './terminal/render-terminal.ts';
import { AT, file, sentencesOf, stakes } from './worked-case.fixture.ts';

const { deals, delay } = weighedDeals;
const OF_DEALS = ['zone', 'dealPackage', 'dealParty', 'dealHome', 'zoneRange', 'dealMoved'];
const OF_DELAY = ['delayCost', 'delaySum', 'delayTurn'];

describe.each(LANGUAGES)('deals in the brief in %s', (language) => {
  const texts = textsFor(language);
  const compose = (weighed: BriefInput['deals']) =>
    composeBrief({ case: file, stakes, deals: weighed, at: AT, language });
  const brief = compose(weighedDeals);
  const section = (of: Brief, id: string) => of.sections.find((each) => each.id === id);

  test('stand after what each side gains and loses, with their charts', () => {
    expect(brief.sections.map(({ id }) => id)).toEqual([
      ...['calendar', 'worlds', 'goods', 'sectors', 'third-countries'],
      ...['deals', 'limits', 'method'],
    ]);
    expect(section(brief, 'deals')?.charts.map(({ kind }) => kind)).toEqual([
      'frontier',
      'dot-range',
    ]);
    expect(section(brief, 'calendar')?.charts.map(({ kind }) => kind)).toEqual(['timeline']);
    const keys = brief.bottomLine.map(({ key }) => key);
    expect(keys.slice(-3)).toEqual(['zone', 'dealPackage', 'delayCost']);
  });

  test('numbers in their sentences stand in the tables', () => {
    const tables = ['deals', 'calendar'].flatMap((id) => {
      const { charts = [], tables: own = [] } = section(brief, id) ?? {};
      return [...charts.map(({ table }) => table), ...own];
    });
    const bare = (text: string) => text.replace('+', '');
    const printed = new Set(
      tables.flatMap(({ groups }) =>
        groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => bare(text)))),
      ),
    );
    const amount = /[+−]?\d+\.\d+/g;
    const said = sentencesOf(brief)
      .filter(({ key }) => [...OF_DEALS, ...OF_DELAY].includes(key))
      .flatMap(({ text }) => text.replaceAll(/\d[\d.]*\s?[%％]/g, '').match(amount) ?? []);
    expect(said.length).toBeGreaterThan(25);
    for (const number of said) expect(printed, number).toContain(bare(number));
  });

  test('say so where there is no zone, and where red lines close it', () => {
    const told = (zone: typeof deals.zone) =>
      compose({
        deals: { ...deals, zone, solutions: [], frontier: [], explained: null },
        delay: null,
      });
    const empty = told({ kind: 'empty', least: -3.21 });
    expect(section(empty, 'deals')?.charts.map(({ id }) => id)).toEqual(['zone']);
    const text = empty.bottomLine.map((each) => each.text).join(' ');
    const shown = texts.formats.gain.text(3.21).replace('+', '');
    expect(text).toContain(shown);
    expect(text).toMatch(language === 'en' ? /no zone of agreement/ : /合意可能領域はない/);
    expect(sentencesOf(empty).map(({ key }) => key)).toContain('nothingToWaitFor');
    const flat = told({ kind: 'empty', least: -0.0001 }).bottomLine.map((each) => each.text);
    expect(flat.join(' ')).not.toMatch(/0\.00|0\.0億/);
  });

  test('say why none are weighed, or are left out', () => {
    for (const why of ['no-preferences', 'faulty', 'unsolved'] as const) {
      const none = compose(why);
      const said = texts.sentences.dealsNotWeighed({ why });
      expect(none.bottomLine.at(-1)?.text).toBe(said);
      expect(section(none, 'deals')?.sentences.map(({ text }) => text)).toEqual([said]);
    }
    const left = compose(undefined);
    expect(section(left, 'deals')).toBeUndefined();
    expect(sentencesOf(left).map(({ key }) => key)).not.toContain('dealsNotWeighed');
  });

  test('are shown by page, terminal and file alike', () => {
    const page = renderHtml(brief);
    const screen = renderTerminal(brief, { width: 100, colour: false });
    const words = brief.bottomLine.find(({ key }) => key === 'dealPackage')?.text ?? '';
    const flat = (text: string) => text.replaceAll(/[\s\u00a0]/g, '');
    expect(flat(page)).toContain(flat(words));
    expect(flat(screen)).toContain(flat(words));
    expect(screen.trimEnd().split('\n').length).toBeLessThanOrEqual(46);
    const json = briefJson(brief, stakes, null, weighedDeals);
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({ deals, delay });
    expect(brief.provenance.deals).toMatchObject({ weights: 'recovered', chosen: 'nash' });
  });
});
