import { join } from 'node:path';
import { AccordError, type Problem } from '../errors.ts';
import type { Frame } from '../replies/fit.ts';
import { parseReply, replyText } from '../replies/parse.ts';
import type { Reply } from '../replies/reply.ts';
import { decoded } from '../text/bytes.ts';
import { isId } from '../text/ids.ts';
import { fileProblem, type Checked } from '../text/source.ts';
import { takeImported } from './imports.ts';
import { leftoverNamed, leftoversIn } from './leftovers.ts';
import { met } from './met.ts';
import { checkedId, places, type Places } from './places.ts';
import { namesInside, readPlain } from './read.ts';
import { saver } from './save.ts';
import type { Loaded, Store } from './store.ts';

/** What the store needs to know of its audit and its world. */
export interface FileStoreOptions {
  /** The audit's folder: absolute, links resolved. */
  folder: string;
  frame: Pick<Frame, 'people' | 'sides'>;
  /** What a round asks, by id. */
  questions(round: string): Frame['questions'];
  uuid(): string;
  /** Told in one sentence what happened beside the work: a lock taken over. */
  note(text: string): void;
}

/** The largest reply file read. */
const replyCap = 4 * 1024 * 1024;

/** Replies as files of the audit folder: one JSON file a person, one NDJSON file an import. */
export function fileStore(options: FileStoreOptions): Store {
  const { folder } = options;
  const frameOf = (round: string, person: string | null): Frame => ({
    ...options.frame,
    questions: options.questions(round),
    round,
    person,
  });
  const save = saver({ ...options, check });

  function check(round: string, person: string, bytes: Uint8Array, file: string): Checked<Reply> {
    const text = decoded(bytes, file, replyCap);
    if (text.value === null) return { value: null, problems: text.problems };
    return parseReply(text.value, file, frameOf(round, person));
  }

  async function takeFiles(
    round: string,
    at: Places,
    take: (loaded: Loaded) => Problem | null,
  ): Promise<Problem[]> {
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
      if (one?.value) {
        const complaint = take({ reply: one.value, file, line: null });
        if (complaint !== null) problems.push(complaint);
      } else problems.push(...(one?.problems ?? [fileProblem(file, 'problem' in read ? read.problem : '')]));
    }
    return problems;
  }

  /** Everything but one import, each person once; throws with every problem. */
  async function each(round: string, take: (loaded: Loaded) => void, except = ''): Promise<void> {
    const at = places(folder, round);
    const twice = oncePerPerson();
    const takeOnce = (loaded: Loaded) => {
      const problem = twice(loaded);
      if (problem === null) take(loaded);
      return problem;
    };
    const problems = [
      ...(await takeFiles(round, at, takeOnce)),
      ...(await takeImported(folder, at, frameOf(round, null), takeOnce, except)),
    ];
    if (problems.length > 0) throw unreadable(problems);
  }

  return {
    async replies(round) {
      const replies: Loaded[] = [];
      await each(round, (loaded) => replies.push(loaded));
      return replies.sort((a, b) => (a.reply.person < b.reply.person ? -1 : 1));
    },
    each: (round, take) => each(round, take),
    async load(round, person) {
      const at = places(folder, round);
      await namesInside(folder, at.replies);
      const loaded = await save.current(round, person);
      if (loaded !== null) {
        const one = check(round, person, loaded, at.shown('replies', `${person}.json`));
        if (one.value === null) throw unreadable(one.problems);
        return one.value;
      }
      const found: Loaded[] = [];
      await takeImported(folder, at, frameOf(round, null), (one) => {
        if (one.reply.person === person) found.push(one);
        return null;
      });
      const [other] = found;
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
      const twice = oncePerPerson();
      await each(round, (loaded) => void twice(loaded), own);
      const problems = replies.flatMap((reply) => twice({ reply, file: own, line: null }) ?? []);
      if (problems.length > 0) throw unreadable(problems);
      return save.saveImport(round, id, replies.map((one) => replyText(one, 'line')).join(''));
    },
    checkWritable: save.checkWritable,
    leftovers: (round) => leftoversIn(folder, places(folder, round)),
  };
}

/** One person has one reply in a round: complains of the second one and names both places. */
function oncePerPerson(): (loaded: Loaded) => Problem | null {
  const before = met();
  return ({ reply, file, line }) => {
    const earlier = before(reply.person, { file, line });
    if (earlier === null) return null;
    const where =
      earlier.line === null
        ? earlier.file === file
          ? 'twice in it'
          : `in ${earlier.file} too`
        : earlier.file === file
          ? `in line ${earlier.line} too`
          : `in line ${earlier.line} of ${earlier.file} too`;
    const message = `holds "${reply.person}", who stands ${where}; keep one of the two`;
    return { ...fileProblem(file, message), line };
  };
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
