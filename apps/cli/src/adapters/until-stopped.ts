import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for Ctrl-C, for whoever started the program to ask it to end, or for `signal`. */
export function untilStopped(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const name of SIGNALS) process.removeListener(name, stop);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    for (const name of SIGNALS) process.once(name, stop);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop);
  });
}
