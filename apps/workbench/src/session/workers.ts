import { type Answer, type Client, createClient } from '../engine/client.ts';
import type { AskKind, Asks, CaseSource } from '../engine/protocol.ts';
import { type Asked, type Session, useSession } from './session.ts';

// Two workers: one for what must follow a slider, one for what takes seconds.

let makeWorker: () => Worker = () => {
  throw new Error('no engine');
};
let live: Client | null = null;
let study: { readonly client: Client; readonly opened: Promise<unknown> } | null = null;

/** How a worker is made: the page knows where its files lie. */
export function makeWith(engine: () => Worker): void {
  makeWorker = engine;
}

export function newClient(): Client {
  return createClient(makeWorker);
}

/** The worker that follows the slider; null before a case is open. */
export function liveWorker(): Client | null {
  return live;
}

/** Another worker takes over, with its case; the one before ends. */
export function goLive(client: Client): void {
  live?.end();
  live = client;
}

function source(): CaseSource | null {
  const { opening } = useSession.getState();
  return opening.kind === 'open' ? opening.source : null;
}

/** The second worker, opened on the same case when it is first needed. */
export async function studying(): Promise<Client | null> {
  const from = source();
  if (from === null) return null;
  if (study === null) {
    const client = createClient(makeWorker);
    study = {
      client,
      opened: client.ask('open', { source: from, language: useSession.getState().look.language }),
    };
  }
  const { client, opened } = study;
  await opened;
  return study?.client === client ? client : null;
}

export function stopStudying(): void {
  study?.client.end();
  study = null;
}

type AskedName = {
  [K in keyof Session]: Session[K] extends Asked<unknown> ? K : never;
}[keyof Session];

export function patch<K extends AskedName>(name: K, asked: Partial<Asked<unknown>>): void {
  useSession.setState(
    (session) => ({ [name]: { ...session[name], ...asked } }) as Partial<Session>,
  );
}

/** Which question of a name was put last: what an older one brings comes too late. */
const turns = new Map<AskedName, number>();

export function nextTurn(name: AskedName): number {
  const turn = (turns.get(name) ?? 0) + 1;
  turns.set(name, turn);
  return turn;
}

/** Whether no newer question of the name was put since. */
export function isTurn(name: AskedName, turn: number): boolean {
  return turns.get(name) === turn;
}

export async function put<K extends AskKind>(
  name: AskedName,
  client: Client | null,
  kind: K,
  ask: Asks[K]['ask'],
): Promise<Answer<Asks[K]['answer']> | null> {
  const turn = nextTurn(name);
  if (client === null) {
    patch(name, { running: false, progress: null });
    return null;
  }
  patch(name, { running: true, progress: null, failed: null });
  const answer = await client.ask(kind, ask, (progress) => {
    if (isTurn(name, turn)) patch(name, { progress });
  });
  if (!isTurn(name, turn)) return answer;
  if (answer.kind === 'answer') {
    const { value, milliseconds } = answer;
    patch(name, { value, milliseconds, running: false, progress: null });
  } else if (answer.kind === 'failed') {
    const { reason, message } = answer;
    patch(name, { running: false, progress: null, failed: { reason, message } });
  } else patch(name, { running: false, progress: null });
  return answer;
}
