import { Unsolved } from '@parley/analysis';
import { createEngine, NothingOpen } from './engine.ts';
import type { Reply, Request } from './protocol.ts';
import { DataMissing, shippedLibrary } from './shipped-library.ts';

// The built worker lies in a folder beside that of the packs. One engine a worker; questions are answered one after another, in the order in which they come.
const engine = createEngine(shippedLibrary(new URL('../packs/', self.location.href)));
const send = (reply: Reply) => self.postMessage(reply);
let last: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  last = last.then(() => answer(data));
};

async function answer({ id, kind, ask }: Request): Promise<void> {
  const from = performance.now();
  try {
    const value = await engine(kind, ask, (progress) => send({ id, kind: 'progress', progress }));
    send({ id, kind: 'answer', value, milliseconds: performance.now() - from });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason =
      error instanceof Unsolved ? 'unsolved' : error instanceof DataMissing ? 'no-data' : 'bug';
    if (reason === 'bug' && !(error instanceof NothingOpen)) {
      // Told to the page as well; the stack is for whoever looks for the bug.
      setTimeout(() => {
        throw error;
      });
    }
    send({ id, kind: 'failed', reason, message });
  }
}
