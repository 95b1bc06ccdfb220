import { basename, dirname, join } from 'node:path';
import { isId } from '../text/ids.ts';
import { lockHolder } from './lock.ts';
import type { Places } from './places.ts';
import { namesInside, readPlain } from './read.ts';
import type { Leftover } from './store.ts';

const patterns: readonly (readonly [Leftover['kind'], RegExp])[] = [
  ['conflict', /^(.+)\.conflict-\d+\.json$/],
  ['rescued', /^(.+)\.rescued-\d+\.json$/],
  ['unfinished', /^(.+?)\.(?:(?:conflict|rescued)-\d+\.)?(?:json|ndjson)\.[^.]+\.tmp$/],
  ['lock', /^(.+?)\.(?:json|ndjson)\.lock(?:\.[^.]+\.stale)?$/],
];

const notOurs = 'Not a file of accord; it is not read.';

/** Which leftover a file name tells of; null: none of ours. */
export function leftoverNamed(name: string): { kind: Leftover['kind']; person: string } | null {
  for (const [kind, pattern] of patterns) {
    const person = pattern.exec(name)?.[1];
    if (person !== undefined && isId(person)) return { kind, person };
  }
  return null;
}

/** A write of the audit's own files, or of a new round, that was not done. */
const unfinishedFile =
  /^(?:(?:audit\.yaml|charter\.yaml|actions\.yaml|baseline\.json|round\.yaml)|\.[a-z0-9][a-z0-9-]*)\.[^.]+\.tmp$/;

/**
 * What lies beside the replies and imports of a round, its round.yaml and the files of the audit without being one; files
 * whose name starts with a dot are not ours.
 */
export async function leftoversIn(folder: string, at: Places): Promise<Leftover[]> {
  const found: Leftover[] = [];
  for (const part of ['imports', 'replies'] as const) {
    const ending = part === 'replies' ? '.json' : '.ndjson';
    const names = await namesInside(folder, at[part]);
    for (const name of names) {
      const file = at.shown(part, name);
      const known = leftoverNamed(name);
      if (known !== null) {
        const isAlone = !names.includes(`${known.person}${ending}`);
        const explanation = await explain(known.kind, known.person, join(at[part], name), isAlone);
        found.push({ file, person: part === 'replies' ? known.person : null, kind: known.kind, explanation });
      } else if (!name.startsWith('.') && !name.endsWith(ending) && !isMapping(part, name)) {
        found.push({
          file,
          person: null,
          kind: 'unknown',
          explanation: notOurs,
        });
      }
    }
  }
  return [...(await unfinishedIn(folder, at)), ...found];
}

async function unfinishedIn(folder: string, at: Places): Promise<Leftover[]> {
  const round = dirname(at.replies);
  const places = [
    [folder, ''],
    [dirname(round), 'rounds/'],
    [round, `rounds/${basename(round)}/`],
  ] as const;
  const found: Leftover[] = [];
  for (const [path, shown] of places) {
    for (const name of (await namesInside(folder, path)).filter((one) => unfinishedFile.test(one))) {
      found.push({
        file: `${shown}${name}`,
        person: null,
        kind: 'unfinished',
        explanation:
          'A session ended while it wrote this; what stood there before is whole. It can be deleted.',
      });
    }
  }
  return found;
}

/** The mapping of an import lies beside it. */
function isMapping(part: 'replies' | 'imports', name: string): boolean {
  return part === 'imports' && /\.(ya?ml|json)$/.test(name);
}

async function explain(
  kind: Leftover['kind'],
  person: string,
  file: string,
  isAlone: boolean,
): Promise<string> {
  if (kind !== 'lock') return explanations[kind](person, isAlone);
  const read = await readPlain(file, 4096);
  const text = read !== null && 'bytes' in read ? Buffer.from(read.bytes).toString() : '';
  return `${person} is being saved by ${lockHolder(text)}. The next save takes the lock over if that process was on this computer and has ended; else delete it once no accord runs there.`;
}

const counted = 'It is not counted.';

/** `isAlone`: there is no file of the person's own. An import may hold the person then, and nobody can be in both. */
const explanations: Readonly<
  Record<Exclude<Leftover['kind'], 'lock'>, (person: string, isAlone: boolean) => string>
> = {
  conflict: (person, isAlone) =>
    isAlone
      ? `Answers of ${person} that were not put in place, since the person's file was gone. ${counted} ${asOwn(person)}`
      : `${person} was answered in two sessions at once; this is the copy that was not put in place. ${counted} Compare it with ${person}.json, keep the better one under that name, delete the other.`,
  rescued: (person, isAlone) =>
    isAlone
      ? `Saving ${person}.json failed; this copy was kept. ${counted} ${asOwn(person)}`
      : `Saving ${person}.json failed; this copy was kept. ${counted} If ${person}.json lacks answers, put this file in its place; else delete it.`,
  unfinished: (person) =>
    `A save of ${person} was interrupted before it was done; everything acknowledged is in the file itself. It can be deleted.`,
  unknown: () => notOurs,
};

function asOwn(person: string): string {
  return `To use it, give it the name ${person}.json, after "accord withdraw ${person}" where ${person} was imported; else delete it.`;
}
