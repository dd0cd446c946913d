import { run } from './program.ts';

/** Runs a command line in this process and gives what it printed. */
export async function parley(...argv: string[]) {
  let stdout = '';
  let stderr = '';
  const exitCode = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    colour: false,
    width: 100,
  });
  return { exitCode, stdout, stderr };
}
