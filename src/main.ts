import { processIo } from './io.ts';
import { version } from './version.ts';

const args = process.argv.slice(2);
let isTold = false;
for (const stream of [process.stdout, process.stderr]) stream.on('error', lost);

/**
 * A reader that closed early (`accord report | head -1`) is no error; the exit code stays what it is. What cannot be
 * written else is lost, and whoever reads the exit code must not take it for a result.
 */
function lost({ code = 'for an unknown reason' }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || isTold) return;
  isTold = true;
  process.exitCode = 2;
  const why = code === 'ENOSPC' ? 'the disk is full' : code;
  const message = `The output cannot be written: ${why}.`;
  const json = () => JSON.stringify({ error: { code: 'access', message, hint: '' } });
  process.stderr.write(`${args.includes('--json') ? json() : message}\n`);
}

if (args.length === 1 && args[0] === '--version') {
  // Asked by scripts and shells all the time, and it needs nothing of the rest.
  process.stdout.write(`${version}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const { run } = await import('./cli.ts');
  const code = await run(args, processIo());
  process.exitCode ??= code;
}
