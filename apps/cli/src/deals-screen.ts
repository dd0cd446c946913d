import type { DealDraws, DealPoint, Deals, ExplainedPackage } from '@parley/analysis';
import { paint } from '@parley/brief';
import type { Case } from '@parley/casebook';
import type { DealWords } from '@parley/charts';
import { fixed, signed, textsFor } from '@parley/texts';
import { wordsOfDeals } from './deals-words.ts';
import type { Context } from './io.ts';
import { type Line, type Screen, screenOf } from './screen.ts';
import type { DealsTexts } from './texts/deals-texts.ts';
import { dealsTextsFor } from './texts/deals-texts-for.ts';

export interface DealsView {
  readonly deals: Deals;
  readonly draws: DealDraws | null;
  readonly of: Case;
  readonly context: Context;
}

interface Detail {
  readonly rates: number;
  readonly variants: number;
  readonly groups: number;
  readonly fits: number;
}

/** Told at most of each list; the JSON has all of them. */
const DETAIL: Detail = { rates: 2, variants: 30, groups: 20, fits: 6 };

interface Telling extends DealsView {
  readonly texts: DealsTexts;
  readonly words: DealWords;
  readonly screen: Screen;
}

const BLANK: Line = { text: '', look: 'plain' };

/** The deals of a day in writing; the JSON has everything. */
export function renderDeals(view: DealsView): string {
  const { context, deals } = view;
  const { language } = context;
  const texts = dealsTextsFor(language);
  const words = wordsOfDeals(deals, language);
  const screen = screenOf(context.width, language);
  const telling: Telling = { ...view, texts, words, screen };
  const lines = blocks(telling, DETAIL)
    .filter((block) => block.length > 0)
    .flatMap((block, k) => (k === 0 ? block : [BLANK, ...block]));
  const painted = lines.map(({ text, look }) => paint(text, look, context.colour));
  return `${painted.join('\n')}\n`;
}

function blocks(telling: Telling, detail: Detail): readonly (readonly Line[])[] {
  const { deals, of, texts, screen, words, context } = telling;
  const { language } = context;
  const { years, discount } = deals.noDeal.horizon;
  const { date, rate } = textsFor(language).formats;
  const path = deals.noDeal.phases.map(({ from, weight }) =>
    texts.share(date(from), rate.text(weight)),
  );
  return [
    [
      ...screen.say(texts.heading(of.title[language], date(deals.at), date(deals.known)), 'title'),
      ...screen.item(
        `${texts.noDeal(deals.noDeal.name[language], path)}; ${texts.horizon(fixed(years, 1), fixed(100 * discount, 0))}`,
      ),
    ],
    tariffLines(telling),
    fitLines(telling, detail),
    zoneLines(telling, detail),
    solutionLines(telling),
    ...(deals.explained === null
      ? []
      : packageLines(telling, detail, deals.explained, texts.solutions[deals.chosen])),
    ...(deals.package === null ? [] : packageLines(telling, detail, deals.package, texts.given)),
    movedLines(telling),
    drawLines(telling),
    [
      ...deals.refused.flatMap(({ issue, exclusion }) =>
        screen.item(
          texts.offTable(
            issue.name[language],
            words.party(exclusion.by),
            date(exclusion.date),
            exclusion.sources.join(', '),
          ),
          'quiet',
        ),
      ),
      ...deals.whatIf.flatMap(({ issue }) =>
        screen.say(texts.whatIf(issue.name[language]), 'quiet'),
      ),
      ...screen.say(texts.investment, 'quiet'),
      ...screen.say(texts.comparable, 'quiet'),
      ...(deals.check === undefined || deals.check === null
        ? []
        : screen.say(texts.checked(deals.check), 'quiet')),
    ],
    screen.say(provenance(telling), 'quiet'),
  ];
}

function gainsText({ deals, words, texts }: Telling, gains: readonly number[]): string {
  return texts.listed(
    deals.parties.map((code, p) => `${words.party(code)} ${signed(gains[p] ?? 0, 2)}`),
  );
}

function tariffLines(telling: Telling): readonly Line[] {
  const { deals, texts, screen, words } = telling;
  if (deals.tariffs.length === 0) return [];
  return [
    ...screen.say(`${texts.tariffsTitle} (${texts.usdBn})`, 'quiet'),
    ...deals.tariffs.flatMap(({ issue, setter, level, realIncome, best }) => {
      const at = deals.parties.indexOf(setter);
      const others = deals.parties.flatMap((code, p) =>
        p === at ? [] : [`${words.party(code)} ${signed(realIncome[p] ?? 0, 2)}`],
      );
      const say = (value: number) => words.level({ issue, level: value });
      return screen.item(
        texts.tariffWorth(
          words.issue(issue),
          say(level),
          words.party(setter),
          signed(realIncome[at] ?? 0, 2),
          texts.listed(others),
          say(best.level),
        ),
      );
    }),
  ];
}

