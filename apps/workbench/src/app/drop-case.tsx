import { useEffect, useState } from 'react';
import { dropped, readDropped } from '../session/dropped.ts';
import { useSession } from '../session/session.ts';
import { dismissRefused, openDropped } from '../session/store.ts';
import { useWords } from '../words/language.ts';
import { FaultList } from './fault-list.tsx';
import { Icon } from './icons.tsx';
import { APP } from './words.ts';

/** A case folder or zip can be dropped anywhere; what is wrong with it is said above the view. */
export function DropCase() {
  const words = useWords(APP);
  const refused = useSession(({ refused }) => refused);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return false;
      event.preventDefault();
      return true;
    };
    const onOver = (event: DragEvent) => setOver(stop(event));
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = async (event: DragEvent) => {
      if (!stop(event) || event.dataTransfer === null) return;
      setOver(false);
      await openDropped(await readDropped(await dropped(event.dataTransfer)));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <>
      {over && <div className="drop-here" aria-hidden="true" />}
      {refused !== null && (
        <div style={{ position: 'relative', marginBlockEnd: '1rem' }}>
          <FaultList {...refused} />
          <button
            type="button"
            className="button"
            data-kind="bare"
            data-icon
            style={{ position: 'absolute', insetBlockStart: '0.4rem', insetInlineEnd: '0.4rem' }}
            aria-label={words.close}
            onClick={dismissRefused}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}
