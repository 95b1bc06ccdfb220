import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Frozen, Round } from '../audit/audit.ts';
import { measuresText } from '../audit/frozen-text.ts';
import { AccordError } from '../errors.ts';
import { isPlainReply } from '../replies/plain.ts';
import { leftoverNamed } from './leftovers.ts';
import { wholeBytes } from './pieces.ts';
import { places } from './places.ts';
import { namesInside, putRight, replyCap, withPlain } from './read.ts';

/** `unsealed`: closed without a seal. `broken`: its replies, or what it froze, are not what it was closed with. */
export type SealState = 'open' | 'unsealed' | 'intact' | 'broken';

/** How a round stands; reads every reply of a sealed one. */
export async function sealState(folder: string, round: Round): Promise<SealState> {
  if (round.closed === null) return 'open';
  if (round.sealed === undefined) return 'unsealed';
  return (await sealOf(folder, round)) === round.sealed ? 'intact' : 'broken';
}

/**
 * Digest over everything that counts in a round: names and texts of its replies and imports, what it asks and how it
 * weighs. Drafts, mappings, and what interrupted sessions left, are no part of it; line ends count as LF, whichever a
 * clone was made with. `instead`: what files are taken to hold, by part and name, null for not there. Throws `access` where a file
 * cannot be read.
 */
export async function sealOf(
  folder: string,
  { id, frozen }: Pick<Round, 'id' | 'frozen'>,
  instead: ReadonlyMap<string, Uint8Array | null> = new Map(),
): Promise<string> {
  const at = places(folder, id);
  const whole = createHash('sha256').update(`${frozenText(frozen)}\n`);
  for (const part of ['imports', 'replies'] as const) {
    for (const name of (await namesInside(folder, at[part])).filter((one) => counts(part, one))) {
      const other = instead.get(`${part}/${name}`);
      const digest =
        other === undefined
          ? await digestOf(part, join(at[part], name), at.shown(part, name))
          : other && digestOfAll(Buffer.from(other));
      if (digest !== null) whole.update(`${part}/${name} ${digest}\n`);
    }
  }
  return `sha256:${whole.digest('hex')}`;
}

function frozenText(frozen: Frozen | undefined): string {
  if (frozen === undefined) return '';
  const questionnaires = frozen.questionnaires.map((one) => [
    one.id,
    one.version,
    measuresText(one.questions),
  ]);
  const weights = Object.entries(frozen.weights).sort(([one], [other]) => (one < other ? -1 : 1));
  const { compared } = frozen;
  if (compared === undefined) return JSON.stringify([questionnaires, weights]);
  const { pair, target } = compared;
  const populations = Object.entries(compared.populations).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([questionnaires, weights, [pair, target, populations]]);
}

function counts(part: 'imports' | 'replies', name: string): boolean {
  if (name.startsWith('.') || leftoverNamed(name) !== null) return false;
  return name.endsWith(part === 'replies' ? '.json' : '.ndjson');
}

/** null: gone meanwhile, or a draft. */
async function digestOf(part: 'imports' | 'replies', file: string, shown: string): Promise<string | null> {
  const hash = createHash('sha256');
  const read = await withPlain(file, async (handle, size) => {
    if (part === 'replies' && size <= replyCap) {
      const bytes = await handle.readFile();
      return isDraft(bytes) ? null : digestOfAll(bytes);
    }
    let heldBack = false;
    for await (const piece of wholeBytes(handle)) {
      const bytes: Buffer = heldBack ? Buffer.concat([carriageReturn, piece]) : Buffer.from(piece);
      heldBack = bytes.at(-1) === 0x0d;
      hash.update(withLineFeeds(heldBack ? bytes.subarray(0, -1) : bytes));
    }
    if (heldBack) hash.update(carriageReturn);
    return hash.digest('hex');
  });
  if (read === null || typeof read === 'string') return read;
  throw new AccordError('access', `${shown} ${read.problem}.`, { hint: putRight });
}

/** Waits for nobody, and may be saved while its round is closed; what cannot be read as a reply is not known to be one. */
function isDraft(bytes: Buffer): boolean {
  if (!bytes.includes('"draft"')) return false;
  try {
    const reply: unknown = JSON.parse(bytes.toString().replace(/^\ufeff/, ''));
    return isPlainReply(reply) && reply.state === 'draft';
  } catch {
    return false;
  }
}

function digestOfAll(bytes: Buffer): string {
  return createHash('sha256').update(withLineFeeds(bytes)).digest('hex');
}

const carriageReturn = Buffer.from('\r');

/** The same bytes with each CRLF as LF: a text that git checked out on Windows is the text that was committed. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
