export { drawsOverThreads } from './draws.ts';
export type { PolicyAnswer, SolveSetting } from './handlers.ts';
export { solvesOverThreads } from './solves.ts';
export type { Threads } from './threads.ts';
