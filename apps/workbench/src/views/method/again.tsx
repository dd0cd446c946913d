import { useMemo, useState } from 'react';
import { useSession } from '../../session/session.ts';
import { useLanguage, useTexts } from '../../words/language.ts';
import { commandsOf, PACKAGE_FILE, packageFile } from './commands.ts';
import { useOpened } from './opened.ts';
import { Section } from './section.tsx';
import { useMethodWords } from './use-words.ts';

/** The commands that give the same numbers, the hash of what they rest on, and how to cite them. */
export function Again() {
  const words = useMethodWords();
  const language = useLanguage();
  const { formats } = useTexts();
  const opened = useOpened();
  const scenario = useSession(({ history }) => history.present);
  const look = useSession(({ look }) => look);
  const builtIn = useSession(
    ({ opening }) => opening.kind === 'open' && opening.source.kind === 'built-in',
  );
  const commands = useMemo(() => {
    const id = opened?.case.id ?? '';
    const importers = opened?.laws.map(({ importer }) => importer) ?? [];
    return commandsOf(scenario, look, builtIn ? id : `./${id}`, importers);
  }, [opened, scenario, look, builtIn]);
  if (opened === null) return null;
  const file = packageFile(scenario);
  const { data, hash } = opened;
  return (
    <Section of="again">
      <p>{words.againLead}</p>
      <ul className="commands">
        {commands.map(({ of, text }) => (
          <li key={text}>
            <span className="small quiet">{words.commandFor[of]}</span>
            <span className="command">
              <code>{text}</code>
              <Copy text={text} />
            </span>
          </li>
        ))}
      </ul>
      {file !== null && (
        <>
          <p className="small quiet">{words.packageNote(PACKAGE_FILE)}</p>
          <pre className="command-file">{file}</pre>
        </>
      )}
      <h3>{words.hash}</h3>
      <p className="small hash">
        <code data-testid="case-hash">{hash}</code>
      </p>
      <h3>{words.cite}</h3>
      <p>
        {words.citation({
          title: opened.case.title[language],
          hash: hash.slice(0, 7),
          data: `${data.id} ${data.version}`,
          at: formats.date(scenario.at),
          known: formats.date(scenario.known ?? scenario.at),
        })}
      </p>
      <p className="small quiet">{words.licence}</p>
    </Section>
  );
}

function Copy({ text }: { readonly text: string }) {
  const words = useMethodWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button
      type="button"
      className="button small no-print"
      aria-label={`${words.copy}: ${text}`}
      onClick={() => void copy().catch(() => setCopied(false))}
    >
      {copied ? words.copied : words.copy}
    </button>
  );
}

/** The case's own README, as plain text: whatever stands in it is shown, never run. */
export function Readme() {
  const words = useMethodWords();
  const opened = useOpened();
  if (opened === null) return null;
  return (
    <Section of="readme">
      {opened.readme === null ? (
        <p className="quiet">{words.noReadme}</p>
      ) : (
        <>
          <p>{words.readmeLead}</p>
          {/* biome-ignore lint/a11y: what scrolls must be reachable by keyboard, and is no landmark */}
          <div role="group" className="readme" tabIndex={0} aria-label={words.sections.readme}>
            <pre>{opened.readme}</pre>
          </div>
        </>
      )}
    </Section>
  );
}
