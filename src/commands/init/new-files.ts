import { lstat, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AccordError } from '../../errors.ts';
import { newRoundText } from '../../stores/round-file.ts';
import { createFile, makeFolder } from '../../stores/write.ts';
import type { Context } from '../command.ts';
import { writing } from '../output.ts';

/** A file that was cut off before its first byte is no audit. */
export async function holdsAudit(target: string): Promise<boolean> {
  const found = await lstat(join(target, 'audit.yaml')).catch(() => null);
  return found !== null && !(found.isFile() && found.size === 0);
}

/** Throws `conflict` where `target` holds an audit, or rounds other than what an interrupted `init` leaves of this one. */
export async function refuseExisting(target: string, shown: string, round: string): Promise<void> {
  const isTaken = await holdsAudit(target);
  if (!isTaken && !(await holdsRounds(target, round))) return;
  throw new AccordError(
    'conflict',
    `There is ${isTaken ? 'an audit' : 'a folder "rounds"'} in ${shown} already.`,
    { hint: 'Choose another folder: accord init NAME' },
  );
}

/** Any but an empty one of this name. */
async function holdsRounds(target: string, round: string): Promise<boolean> {
  const rounds = join(target, 'rounds');
  const found = await lstat(rounds).catch(() => null);
  if (found?.isDirectory() !== true) return found !== null;
  const namesIn = (folder: string) => readdir(folder).catch(() => ['?']);
  const names = (await namesIn(rounds)).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return false;
  const inside = await namesIn(join(rounds, round));
  return names.length > 1 || inside.some((name) => name !== 'round.yaml');
}

/**
 * Writes the round and then `audit.yaml`, each whole or not at all: as long as the last is missing there is no audit, and
 * the same command begins it again. `told` is given each path once it is on the disk.
 */
export async function writeNewAudit(
  { io }: Context,
  { target, shown, text, round }: { target: string; shown: string; text: string; round: string },
  told: (path: string) => void,
): Promise<void> {
  const unfinished = (file: string) => `${file}.${io.uuid().slice(-12)}.tmp`;
  const write = async (path: string, content: string, beside: string) => {
    const file = join(target, path);
    await writing(join(shown, path), async () => {
      await makeFolder(dirname(file));
      const found = await lstat(file).catch(() => null);
      if (found?.size === 0 && found.isFile()) await unlink(file);
      await createFile(file, new TextEncoder().encode(content), unfinished(join(target, beside)));
    });
    told(path);
  };
  const roundFile = join('rounds', round, 'round.yaml');
  const isBegun = await lstat(join(target, roundFile)).then(
    ({ size }) => size > 0,
    () => false,
  );
  // Not in its folder: a round whose only file is unfinished would keep the audit from being read.
  if (!isBegun) await write(roundFile, newRoundText(io.today()), join('rounds', `.${round}`));
  await write('audit.yaml', text, 'audit.yaml');
}
