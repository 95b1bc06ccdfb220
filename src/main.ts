import { processIo } from './io.ts';
import { version } from './version.ts';

/** A reader that closed early (`accord report | head -1`) is no error; the exit code stays what it is. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') {
  // Asked by scripts and shells all the time, and it needs nothing of the rest.
  process.stdout.write(`${version}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const { run } = await import('./cli.ts');
  process.exitCode = await run(args, processIo());
}