function fitLines(
  { deals, texts, screen, words }: Telling,
  { fits: most }: Detail,
): readonly Line[] {
  const told = deals.recovery.fits.filter(({ value }) => value > 0).slice(0, most);
  const party = told[0]?.party;
  if (party === undefined) return [];
  return [
    ...screen.say(texts.recoveredTitle(words.party(party)), 'quiet'),
    ...told.flatMap(({ on, sectors, value, range, optimum, distance }) => {
      const taken = deals.recovery.chosen.some(
        (weight) => weight.on === on && weight.sectors === sectors,
      );
      const which = words.outcome({ on, sectors });
      const levels = optimum.map(({ issue, level }) =>
        texts.term(words.issue(issue), words.level({ issue, level })),
      );
      const text = texts.fit(
        which,
        fixed(value, 2),
        range.map((each) => fixed(each, 2)).join('–'),
        texts.listed(levels),
        fixed(100 * distance, 1),
      );
      return screen.item(taken ? `${text} ← ${texts.taken}` : text);
    }),
  ];
}

function zoneLines(telling: Telling, { variants: most }: Detail): readonly Line[] {
  const { deals, texts, screen, words, context } = telling;
  const { zone } = deals;
  const head =
    zone.kind === 'closed'
      ? zone.clashes.flatMap(({ issue, above, below }) => {
          const line = (bound: typeof above) =>
            `${telling.words.party(bound.party)}: ${bound.line.text[context.language].replace(/[.。]$/, '')}`;
          return screen.item(
            texts.zoneClosed(issue.name[context.language], line(above), line(below)),
          );
        })
      : [];
  const least = fixed(Math.abs(zone.least), 2);
  const variants = deals.variants
    .slice(0, most)
    .map((variant) => [words.variant(variant), signed(variant.least, 2)]);
  return [
    ...head,
    ...(zone.kind === 'closed' ? screen.say(texts.setAside) : []),
    ...screen.say(zone.least > 0 ? texts.zoneOpen(least) : texts.zoneEmpty(least), 'title'),
    ...screen.say(texts.weights(texts.views[deals.weights])),
    ...(deals.atHome === null
      ? []
      : screen.item(
          texts.atHome(
            texts.listed(deals.atHome.vetoes.map((id) => groupName(telling, id))),
            signed(deals.atHome.least, 2),
          ),
        )),
    ...(variants.length === 0 ? [] : [BLANK, ...screen.table([texts.variantsTitle, ''], variants)]),
  ];
}

function groupName({ of, context }: Telling, id: string): string {
  const groups = of.parties.flatMap(({ constituencies }) => constituencies);
  return groups.find((group) => group.id === id)?.name[context.language] ?? id;
}

function solutionLines(telling: Telling): readonly Line[] {
  const { deals, texts, screen, words } = telling;
  if (deals.solutions.length === 0) return [];
  return [
    ...screen.table(
      [
        `${texts.columns.solution} (${texts.usdBn})`,
        ...deals.parties.map((code) => texts.gains(words.party(code))),
      ],
      deals.solutions.map(({ name, gains }) => [
        texts.solutions[name],
        ...deals.parties.map((_, p) => signed(gains[p] ?? 0, 2)),
      ]),
    ),
    ...deals.solutions
      .filter(({ name }) => name === deals.chosen)
      .flatMap(({ name, terms }) =>
        screen.item(`${texts.packageTitle(texts.solutions[name])}: ${words.terms(terms)}`),
      ),
  ];
}

/** Gains smaller than this are not told by issue, USD bn. */
const TOLD = 0.005;

