import { lazy, Suspense, useEffect } from 'react';
import { fromFragment } from '../session/address.ts';
import type { View } from '../session/scenario.ts';
import { useSession } from '../session/session.ts';
import { fragment, redoStep, resume, undoStep } from '../session/store.ts';
import { TableView } from '../views/table/table-view.tsx';
import { useWords } from '../words/language.ts';
import { DropCase } from './drop-case.tsx';
import { OpeningNotice } from './opening-notice.tsx';
import { Rail } from './rail.tsx';
import { Top } from './top.tsx';
import { APP } from './words.ts';

// The table is what people see first; the rest comes when it is looked at.
const VIEWS: Readonly<
  Record<Exclude<View, 'table'>, React.LazyExoticComponent<() => React.ReactNode>>
> = {
  stakes: lazy(async () => ({
    default: (await import('../views/stakes/stakes-view.tsx')).StakesView,
  })),
  deals: lazy(async () => ({ default: (await import('../views/deals/deals-view.tsx')).DealsView })),
  calendar: lazy(async () => ({
    default: (await import('../views/calendar/calendar-view.tsx')).CalendarView,
  })),
  record: lazy(async () => ({
    default: (await import('../views/record/record-view.tsx')).RecordView,
  })),
  method: lazy(async () => ({
    default: (await import('../views/method/method-view.tsx')).MethodView,
  })),
};

export function App() {
  const view = useSession(({ look }) => look.view);
  const language = useSession(({ look }) => look.language);
  const opening = useSession(({ opening }) => opening.kind);
  const title = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.title : null,
  );
  const words = useWords(APP);
  useAddress();
  useKeys();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title =
      title === null ? 'Parley' : `${title[language]} · ${words.views[view]} · Parley`;
  }, [language, title, view, words]);
  const Lazy = view === 'table' ? null : VIEWS[view];
  return (
    <div className="shell">
      <button type="button" className="visually-hidden skip" onClick={focusContent}>
        {words.skip}
      </button>
      <Rail />
      <Top />
      <main className="main" id="content" tabIndex={-1} aria-label={words.views[view]}>
        <DropCase />
        {opening !== 'open' ? (
          <OpeningNotice />
        ) : Lazy === null ? (
          <TableView />
        ) : (
          <Suspense fallback={null}>
            <Lazy />
          </Suspense>
        )}
      </main>
    </div>
  );
}

/** Moves the focus without touching the address, which holds the scenario. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

/** Milliseconds a scenario must stay before it is written to the address: browsers limit how often one may. */
const SETTLED_MS = 250;

/** Keeps the address in line with the scenario, and follows an address that someone pastes. */
function useAddress(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = useSession.subscribe((now, before) => {
      const same = now.history.present === before.history.present && now.look === before.look;
      if (same || now.opening.kind !== 'open') return;
      clearTimeout(waiting);
      waiting = setTimeout(() => window.history.replaceState(null, '', fragment()), SETTLED_MS);
    });
    const follow = () => {
      if (window.location.hash === fragment()) return;
      const addressed = fromFragment(window.location.hash);
      void resume(addressed);
    };
    window.addEventListener('hashchange', follow);
    return () => {
      stop();
      clearTimeout(waiting);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
}

function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (!command || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undoStep();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redoStep();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Where text is typed, undo is the field's own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'range')
  );
}
