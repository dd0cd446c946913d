import type { Deals } from '@parley/analysis';
import { zoneChart } from '@parley/charts';
import { direction } from '@parley/texts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useAmount, useGainsText } from './use-deals.ts';
import { DEALS } from './words.ts';

/** Whether there is a zone of agreement, how much both can have, or what closes it. */
export function BottomLine({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const language = useLanguage();
  const texts = useTexts();
  const amount = useAmount();
  const gainsText = useGainsText(deals);
  const parties = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.parties : null,
  );
  const { formats, labels } = texts;
  const { zone, atHome, ideals } = deals;
  const name = (code: string) => deals.partyNames[deals.parties.indexOf(code)]?.[language] ?? code;
  const way = direction(zone.least, formats.gain);
  const verdict =
    way === 'up'
      ? words.open(amount(zone.least))
      : way === 'down'
        ? words.empty(amount(zone.least))
        : words.flat;
  const chosen = deals.solutions.find((solution) => solution.name === deals.chosen);
  const groups = formats.list(
    (atHome?.vetoes ?? []).map(
      (id) =>
        parties?.flatMap(({ constituencies }) => constituencies).find((group) => group.id === id)
          ?.name[language] ?? id,
    ),
  );
  return (
    <section className="card bottom-line stack" aria-labelledby="bottom-head">
      <h2 id="bottom-head">{words.bottomLine}</h2>
      {zone.kind === 'closed' && (
        <div className="notice" role="status">
          {zone.clashes.map(({ issue, above, below }) => (
            <div key={`${issue.id}${above.line.date}${below.line.date}`}>
              <p>{words.closed(issue.name[language])}</p>
              <ul>
                {[above, below].map(({ party, line, side }) => (
                  <li key={side}>{words.redLine(name(party), line.text[language])}</li>
                ))}
              </ul>
            </div>
          ))}
          <p className="small">{words.setAside}</p>
        </div>
      )}
      <p className="verdict-line" data-way={way} data-testid="zone">
        {verdict}
      </p>
      <ul className="plain facts">
        {chosen !== undefined && (
          <li data-testid="chosen-gains">
            {words.chosen(labels.deals.solutions[deals.chosen], gainsText(chosen.gains))}
          </li>
        )}
        {ideals.length > 0 && (
          <li>{words.most(gainsText(ideals.map(({ gains }, p) => gains[p] ?? 0)))}</li>
        )}
        {atHome !== null && (
          <li>
            {direction(atHome.least, formats.gain) === 'up'
              ? words.home(groups, amount(atHome.least))
              : words.homeClosed(groups, amount(atHome.least))}
          </li>
        )}
        <Robust deals={deals} />
        <li className="quiet">
          {words.countedBy(labels.dealStudy.views[deals.weights])}{' '}
          {words.noDealAbove(deals.noDeal.name[language])}
        </li>
      </ul>
    </section>
  );
}

/** Whether the zone stands without any one assumption. */
function Robust({ deals }: { readonly deals: Deals }) {
  const words = useWords(DEALS);
  const texts = useTexts();
  const marks = (zoneChart(deals, texts)?.panels ?? []).flatMap((panel) => panel.marks);
  if (marks.length === 0) return null;
  const closed = marks
    .filter(({ tone }) => tone === 'loss')
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [first] = closed;
  return (
    <li>
      {first === undefined
        ? words.stands(marks.length)
        : words.closes(closed.length, marks.length, first.label)}
    </li>
  );
}