function packageLines(
  telling: Telling,
  { rates: most, groups: mostGroups }: Detail,
  explained: ExplainedPackage,
  name: string,
): readonly (readonly Line[])[] {
  const { deals, texts, screen, words, context } = telling;
  const { byIssue } = explained;
  const { unit: unitOf, column } = textsFor(context.language).labels.dealStudy;
  const rows = deals.issues.flatMap(({ id }, k) => {
    const gains = byIssue.issues[k] ?? [];
    const term = explained.terms[k];
    if (term === undefined || gains.every((gain) => Math.abs(gain) < TOLD)) return [];
    return [[words.told([term])[0] ?? words.issue(id), ...gains.map((gain) => signed(gain, 2))]];
  });
  const exchanged = explained.exchangeRates.filter(
    ({ atLeast, atMost }) => atLeast > 0 && atMost > 0,
  );
  const rates = [...new Set(exchanged.map((rate) => rate.for))].slice(0, most).flatMap((paid) => {
    const own = exchanged.filter((rate) => rate.for === paid);
    const unit = unitOf[own[0]?.forUnit ?? 'range'](words.issue(paid));
    return screen.table(
      [texts.ratesIn(unit), column.asks, column.pays],
      own.map(({ gives, unit: given, atLeast, atMost }) => [
        unitOf[given](words.issue(gives)),
        fixed(atLeast, 2),
        fixed(atMost, 2),
      ]),
    );
  });
  const swaps = explained.swaps.map(({ terms, gains }) => {
    const moves = terms.map(({ issue, from, to }) => {
      const say = (level: number) => words.level({ issue, level });
      return `${words.issue(issue)} ${say(from)} → ${say(to)}`;
    });
    return texts.swap(moves, [gainsText(telling, gains)]);
  });
  const groups = explained.groups
    .toSorted((a, b) => a.gain - b.gain)
    .slice(0, mostGroups)
    .map(({ name: group, gain, kind }) => [
      texts.group(group[context.language], kind === 'veto' && gain < 0),
      signed(gain, 2),
    ]);
  const lines = explained.redLines.flatMap(({ line, issue, crossed }) => {
    const marginal = explained.marginals[issue];
    if (marginal === undefined) return [];
    const worth = deals.parties.map(
      (code, p) => `${words.party(code)} ${signed(marginal.perUnit[p] ?? 0, 3)}`,
    );
    const unit = unitOf[marginal.unit];
    const said = line.text[context.language].replace(/[.。]$/, '');
    return screen.item(
      texts.redLine(said, crossed, unit(words.issue(marginal.issue)), texts.listed(worth)),
    );
  });
  return [
    [
      ...screen.table(
        [
          `${texts.packageTitle(name)} (${texts.usdBn})`,
          ...deals.parties.map((code) => words.party(code)),
        ],
        [...rows, [texts.timing, ...byIssue.timing.map((gain) => signed(gain, 2))]],
      ),
      ...screen.say(gainsText(telling, explained.gains)),
    ],
    rates.length === 0 ? [] : [...screen.say(texts.ratesTitle, 'quiet'), ...rates],
    [
      ...screen.item(
        `${texts.swapsTitle}: ${swaps.length === 0 ? texts.noSwaps : swaps.join('; ')}`,
      ),
      ...lines,
      ...(groups.length === 0
        ? []
        : [BLANK, ...screen.table([`${texts.groupsTitle} (${texts.usdBn})`, ''], groups)]),
    ],
  ];
}

function movedLines(telling: Telling): readonly Line[] {
  const { deals, texts, screen, words, context } = telling;
  if (deals.moved.length === 0) return [];
  return [
    ...screen.say(texts.movedTitle, 'quiet'),
    ...deals.moved.flatMap(({ noDeal: point, shift, least, solution }) => {
      const name = point.name[context.language];
      return screen.item(
        solution === null
          ? texts.movedNone(name, fixed(-least, 2))
          : texts.moved(
              name,
              gainsText(telling, shift),
              gainsText(telling, solution.gains),
              words.terms(solution.terms),
            ),
      );
    }),
  ];
}

function drawLines({ draws, deals, texts, screen, words }: Telling): readonly Line[] {
  if (draws === null) return [];
  const spans = deals.parties.map((code, p) => {
    const span = draws.gains[p];
    return span === undefined
      ? ''
      : texts.span(
          words.party(code),
          signed(span.low, 2),
          signed(span.median, 2),
          signed(span.high, 2),
        );
  });
  const share = (value: number) => fixed(100 * value, 0);
  return screen.item(
    `${texts.drawsTitle(draws.draws, draws.seed)}: ${texts.listed(spans)}; ${texts.prefers(share(draws.both), share(draws.within))}`,
  );
}

function provenance({ deals, texts }: Telling): string {
  const points = [...deals.frontier, ...deals.solutions];
  const worst = (read: (point: DealPoint) => number) => Math.max(0, ...points.map(read));
  const certificate = texts.certificate(
    deals.frontier.length,
    worst(({ gap }) => gap).toExponential(0),
    worst(({ agreement }) => agreement).toExponential(0),
    deals.effort.residual.toExponential(0),
  );
  const from = [`${deals.case.id}@${deals.case.hash.slice(0, 7)}`, deals.data.version];
  const laws = deals.laws.map(({ version }) => `law@${version.slice(0, 7)}`);
  return `${[...from, ...laws].join(' · ')} · ${certificate}`;
}
