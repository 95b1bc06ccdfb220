import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frozen, Round } from '../audit/audit.ts';
import { measuresText } from '../audit/frozen-text.ts';
import { recordedText, type Outcomes } from '../audit/outcomes.ts';
import { parsedRound } from '../audit/parse-round.ts';
import { AccordError } from '../errors.ts';
import { decoded } from '../text/bytes.ts';
import { editedKeys } from '../text/yaml-keys.ts';
import { withLock } from './lock.ts';
import { checkedId } from './places.ts';
import { liesInside, putRight, readPlain, reason } from './read.ts';
import { createFile, makeFolder, replaceFile } from './write.ts';

/** What of a round changes; what is not named stays as it is. */
export interface RoundChanges {
  closed?: string;
  sealed?: string;
  resealed?: string;
  withdrawn?: number;
  frozen?: Frozen;
  outcomes?: Outcomes;
}

/** What writing a round needs from outside. */
interface RoundWorld {
  uuid(): string;
  note(text: string): void;
}

const cap = 256 * 1024;

const plan = {
  order: [
    ...['format', 'opened', 'closed', 'sealed', 'resealed', 'withdrawn', 'outcomes'],
    ...['questionnaires', 'weights', 'compared'],
  ],
  comments: {
    questionnaires: 'What this round asks and how it weighs, fixed with its first submitted reply.',
  },
};

/** What `round.yaml` of a new round says. */
export function newRoundText(opened: string): string {
  return `format: 1\nopened: ${opened}\n`;
}

/** Writes a new round, or leaves none; the folder must not hold one. Throws `conflict` where it does. */
export async function newRound(
  folder: string,
  id: string,
  opened: string,
  { uuid }: Pick<RoundWorld, 'uuid'>,
): Promise<void> {
  const path = join(folder, 'rounds', checkedId(id, 'round'));
  try {
    await makeFolder(path);
    if (!(await liesInside(folder, path))) throw leadsOut(id);
    const text = new TextEncoder().encode(newRoundText(opened));
    // Beside the folder, not in it: a round whose only file is unfinished would keep the audit from being read.
    const unfinished = join(folder, 'rounds', `.${id}.${uuid().slice(-12)}.tmp`);
    await createFile(join(path, 'round.yaml'), text, unfinished);
  } catch (error) {
    // Only an empty folder goes.
    await rmdir(path).catch(() => {});
    if (error instanceof AccordError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new AccordError('conflict', `There is a round ${id} already.`, {
        hint: 'Name another one: accord round open ID',
      });
    }
    throw new AccordError('access', `rounds/${id}/round.yaml cannot be written: ${reason(error)}.`);
  }
}

/**
 * Changes `round.yaml` of a round: comments and all else stay. What to change is decided from the round as it stands in
 * the file, under its lock; null: nothing. Resolves to the round as written, once what follows it under the lock is done.
 */
export async function changedRound(
  folder: string,
  id: string,
  world: RoundWorld,
  decide: (round: Round) => RoundChanges | null | Promise<RoundChanges | null>,
  then: () => Promise<void> = async () => {},
): Promise<Round> {
  const shown = `rounds/${checkedId(id, 'round')}/round.yaml`;
  const file = join(folder, 'rounds', id, 'round.yaml');
  try {
    if (!(await liesInside(folder, join(folder, 'rounds', id)))) throw leadsOut(id);
    const tookOver = () =>
      world.note('An earlier session ended while it wrote round.yaml; its lock was taken over.');
    return await withLock(`${file}.lock`, { uuid: world.uuid, tookOver }, async (lock) => {
      const text = await textOf(file, shown);
      const round = readBack(text, shown, id);
      const changes = await decide(round);
      let after = round;
      if (changes !== null) {
        const written = editedKeys(text, authored(changes), plan);
        after = readBack(written, shown, id);
        await replaceFile(file, new TextEncoder().encode(written), { uuid: world.uuid, lock });
      }
      await then();
      return after;
    });
  } catch (error) {
    if (error instanceof AccordError) throw error;
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new AccordError('access', `${shown} could not be written: ${reason(error)}.`, { hint: putRight });
  }
}

/** A round as its file says now, which another session may have changed since the audit was opened. */
export async function roundNow(folder: string, id: string): Promise<Round> {
  const shown = `rounds/${checkedId(id, 'round')}/round.yaml`;
  return readBack(await textOf(join(folder, 'rounds', id, 'round.yaml'), shown), shown, id);
}

function authored({ frozen, outcomes, ...plain }: RoundChanges): Record<string, unknown> {
  return {
    ...plain,
    ...(frozen !== undefined && {
      questionnaires: frozen.questionnaires.map(({ id, version, questions }) => ({
        id,
        version,
        measures: measuresText(questions),
      })),
      weights: frozen.weights,
      ...(frozen.compared !== undefined && { compared: frozen.compared }),
    }),
    ...(outcomes !== undefined && {
      outcomes:
        Object.keys(outcomes).length === 0
          ? null
          : Object.fromEntries(Object.entries(outcomes).map(([key, one]) => [key, recordedText(one)])),
    }),
  };
}

async function textOf(file: string, shown: string): Promise<string> {
  const read = await readPlain(file, cap);
  if (read === null) throw new AccordError('not-found', `${shown} is gone.`);
  if ('problem' in read) throw new AccordError('access', `${shown} ${read.problem}.`);
  const text = decoded(read.bytes, shown);
  if (text.value === null) throw unusable(shown, text.problems);
  return text.value;
}

function readBack(text: string, shown: string, id: string): Round {
  const { value, problems } = parsedRound(text, shown, id);
  if (value === null) throw unusable(shown, problems);
  return value;
}

function unusable(shown: string, problems: AccordError['problems']): AccordError {
  return new AccordError('file', `${shown} cannot be used; it was left as it is.`, { problems });
}

function leadsOut(id: string): AccordError {
  return new AccordError('access', `A link leads rounds/${id} out of the audit.`, {
    hint: 'Put the folder into the audit itself.',
  });
}
