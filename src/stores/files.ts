import { join } from 'node:path';
import { AccordError, type Problem } from '../errors.ts';
import type { Frame } from '../replies/fit.ts';
import { parseReply, replyText } from '../replies/parse.ts';
import { quickReader } from '../replies/quick.ts';
import type { Reply } from '../replies/reply.ts';
import { decoded } from '../text/bytes.ts';
import { isId } from '../text/ids.ts';
import { fileProblem, type Checked } from '../text/source.ts';
import { takeImported, withoutPerson } from './imports.ts';
import { leftoverNamed, leftoversIn } from './leftovers.ts';
import { met, type Found } from './met.ts';
import { checkedId, places, type Places } from './places.ts';
import { namesInside, readAhead, readPlain, replyCap } from './read.ts';
import { saver } from './save.ts';
import type { Loaded, Store } from './store.ts';

/** What the store needs to know of its audit and its world. */
interface FileStoreOptions {
  /** The audit's folder: absolute, links resolved. */
  folder: string;
  frame: Pick<Frame, 'people' | 'sides'>;
  /** What a round asks, by id. */
  questions(round: string): Frame['questions'];
  uuid(): string;
  /** Told in one sentence what happened beside the work: a lock taken over. */
  note(text: string): void;
}

/** Problems told of one import; the rest repeats them. */
const mostProblems = 20;

/** Replies as files of the audit folder: one JSON file a person, one NDJSON file an import. */
export function fileStore(options: FileStoreOptions): Store {
  const { folder } = options;
  const frameOf = (round: string, person: string | null): Frame => ({
    ...options.frame,
    questions: options.questions(round),
    round,
    person,
  });
  const save = saver({
    ...options,
    check,
    importOf: async (round, person) => (await importedOf(round, person))?.file ?? null,
  });

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
    const names = (await namesInside(folder, at.replies)).filter(
      (name) => !name.startsWith('.') && name.endsWith('.json') && leftoverNamed(name) === null,
    );
    const files = readAhead(names, (name) => readPlain(join(at.replies, name), replyCap));
    for await (const [name, read] of files) {
      const file = at.shown('replies', name);
      const person = name.slice(0, -'.json'.length);
      if (!isId(person)) {
        const message = 'is not named after a person; rename it, or move it away if it is a copy';
        problems.push(fileProblem(file, message));
        continue;
      }
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
    const gone = new Set<string>();
    const takeOnce = (loaded: Loaded) => {
      const { person, state } = loaded.reply;
      // A withdrawal counts from the moment its file is there, even where the import could not be changed any more.
      if (loaded.line !== null && gone.has(person)) return null;
      if (state === 'withdrawn' && loaded.line === null) gone.add(person);
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

  async function importedOf(round: string, person: string): Promise<Loaded | null> {
    const found: Loaded[] = [];
    await takeImported(folder, places(folder, round), frameOf(round, null), (one) => {
      if (one.reply.person === person) found.push(one);
      return null;
    });
    return found[0] ?? null;
  }

  /** The text of an import and whose empty drafts it replaces; throws where a reader would refuse what is to be written. */
  async function judged(round: string, id: string, replies: readonly Reply[]) {
    const at = places(folder, round);
    const own = at.shown('imports', `${checkedId(id, 'import')}.ndjson`);
    const before = met();
    const empty = new Set<string>();
    const earlier: Problem[] = [];
    const states = new Map<string, Loaded>();
    await each(
      round,
      (loaded) => {
        const { person } = loaded.reply;
        if (loaded.line === null && isEmptyDraft(loaded.reply)) empty.add(person);
        else {
          before(person, loaded);
          if (loaded.line === null) states.set(person, loaded);
        }
      },
      own,
    );
    const twice = met();
    const frame = frameOf(round, null);
    const quick = quickReader(frame);
    const problems: Problem[] = [];
    const lines = replies.map((reply, index) => {
      const line = replyText(reply, 'line');
      const where = { file: own, line: index + 1 };
      const found = before(reply.person, where);
      if (found !== null) earlier.push(already(reply.person, found, states.get(reply.person)?.reply));
      if (twice(reply.person, where) !== null) {
        problems.push(fileProblem(own, `would hold "${reply.person}" twice; keep one of the two`));
      }
      if (quick(line) === null) {
        const misfits = parseReply(line, own, frame, 'line').problems;
        problems.push(...misfits.map((one) => ({ ...one, message: `${reply.person}: ${one.message}` })));
      }
      return line;
    });
    if (problems.length > 0) throw unwritable(own, problems.slice(0, mostProblems));
    if (earlier.length > 0) throw answeredBefore(earlier);
    const replaced = replies.map(({ person }) => person).filter((person) => empty.has(person));
    return { text: lines.join(''), replaced };
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
      const other = await importedOf(round, person);
      if (other !== null) {
        throw new AccordError('conflict', `${person} was imported in ${other.file}.`, {
          hint: `One person has one reply in a round. To answer anew, first take the imported one back: accord withdraw ${person}`,
        });
      }
      return null;
    },
    async imported(round, person) {
      await namesInside(folder, places(folder, round).replies);
      return (await save.current(round, person)) === null ? importedOf(round, person) : null;
    },
    async withdrawn(round) {
      const gone = new Set<string>();
      await takeFiles(round, places(folder, round), ({ reply }) => {
        if (reply.state === 'withdrawn') gone.add(reply.person);
        return null;
      });
      return gone;
    },
    importsWithout: (round, person) => withoutPerson(folder, places(folder, round), person),
    async replaceImports(round, texts) {
      for (const [name, text] of texts) await save.saveImport(round, name.replace(/\.ndjson$/, ''), text);
    },
    save: save.save,
    async checkImport(round, id, replies) {
      await judged(round, id, replies);
    },
    async saveImport(round, id, replies) {
      const { text, replaced } = await judged(round, id, replies);
      for (const person of replaced) await save.discard(round, person, isEmptyDraft);
      return save.saveImport(round, id, text);
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

/** A draft without an answer or a word: nothing is lost with it. */
function isEmptyDraft({ state, answers }: Reply): boolean {
  return state === 'draft' && answers.length === 0;
}

function already(person: string, { file, line }: Found, reply: Reply | undefined): Problem {
  const answers = reply?.answers.length ?? 0;
  const what =
    reply?.state === 'draft'
      ? `a draft of ${person} with ${answers === 1 ? 'one answer' : `${answers} answers`}; finish it with "accord ask ${person}" and leave the person out of the import, or move this file away`
      : reply?.state === 'withdrawn'
        ? `what ${person} withdrew; leave the person out of the import`
        : `the answers of ${person}; leave the person out of the import${reply === undefined ? '' : ', or move this file away'}`;
  return { ...fileProblem(file, `holds ${what}`), line };
}

function answeredBefore(problems: readonly Problem[]): AccordError {
  const who = problems.length === 1 ? 'One person has' : `${problems.length} people have`;
  return new AccordError('conflict', `${who} answers in this round already; nothing was imported.`, {
    problems: problems.slice(0, mostProblems),
    hint: 'One person has one reply in a round.',
  });
}

function unwritable(file: string, problems: readonly Problem[]): AccordError {
  return new AccordError('file', `${file} was not written: accord could not use it.`, {
    problems,
    hint: 'Nothing was imported. Put the imported file right, or audit.yaml.',
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
