import type { Agreement } from '../../charter/charter.ts';
import { agreement, settledFrom, settlingControl, takesSentence } from '../../charter/settle.ts';
import { AccordError, clipped } from '../../errors.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Control } from '../../questions/control.ts';
import { daysAfter } from '../../text/day.ts';
import { visibleLine } from '../../text/escape.ts';
import { nameRule } from '../../text/ids.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import { optional } from '../kept/given.ts';
import { isKnown, ownerNamed } from '../kept/named.ts';
import { day } from '../day.ts';
import { questionsAt, type Opened } from './opened.ts';
import { exampleSignatures, signatures } from './signed.ts';

/** After so many days a charter is looked at again, unless another day is named: the last of the checks. */
const reviewAfter = 90;

/** What was said of one question by flags; undefined: not said. */
export interface Said {
  /** A legal answer. */
  value?: unknown;
  text?: string;
  /** They go on differing, though no day is named yet. */
  differs?: boolean;
  differUntil?: string;
  reason?: string;
  owner?: string;
  effective?: string;
  by?: Record<string, string>;
  review?: string;
}

/** The question with this id. Throws `not-found` with the nearest. */
export function questionNamed(at: Opened, id: string): Question {
  const all = questionsAt(at);
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = all.map((one) => one.id);
  throw new AccordError(
    'not-found',
    `"${clipped(id)}" is not a question of this audit.${didYouMean(id, ids)}`,
    { hint: `Questions: ${listed(ids)}.` },
  );
}

/** What the flags say, each checked. Throws `usage` naming the flag. */
export function said(at: Opened, question: Question | null, options: Record<string, unknown>): Said {
  const { audit, say, asOf } = at;
  const text = optional(options.text, '--text');
  const value = optional(options.value, '--value');
  if (value !== undefined && options.until !== undefined) {
    throw new AccordError('usage', '--value and --until exclude each other: you agree, or you differ.', {
      hint: 'Leave one of the two out.',
    });
  }
  const all: Said = {
    ...(value !== undefined && question !== null && { value: answer(at, question, value) }),
    text,
    differUntil: later(options.until, '--until', asOf),
    reason: optional(options.reason, '--reason'),
    owner: owner(at, options.owner),
    effective: options.effective === undefined ? undefined : day(options.effective, '', '--effective'),
    by: options.signed === undefined ? undefined : signatures(audit, String(options.signed)),
    review: later(options.review, '--review', asOf),
  };
  // The sentence is the answer where the question asks for own words.
  if (question !== null && value === undefined && text !== undefined && all.differUntil === undefined) {
    if (takesSentence(question, say)) all.value = answer(at, question, text, '--text');
  }
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

/** The entry for what was said. Throws `usage` with every flag that is missing. */
export function entry(at: Opened, question: Question, all: Said): Agreement {
  const missing = [
    ...(all.value === undefined && all.text === undefined && all.differUntil === undefined
      ? [
          '--value ANSWER (what you agree on; or --text SENTENCE, or --until DATE where you differ until then)',
        ]
      : []),
    ...(all.by === undefined ? ['--signed SIDE=ID,... (who signs for each side)'] : []),
  ];
  if (missing.length > 0 || all.by === undefined) {
    throw new AccordError(
      'usage',
      `Nothing was recorded for ${question.id}. Missing: ${missing.join('; ')}.`,
      {
        hint: `For example: accord agree ${question.id} --value "..." --signed ${exampleSignatures(at.audit)}`,
      },
    );
  }
  return agreement(
    question,
    {
      value: all.value,
      text: all.text ?? '',
      differUntil: all.differUntil ?? null,
      reason: all.reason ?? '',
      owner: all.owner ?? null,
      signed: at.asOf,
      effective: all.effective ?? null,
      by: all.by,
      review: all.review ?? (all.differUntil === undefined ? usualReview(at.asOf) : null),
    },
    at.audit,
    at.own,
  );
}

/** The day on which what is signed today is looked at again, unless another is named. */
export function usualReview(asOf: string): string {
  return daysAfter(asOf, reviewAfter);
}

function answer({ audit, say }: Opened, question: Question, cell: string, flag = '--value'): unknown {
  const read = settledFrom(question, cell, audit, say);
  if (read.ok) return read.answer;
  throw new AccordError('usage', `${flag} "${clipped(visibleLine(cell))}": ${read.problem}.`, {
    hint: how(settlingControl(question, audit, say)),
  });
}

/** How an answer is written in one argument, by what it is put by in the interview. */
function how(control: Control): string {
  switch (control.type) {
    case 'number': {
      const example = [4, 1].find((one) => one >= control.min && one <= control.max) ?? control.max;
      return `Write one number, e.g. "${`${example} ${control.unit}`.trim()}"; a span of time in another unit only where it comes out exactly.`;
    }
    case 'pick-one':
      return 'Write the id or the wording of one option.';
    case 'pick-several':
      return 'Write options by id or wording, with ";" between.';
    case 'order':
      return 'Write items by id or wording, best first, with ";" between.';
    case 'divide':
      return 'Write "id: number" for each, with ";" between.';
    case 'sort':
      return 'Write "card: bin" for each, with ";" between.';
    default:
      return '';
  }
}

function owner({ audit, context }: Opened, typed: unknown): string | undefined {
  if (typed === undefined) return undefined;
  const id = ownerNamed(audit, String(typed));
  if (id === null) {
    throw new AccordError('usage', `--owner: "${clipped(String(typed))}" is no name: ${nameRule}.`, {
      hint: 'Name a person or a side of audit.yaml, or anybody else by name.',
    });
  }
  if (!isKnown(audit, id))
    context.note(
      `"${clipped(visibleLine(id))}" is neither a person nor a side of this audit; kept as typed.`,
    );
  return id;
}

function later(typed: unknown, flag: string, asOf: string): string | undefined {
  if (typed === undefined) return undefined;
  const found = day(typed, '', flag);
  if (found > asOf) return found;
  throw new AccordError('usage', `${flag}: ${found} must be after ${asOf}, the day it is signed.`, {
    hint: 'Name a later day, or the day it was signed with --as-of.',
  });
}
