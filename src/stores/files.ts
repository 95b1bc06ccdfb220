import { join } from 'node:path';
import { AccordError, type Problem } from '../errors.ts';
import type { Frame } from '../replies/fit.ts';
import { parseReply, replyText } from '../replies/parse.ts';
import type { Reply } from '../replies/reply.ts';
import { decoded } from '../text/bytes.ts';
import { isId } from '../text/ids.ts';
import { fileProblem, type Checked } from '../text/source.ts';
import { importedReplies } from './imports.ts';
import { leftoverNamed, leftoversIn } from './leftovers.ts';
import { checkedId, places, type Places } from './places.ts';
import { namesInside, readPlain } from './read.ts';
import { saver } from './save.ts';
import type { Loaded, Store } from './store.ts';

/** What the store needs to know of its audit and its world. */
export interface FileStoreOptions {
  /** The audit's folder: absolute, links resolved. */
  folder: string;
  frame: Omit<Frame, 'round' | 'person'>;
  uuid(): string;
  /** Told in one sentence what happened beside the work: a lock taken over. */
  note(text: string): void;
}

/** The largest reply file read. */
const replyCap = 4 * 1024 * 1024;

/** Replies as files of the audit folder: one JSON file a person, one NDJSON file an import. */
export function fileStore(options: FileStoreOptions): Store {
  const { folder } = options;
  const frameOf = (round: string, person: string | null): Frame => ({ ...options.frame, round, person });
  const save = saver({ ...options, check });

  function check(round: string, person: string, bytes: Uint8Array, file: string): Checked<Reply> {
    const text = decoded(bytes, file, replyCap);
    if (text.value === null) return { value: null, problems: text.problems };
    return parseReply(text.value, file, frameOf(round, person));
  }

  async function fileReplies(round: string, at: Places): Promise<{ replies: Loaded[]; problems: Problem[] }> {
    const replies: Loaded[] = [];
    const problems: Problem[] = [];
    for (const name of await namesInside(folder, at.replies)) {
      if (name.startsWith('.') || !name.endsWith('.json') || leftoverNamed(name) !== null) continue;
      const file = at.shown('replies', name);
      const person = name.slice(0, -'.json'.length);
      if (!isId(person)) {
        const message = 'is not named after a person; rename it, or move it away if it is a copy';
        problems.push(fileProblem(file, message));
        continue;
      }
      const read = await readPlain(join(at.replies, name), replyCap);
      if (read === null) continue;
      const one = 'problem' in read ? null : check(round, person, read.bytes, file);
      if (one?.value) replies.push({ reply: one.value, file });
      else problems.push(...(one?.problems ?? [fileProblem(file, 'problem' in read ? read.problem : '')]));
    }
    return { replies, problems };
  }

  async function all(round: string): Promise<Loaded[]> {
    const at = places(folder, round);
    const own = await fileReplies(round, at);
    const imported = await importedReplies(folder, at, frameOf(round, null));
    const replies = [...own.replies, ...imported.replies];
    const problems = [...own.problems, ...imported.problems, ...twice(replies)];
    if (problems.length > 0) throw unreadable(problems);
    return replies.sort((a, b) => (a.reply.person < b.reply.person ? -1 : 1));
  }

  return {
    replies: all,
    async load(round, person) {
      const at = places(folder, round);
      await namesInside(folder, at.replies);
      const loaded = await save.current(round, person);
      if (loaded !== null) {
        const one = check(round, person, loaded, at.shown('replies', `${person}.json`));
        if (one.value === null) throw unreadable(one.problems);
        return one.value;
      }
      const imported = await importedReplies(folder, at, frameOf(round, null));
      const other = imported.replies.find(({ reply }) => reply.person === person);
      if (other !== undefined) {
        throw new AccordError('conflict', `${person} was imported in ${other.file}.`, {
          hint: 'One person has one reply in a round: take the person out of the import, or leave it at that.',
        });
      }
      return null;
    },
    save: save.save,
    async saveImport(round, id, replies) {
      const at = places(folder, round);
      const own = at.shown('imports', `${checkedId(id, 'import')}.ndjson`);
      const others = [...(await fileReplies(round, at)).replies];
      others.push(
        ...(await importedReplies(folder, at, frameOf(round, null))).replies.filter(
          ({ file }) => file !== own,
        ),
      );
      const problems = twice([...others, ...replies.map((reply) => ({ reply, file: own }))]);
      if (problems.length > 0) throw unreadable(problems);
      return save.saveImport(round, id, replies.map((one) => replyText(one, 'line')).join(''));
    },
    checkWritable: save.checkWritable,
    leftovers: (round) => leftoversIn(folder, places(folder, round)),
  };
}

/** One person has one reply in a round. */
function twice(replies: readonly Loaded[]): Problem[] {
  const first = new Map<string, string>();
  return replies.flatMap(({ reply, file }) => {
    const earlier = first.get(reply.person);
    if (earlier === undefined) {
      first.set(reply.person, file);
      return [];
    }
    const where = earlier === file ? 'twice in it' : `in ${earlier} too`;
    return [fileProblem(file, `holds "${reply.person}", who stands ${where}; keep one of the two`)];
  });
}

function unreadable(problems: readonly Problem[]): AccordError {
  const files = new Set(problems.map((problem) => problem.file));
  const what =
    files.size === 1 ? `${[...files][0]} cannot be used` : `${files.size} files of replies cannot be used`;
  return new AccordError('file', `${what}: nothing was counted, nothing was changed.`, {
    problems,
    hint: 'Put the files right, or move them out of the folder.',
  });
}
