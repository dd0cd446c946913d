import { useRef, useState } from 'react';
import { readDropped } from '../session/dropped.ts';
import { useSession } from '../session/session.ts';
import { openCase, openDropped } from '../session/store.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { APP } from './words.ts';

const OWN = '';

/** The built-in cases, and the way to one's own. */
export function CaseMenu() {
  const words = useWords(APP);
  const language = useLanguage();
  const index = useSession(({ index }) => index);
  const opening = useSession(({ opening }) => opening);
  const current =
    opening.kind === 'open'
      ? { id: opening.opened.case.id, own: opening.source.kind === 'files' }
      : null;
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const choose = (id: string) => {
    if (id === OWN) picker.current?.click();
    else void openCase({ kind: 'built-in', id }, id);
  };
  return (
    <>
      <label>
        <span className="visually-hidden">{words.caseLabel}</span>
        <select
          className="title-select"
          disabled={busy}
          value={current?.own ? 'own' : (current?.id ?? '')}
          onChange={({ target }) => choose(target.value)}
        >
          {current?.own && <option value="own">{current.id}</option>}
          {index.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
          <option value={OWN}>{words.openCase}</option>
        </select>
      </label>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        accept=".zip,.yaml,.yml"
        multiple
        tabIndex={-1}
        aria-label={words.openCase}
        onChange={async ({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length === 0) return;
          setBusy(true);
          await openDropped(await readDropped(files.map((file) => ({ path: file.name, file }))));
          setBusy(false);
        }}
      />
    </>
  );
}
