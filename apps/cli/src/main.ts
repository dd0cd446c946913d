import process from 'node:process';
import { run } from './program.ts';

/** A bug, as sysexits.h has it: neither an answer nor bad input. */
const SOFTWARE_ERROR = 70;

// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(
    process.argv.slice(2),
    {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
      stderrIsTerminal: process.stderr.isTTY === true,
      width: process.stdout.columns ?? 100,
    },
    process.env,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = SOFTWARE_ERROR;
}
