import { run } from './cli.ts';
import { processIo } from './io.ts';

/** A reader that closed early (`accord report | head -1`) is no error; the exit code stays what it is. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), processIo());
