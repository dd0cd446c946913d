import { direction } from '@parley/texts';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { useParties } from '../../words/parties.ts';
import { CALENDAR } from './words.ts';

/** The duties between the parties on the day: the mean, and the measures that make it. */
export function DutiesNow({ at }: { readonly at: string }) {
  const words = useWords(CALENDAR);
  const language = useLanguage();
  const { formats, labels } = useTexts();
  const parties = useParties();
  const duties = useSession(({ state }) => state.value?.duties ?? null);
  const held = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.laws.length > 0 : false,
  );
  if (duties === null) return null;
  const nameOf = (code: string) =>
    parties.find((party) => party.code === code)?.name[language] ?? code;
  return (
    <section className="card stack" aria-labelledby="duties-head">
      <h2 id="duties-head">{words.duties(formats.date(at))}</h2>
      {duties.length === 0 && <p className="notice">{held ? words.noDuties : words.noLaw}</p>}
      {duties.map(({ importer, exporter, mean, inForce: all, paused }) => {
        const inForce = all.filter(({ adds }) => direction(adds, formats.points) !== 'flat');
        return (
          <div key={importer + exporter}>
            <h3>{labels.calendar.duty(nameOf(importer), nameOf(exporter))}</h3>
            <p>
              <strong className="big number" data-testid={`mean-duty-${importer}-${exporter}`}>
                {formats.rate.text(mean.total)}
              </strong>{' '}
              <span className="small quiet">
                {words.meanOf(formats.rate.text(mean.mfn), formats.points.text(mean.added))}
              </span>
            </p>
            {all.length === 0 ? (
              <p className="small quiet">{words.noMeasure}</p>
            ) : (
              <table className="measures">
                <thead>
                  <tr>
                    <th scope="col">{words.inForce}</th>
                    <th scope="col" className="number">
                      {words.adds}
                    </th>
                    <th scope="col">{words.since}</th>
                  </tr>
                </thead>
                <tbody>
                  {inForce.map(({ measure, name, adds, since, until }) => (
                    <tr key={measure}>
                      <th scope="row">
                        {name[language]}
                        {until !== null && (
                          <span className="small quiet">{words.until(formats.date(until))}</span>
                        )}
                      </th>
                      <td className="number">{formats.points.bare(adds)}</td>
                      <td>{formats.date(since)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {all.length > inForce.length && (
              <p className="small quiet">{words.less(all.length - inForce.length)}</p>
            )}
            {paused.length > 0 && (
              <>
                <h4 className="small">{words.paused}</h4>
                <ul className="told small">
                  {paused.map(({ measure, name, until }) => (
                    <li key={measure}>
                      {name[language]}
                      {until !== null && (
                        <span className="quiet">{words.until(formats.date(until))}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}
