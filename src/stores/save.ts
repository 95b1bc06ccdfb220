import { unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AccordError } from '../errors.ts';
import { replyText } from '../replies/parse.ts';
import type { Reply } from '../replies/reply.ts';
import type { Checked } from '../text/source.ts';
import { refuseTaken, withLock, type Lock } from './lock.ts';
import { checkedId, places } from './places.ts';
import { liesInside, putRight, readPlain, reason, replyCap } from './read.ts';
import { rescued } from './rescue.ts';
import { freeName, makeFolder, replaceFile, syncFolder, writeNew } from './write.ts';

/** What saving needs from outside. */
interface SaveWorld {
  folder: string;
  uuid(): string;
  note(text: string): void;
  /** Reads a reply the way it will be read back. */
  check(round: string, person: string, bytes: Uint8Array, file: string): Checked<Reply>;
  /** The import that holds a person, as it is shown; null where none does. */
  importOf(round: string, person: string): Promise<string | null>;
}

/** The acts that write replies, and what this session knows of each file. */
interface Saver {
  /** The bytes of a person's file, remembered as what this session started from; null where there is none. */
  current(round: string, person: string): Promise<Uint8Array | null>;
  save(reply: Reply): Promise<void>;
  saveImport(round: string, id: string, text: string | Uint8Array): Promise<string>;
  /** Removes a person's file where `may` still allows it. Rejects with `conflict` where it does not. */
  discard(round: string, person: string, may: (reply: Reply) => boolean): Promise<void>;
  checkWritable(round: string): Promise<void>;
}

