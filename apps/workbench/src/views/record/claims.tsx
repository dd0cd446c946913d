import type { StandingCode } from '@parley/analysis';
import { type ClaimNames, claimNames, claimWhy, STANDINGS_TOLD } from '@parley/telling';
import { claimsTextsFor } from '@parley/texts';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { RecordAnswer } from '../../engine/protocol.ts';
import { useLanguage, useTexts, useWords } from '../../words/language.ts';
import { Sources } from '../../words/sources.tsx';
import { type ClaimRow, claimRows, countStandings, filterClaims } from './claim-rows.ts';
import { Section } from './section.tsx';
import { RECORD } from './words.ts';

/** Claims drawn at first, and by each press of the button. */
const PAGE = 25;

/** What sources say, what needs a second look first: how each claim stands, and why. */
export function Claims({
  record,
  source,
  onSource,
}: {
  readonly record: RecordAnswer;
  readonly source: string;
  readonly onSource: (id: string) => void;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const texts = claimsTextsFor(language);
  const [standing, setStanding] = useState<StandingCode | null>(null);
  const [text, setText] = useState('');
  const [most, setMost] = useState(PAGE);
  const typed = useDeferredValue(text);
  const { of, standings, measures } = record;
  const rows = useMemo(
    () => claimRows(of, standings, STANDINGS_TOLD, language),
    [of, standings, language],
  );
  const names = useMemo(
    () => claimNames(of, measures, texts, language),
    [of, measures, texts, language],
  );
  const found = useMemo(
    () => filterClaims(rows, { standing: null, source, text: typed }),
    [rows, source, typed],
  );
  const counts = useMemo(() => countStandings(found), [found]);
  const chosen = useMemo(
    () => filterClaims(found, { standing, source: '', text: '' }),
    [found, standing],
  );
  const told = chosen.slice(0, most);
  const anew = (change: () => void) => {
    change();
    setMost(PAGE);
  };
  if (rows.length === 0) {
    return (
      <Section of="claims">
        <p className="quiet">{words.noClaims}</p>
      </Section>
    );
  }
  const clear = () =>
    anew(() => {
      setStanding(null);
      setText('');
      onSource('');
    });
  return (
    <Section of="claims" hint={words.independence}>
      <search className="claim-filters no-print">
        <input
          type="search"
          className="input"
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          onChange={({ target }) => anew(() => setText(target.value))}
        />
        <SourceSelect rows={rows} source={source} onSource={(id) => anew(() => onSource(id))} />
        <fieldset className="chips">
          <legend className="visually-hidden">{words.standingFilter}</legend>
          <Chip pressed={standing === null} onPress={() => anew(() => setStanding(null))}>
            {words.all} <span className="number">{found.length}</span>
          </Chip>
          {STANDINGS_TOLD.filter((code) => counts.has(code) || code === standing).map((code) => (
            <Chip
              key={code}
              standing={code}
              pressed={standing === code}
              onPress={() => anew(() => setStanding(code))}
            >
              {texts.groups[code]} <span className="number">{counts.get(code) ?? 0}</span>
            </Chip>
          ))}
        </fieldset>
      </search>
      <p className="small quiet" role="status" data-testid="claims-shown">
        {words.shown(chosen.length, rows.length)}
      </p>
      {chosen.length === 0 && (
        <div className="notice row">
          <span>{words.none}</span>
          <button type="button" className="button" onClick={clear}>
            {words.clear}
          </button>
        </div>
      )}
      {grouped(told).map(({ code, rows: group }) => (
        <section key={code} aria-label={texts.groups[code]}>
          <h3 className="claim-group" data-standing={code}>
            {texts.groups[code]} <span className="quiet">({counts.get(code) ?? 0})</span>
          </h3>
          <ul className="claims">
            {group.map((row) => (
              <ClaimEntry key={row.claim.id} row={row} known={record.moves.known} names={names} />
            ))}
          </ul>
        </section>
      ))}
      {chosen.length > told.length && (
        <button type="button" className="button no-print" onClick={() => setMost(most + PAGE)}>
          {words.more(Math.min(PAGE, chosen.length - told.length))}
        </button>
      )}
      <p className="small quiet hint">{texts.correct(`cases/${of.id}`)}</p>
    </Section>
  );
}

function Chip({
  pressed,
  standing,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly standing?: StandingCode;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className="chip"
      data-standing={standing}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

const SourceSelect = memo(function SourceSelect({
  rows,
  source,
  onSource,
}: {
  readonly rows: readonly ClaimRow[];
  readonly source: string;
  readonly onSource: (id: string) => void;
}) {
  const words = useWords(RECORD);
  const { formats } = useTexts();
  const sources = useMemo(() => {
    const unique = new Map(rows.map((row) => [row.source.id, row.source]));
    return [...unique.values()].sort(
      (a, b) => a.publisher.localeCompare(b.publisher) || a.date.localeCompare(b.date),
    );
  }, [rows]);
  return (
    <select
      className="input"
      aria-label={words.sourceFilter}
      value={source}
      onChange={({ target }) => onSource(target.value)}
    >
      <option value="">{words.everySource}</option>
      {sources.map(({ id, publisher, date }) => (
        <option key={id} value={id}>
          {publisher}, {formats.date(date)}
        </option>
      ))}
    </select>
  );
});

function grouped(rows: readonly ClaimRow[]) {
  return STANDINGS_TOLD.map((code) => ({
    code,
    rows: rows.filter(({ judged }) => judged.standing === code),
  })).filter((group) => group.rows.length > 0);
}

const ClaimEntry = memo(function ClaimEntry({
  row: { claim, judged, statement },
  known,
  names,
}: {
  readonly row: ClaimRow;
  readonly known: string;
  readonly names: ClaimNames;
}) {
  const words = useWords(RECORD);
  const language = useLanguage();
  const texts = claimsTextsFor(language);
  const { sentences, places } = claimWhy(judged, known, names, texts);
  return (
    <li data-standing={judged.standing} data-testid={`claim-${claim.id}`}>
      <p className="claim-said">{statement}</p>
      <p className="small quiet">
        <Sources ids={[claim.source]} />
        {claim.locator !== undefined && <span lang="en">, {claim.locator}</span>}{' '}
        <code className="claim-id">{claim.id}</code>
      </p>
      {sentences.length > 0 && <p className="small">{texts.sentences(sentences)}</p>}
      {places.length > 0 && (
        <p className="small quiet claim-places">
          {words.restsOn} → {places.join('; ')}
        </p>
      )}
    </li>
  );
});
