import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { AccordError } from '../src/errors.ts';
import { processIo, type Io } from '../src/io.ts';
import { openAudit, type OpenAudit } from '../src/stores/folder.ts';
import type { Answer, Reply } from '../src/replies/reply.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';

export const round = 'r2026-q4';

/** A small audit with one questionnaire of its own: how often (a scale), which ones (a checklist), own words. */
export const smallAudit: Readonly<Record<string, string>> = {
  'audit.yaml': `format: 1
company: Acme Pumps
privacy: named
questionnaires: [small]
people:
  - {id: sales-head, side: sales, role: head}
  - {id: sales-north, side: sales}
  - {id: marketing-head, side: marketing, role: head}
`,
  [`rounds/${round}/round.yaml`]: 'format: 1\nopened: 2026-11-02\n',
  'questionnaires/small.yaml': `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: small
    title: Small
    questions:
      - {id: often, ask: How often?, predict: true, scale: {points: [Never, Sometimes, Always]}}
      - {id: which, ask: Which ones?, checklist: {options: [{a: One}, {b: Two}]}}
      - {id: words, ask: In your words?, text: {max: 200}}
`,
};

/** Writes files into a fresh folder; `~` in a path stands for the folder of the replies. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = smallAudit): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'accord-store-')));
  add(folder, files);
  return folder;
}

export function add(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path.replace('~', `rounds/${round}/replies`));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The process, with a quiet stderr. */
export function quietIo(): Io {
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { ...processIo(), stderr, uuid: () => randomUUID() };
}

export async function opened(folder: string, note: (text: string) => void = () => {}): Promise<OpenAudit> {
  return openAudit(quietIo(), folder, { questionnaires: [], actions: [], presets: [] }, note);
}

/** An answer to "How often?" as it is worded in the audit at hand. */
export function often(open: OpenAudit, value: number): Answer {
  const measure = questionsOf(open.audit.questionnaires).find(({ id }) => id === 'often')?.measure ?? '';
  return { question: 'often', measure, value, key: String(value), via: 'terminal' };
}

export function reply(person: string, side: string, answers: Answer[] = []): Reply {
  return {
    format: 1,
    round,
    person,
    side,
    state: 'draft',
    privacy: 'named',
    language: 'en',
    started: '2026-11-02T09:00:00.000Z',
    answers,
    end: true,
  };
}

/** As accord writes a reply. */
export function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a promise was refused with: the message and every problem as a line. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<{ code: string; said: string; hint: string }> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    const problems = error.problems.map(
      ({ file, line, column, path, message }) =>
        `${[file, line, column].filter((one) => one !== null).join(':')} ${path}: ${message}`,
    );
    return { code: error.code, said: [error.message, ...problems].join('\n'), hint: error.hint };
  }
  throw new Error('nothing was refused');
}
