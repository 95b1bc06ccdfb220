import { writeSync } from 'node:fs';
import { AccordError } from '../../src/errors.ts';
import { processIo } from '../../src/io.ts';
import { interviewIn } from './interview.ts';

/**
 * One interview through the real store: `driver FOLDER IDS`. Prints the answers of each reply as one line once it is
 * acknowledged. `IDS` begins its ids, so that the names of unfinished files are known beforehand.
 */
const [folder = '', ids = '0'] = process.argv.slice(2);
let count = 0;
const io = {
  ...processIo(),
  now: () => new Date('2026-11-02T09:00:00Z'),
  uuid: () => `00000000-0000-4000-8000-${ids}${String((count += 1)).padStart(11, '0')}`,
};

try {
  await interviewIn(
    folder,
    io,
    () => {},
    (reply) => writeSync(1, `${JSON.stringify(reply.answers)}\n`),
  );
} catch (error) {
  if (!(error instanceof AccordError)) throw error;
  const { code, message, hint, problems } = error;
  writeSync(2, `${JSON.stringify({ code, message, hint, problems })}\n`);
  process.exitCode = error.exit;
}
