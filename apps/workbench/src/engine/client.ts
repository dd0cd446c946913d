import type { AskKind, Asks, Progress, Reply, Request } from './protocol.ts';

export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly milliseconds: number }
  | {
      readonly kind: 'failed';
      readonly reason: 'unsolved' | 'no-data' | 'bug';
      readonly message: string;
    }
  /** Called off: the case was left, or the question dropped. */
  | { readonly kind: 'cancelled' };

interface Pending {
  readonly resolve: (answer: Answer<never>) => void;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A worker that answers questions. */
export interface Client {
  readonly ask: <K extends AskKind>(
    kind: K,
    ask: Asks[K]['ask'],
    onProgress?: (progress: Progress) => void,
  ) => Promise<Answer<Asks[K]['answer']>>;
  /** Ends the worker; all open questions are answered with `cancelled`. */
  readonly end: () => void;
}

export function createClient(makeWorker: () => Worker): Client {
  const worker = makeWorker();
  const pending = new Map<number, Pending>();
  let next = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asked = pending.get(data.id);
    if (asked === undefined) return;
    if (data.kind === 'progress') {
      asked.onProgress?.(data.progress);
      return;
    }
    pending.delete(data.id);
    asked.resolve(data as Answer<never>);
  };
  worker.onerror = (event) => {
    for (const [id, { resolve }] of pending) {
      pending.delete(id);
      resolve({ kind: 'failed', reason: 'bug', message: event.message });
    }
  };
  return {
    ask: (kind, ask, onProgress) =>
      new Promise((resolve) => {
        const id = next++;
        pending.set(id, { resolve: resolve as Pending['resolve'], onProgress });
        worker.postMessage({ id, kind, ask } as Request);
      }),
    end() {
      worker.terminate();
      for (const { resolve } of pending.values()) resolve({ kind: 'cancelled' });
      pending.clear();
    },
  };
}

/**
 * Keeps at most one question under way and one waiting: while an answer is computed, only the newest of
 * what is asked meanwhile is kept. Every question put is a copy, so that a run sees a stable set.
 */
export function latestOnly<Ask, Value>(
  run: (ask: Ask) => Promise<Value>,
  onValue: (value: Value, ask: Ask) => void,
): { readonly put: (ask: Ask) => void; readonly clear: () => void } {
  let running = false;
  let waiting: { readonly ask: Ask } | null = null;
  let generation = 0;
  const step = async () => {
    running = true;
    while (waiting !== null) {
      const { ask } = waiting;
      waiting = null;
      const started = generation;
      const value = await run(ask);
      if (started === generation) onValue(value, ask);
    }
    running = false;
  };
  return {
    put(ask) {
      waiting = { ask: structuredClone(ask) };
      if (!running) void step();
    },
    clear() {
      waiting = null;
      generation++;
    },
  };
}
