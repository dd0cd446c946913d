import { VIEWS } from '../session/scenario.ts';
import { useSession } from '../session/session.ts';
import { show } from '../session/store.ts';
import { useWords } from '../words/language.ts';
import { Icon } from './icons.tsx';
import { APP } from './words.ts';

/** The views, one a question. */
export function Rail() {
  const words = useWords(APP);
  const current = useSession(({ look }) => look.view);
  return (
    <nav className="rail" aria-label={words.navigation}>
      <div className="rail-mark">
        <img src="./icon.svg" alt="Parley" width={32} height={32} />
      </div>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className="rail-item"
          aria-current={view === current ? 'page' : undefined}
          onClick={() => show(view)}
        >
          <Icon name={view} />
          {words.views[view]}
        </button>
      ))}
    </nav>
  );
}
