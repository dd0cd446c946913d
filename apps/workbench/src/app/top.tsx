import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { NONE, useSession } from '../session/session.ts';
import {
  fragment,
  redoStep,
  setDay,
  setDisagreement,
  setKnown,
  speak,
  undoStep,
} from '../session/store.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { CaseMenu } from './case-menu.tsx';
import { Icon } from './icons.tsx';
import { APP } from './words.ts';

/** Which case, which day, what no deal means; and what goes for every view. */
export function Top() {
  const words = useWords(APP);
  const language = useLanguage();
  const opened = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened : null));
  return (
    <header className="top">
      <div className="top-title">
        <h1 className="visually-hidden">{opened?.case.title[language] ?? 'Parley'}</h1>
        <CaseMenu />
      </div>
      <div className="top-tools">
        {opened !== null && <Days />}
        {opened !== null && <NoDealChoice />}
        <Steps />
        <ShareLink />
        <button
          type="button"
          className="button"
          data-kind="bare"
          lang={language === 'en' ? 'ja' : 'en'}
          onClick={() => speak(language === 'en' ? 'ja' : 'en')}
        >
          {words.language}
        </button>
        <Theme />
      </div>
    </header>
  );
}

function Days() {
  const words = useWords(APP);
  const at = useSession(({ history }) => history.present.at);
  const known = useSession(({ history }) => history.present.known);
  const atInput = useDayInput(at, setDay);
  const knownInput = useDayInput(known ?? at, (day) => setKnown(day === at ? null : day));
  return (
    <>
      <label className="field">
        {words.asOf}
        <input type="date" {...atInput} />
      </label>
      <label className="field">
        {words.known}
        <input type="date" {...knownInput} />
      </label>
    </>
  );
}

/** A day is taken when it is whole: typing a year passes through days nobody means. */
function useDayInput(value: string, onDay: (day: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null && /^[12]\d{3}-\d{2}-\d{2}$/.test(draft) && draft !== value) onDay(draft);
    setDraft(null);
  };
  return {
    className: 'input number',
    value: draft ?? value,
    min: '2017-01-01',
    max: '2035-12-31',
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => setDraft(target.value),
    onBlur: take,
    onKeyDown: ({ key }: React.KeyboardEvent) => {
      if (key === 'Enter') take();
    },
  };
}

function NoDealChoice() {
  const words = useWords(APP);
  const language = useLanguage();
  const ways = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.disagreement : NONE,
  );
  const chosen = useSession(({ history }) => history.present.disagreement);
  if (ways.length < 2) return null;
  return (
    <label className="field">
      {words.noDeal}
      <select
        className="input"
        value={chosen ?? ways[0]?.id}
        onChange={({ target }) => setDisagreement(target.value)}
      >
        {ways.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Steps() {
  const words = useWords(APP);
  const canUndo = useSession(({ history }) => history.past.length > 0);
  const canRedo = useSession(({ history }) => history.future.length > 0);
  return (
    <span className="row" style={{ gap: '0.2rem' }}>
      <button
        type="button"
        className="button"
        data-icon
        disabled={!canUndo}
        title={`${words.undo} (Ctrl+Z)`}
        aria-label={words.undo}
        onClick={undoStep}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button"
        data-icon
        disabled={!canRedo}
        title={`${words.redo} (Ctrl+Y)`}
        aria-label={words.redo}
        onClick={redoStep}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}

const TOLD_MS = 4000;

function ShareLink() {
  const words = useWords(APP);
  const [told, setTold] = useState(false);
  const copy = async () => {
    const { origin, pathname } = window.location;
    const address = `${origin}${pathname}${fragment()}`;
    window.history.replaceState(null, '', fragment());
    await navigator.clipboard?.writeText(address).catch(() => {});
    setTold(true);
    setTimeout(() => setTold(false), TOLD_MS);
  };
  return (
    <span style={{ position: 'relative' }}>
      <button type="button" className="button" onClick={copy}>
        <Icon name="share" />
        {words.share}
      </button>
      <span role="status" className={told ? 'toast' : 'visually-hidden'}>
        {told ? words.shared : ''}
      </span>
    </span>
  );
}

function Theme() {
  const words = useWords(APP);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <button
      type="button"
      className="button"
      data-kind="bare"
      data-icon
      title={words.theme(dark)}
      aria-label={words.theme(dark)}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