/** Saves by the protocol: lock, compare with what this session knows, write anew, bring to disk, replace. */
export function saver(world: SaveWorld): Saver {
  /** Absolute file -> its bytes as this session loaded or last wrote them; null: there was none. */
  const known = new Map<string, Buffer | null>();
  const toldOf = new Set<string>();
  const made = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  const lockWorld = {
    uuid: world.uuid,
    tookOver(lockFile: string) {
      if (toldOf.has(lockFile)) return;
      toldOf.add(lockFile);
      world.note(
        'An earlier session ended in the middle of a save; its lock was taken over. Nothing saved is lost.',
      );
    },
  };

  /** One after another: a session never competes with itself. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act);
    queue = turn.catch(() => {});
    return turn;
  }

  async function writeReply(reply: Reply): Promise<void> {
    const at = places(world.folder, reply.round);
    const name = `${checkedId(reply.person, 'person')}.json`;
    const file = join(at.replies, name);
    const shown = at.shown('replies', name);
    const bytes = Buffer.from(replyText(reply));
    const wrong = world.check(reply.round, reply.person, bytes, shown).problems[0];
    if (wrong !== undefined)
      throw new Error(`a reply that could not be read back: ${wrong.path} ${wrong.message}`);
    let refused: AccordError | null;
    try {
      await preparedFolder(at.replies);
      refused = await withLock(`${file}.lock`, lockWorld, (lock) =>
        replacedOrKept(file, shown, reply, bytes, lock),
      );
    } catch (error) {
      const isInside = await liesInside(world.folder, at.replies).catch(() => false);
      throw await rescued(reply.person, shown, isInside ? at.replies : null, bytes, error);
    }
    if (refused !== null) throw refused;
  }

  /** null: replaced; else the refusal, which names the file that these answers are kept in. */
  async function replacedOrKept(
    file: string,
    shown: string,
    reply: Reply,
    bytes: Buffer,
    lock: Lock,
  ): Promise<AccordError | null> {
    const read = await readPlain(file, replyCap);
    if (read !== null && 'problem' in read) throw new AccordError('access', `${shown} ${read.problem}`);
    const found = read === null ? null : read.bytes;
    const before = known.get(file) ?? null;
    // Nobody stands in an import and in a file of their own, but whoever withdraws: the file is there first.
    const isNew = found === null && reply.state !== 'withdrawn';
    const imported = isNew ? await world.importOf(reply.round, reply.person) : null;
    if (imported !== null || !sameBytes(found, before)) {
      const kept = await keptAside(file, shown, reply.person, bytes);
      return aside(shown, reply.person, kept, { imported, isGone: found === null });
    }
    await replaceFile(file, bytes, { uuid: world.uuid, lock, afterRename: () => known.set(file, bytes) });
    return null;
  }

  /** The file these bytes are kept in, as it is shown. */
  async function keptAside(file: string, shown: string, person: string, bytes: Buffer): Promise<string> {
    const mine = await freeName(dirname(file), `${person}.conflict-`, '.json');
    await replaceFile(mine, bytes, { uuid: world.uuid });
    return shown.replace(/[^/]*$/, basename(mine));
  }

  /** Made where it is missing; refused where a link leads it out of the audit. */
  async function preparedFolder(folder: string): Promise<void> {
    if (!made.has(folder)) await makeFolder(folder);
    made.add(folder);
    if (!(await liesInside(world.folder, folder))) {
      throw new AccordError('access', 'a link leads its folder out of the audit');
    }
  }

  return {
    async current(round, person) {
      const at = places(world.folder, round);
      const name = `${checkedId(person, 'person')}.json`;
      const read = await readPlain(join(at.replies, name), replyCap);
      if (read !== null && 'problem' in read) {
        throw new AccordError('access', `${at.shown('replies', name)} ${read.problem}.`, { hint: putRight });
      }
      known.set(join(at.replies, name), read === null ? null : Buffer.from(read.bytes));
      return read === null ? null : read.bytes;
    },
    save: (reply) => inTurn(() => writeReply(reply)),
    saveImport: (round, id, text) =>
      inTurn(async () => {
        const at = places(world.folder, round);
        const name = `${checkedId(id, 'import')}.ndjson`;
        const file = join(at.imports, name);
        try {
          await preparedFolder(at.imports);
          await withLock(`${file}.lock`, lockWorld, (lock) =>
            replaceFile(file, Buffer.from(text), { uuid: world.uuid, lock }),
          );
        } catch (error) {
          if (error instanceof AccordError) throw error;
          throw new AccordError(
            'access',
            `${at.shown('imports', name)} could not be written: ${reason(error)}.`,
          );
        }
        return at.shown('imports', name);
      }),
    discard: (round, person, may) =>
      inTurn(async () => {
        const at = places(world.folder, round);
        const name = `${checkedId(person, 'person')}.json`;
        const [file, shown] = [join(at.replies, name), at.shown('replies', name)];
        await withLock(`${file}.lock`, lockWorld, async (lock) => {
          const read = await readPlain(file, replyCap);
          if (read === null) return;
          const found = 'problem' in read ? null : world.check(round, person, read.bytes, shown).value;
          if (found === null || !may(found)) {
            throw new AccordError('conflict', `${shown} was changed by another session meanwhile.`, {
              hint: 'Nothing was imported. Type the same command again.',
            });
          }
          await refuseTaken(lock, file);
          await unlink(file);
          await syncFolder(at.replies);
        });
      }),
    async checkWritable(round) {
      const at = places(world.folder, round);
      const probe = join(at.replies, `.accord-${world.uuid().slice(-12)}.probe`);
      try {
        await preparedFolder(at.replies);
        await writeNew(probe, new Uint8Array(64 * 1024));
        await unlink(probe);
      } catch (error) {
        const why = error instanceof AccordError ? error.message : reason(error);
        throw new AccordError('access', `Answers could not be saved in ${at.shown('replies', '')}: ${why}.`, {
          hint: 'Nothing was asked yet. Make the folder writable, or free some space, then start again.',
        });
      }
    },
  };
}

/** The refusal for answers that were kept in another file, since the person's own is not as this session left it. */
function aside(
  shown: string,
  person: string,
  kept: string,
  { imported, isGone }: { imported: string | null; isGone: boolean },
): AccordError {
  const [what, hint] =
    imported !== null
      ? [
          `${person} was imported in ${imported} meanwhile.`,
          `One person has one reply in a round. To count these answers in place of the imported ones: accord withdraw ${person}, then put the kept file in the place of ${person}.json and go on.`,
        ]
      : isGone
        ? [
            `${shown} was removed by somebody meanwhile.`,
            `To go on with these answers, give the kept file the name ${person}.json.`,
          ]
        : [
            `${shown} was changed by another session meanwhile; it was left as it is.`,
            `Compare the two files, keep the better one as ${person}.json, delete the other, then go on.`,
          ];
  return new AccordError('conflict', `${what} Your answers are kept in ${kept}.`, { hint });
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
