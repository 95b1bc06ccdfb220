import type { Good, Kind, Reading } from '../questions/kind.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import type { When } from './questionnaire.ts';

/** A question's kind and fields: what conditions are judged against. */
export interface Judged {
  kind: Kind;
  fields: unknown;
}

/** Complains where `good` does not fit the kind, or names an option or amount the question has not. */
export function judgeGood(good: Good, question: Judged, path: Path, complain: Complain): void {
  const { kind } = question;
  const shape = typeof good === 'string' ? good : (Object.keys(good)[0] ?? '');
  if (!(kind.goods as readonly string[]).includes(shape)) {
    const fits = kind.goods.length === 0 ? 'leave it out' : `write one of ${listed(kind.goods)}`;
    const message = `"${shape}" does not fit the kind ${kind.name}; ${fits}`;
    complain(typeof good === 'string' ? path : [...path, shape], message, {
      on: typeof good === 'string' ? 'value' : 'key',
    });
    return;
  }
  if (typeof good === 'string') return;
  for (const [key, value] of Object.entries(good) as [string, unknown][]) {
    if (typeof value === 'number') judgeAmount(value, question, [...path, key], complain);
    else judgeChoices(value as string | readonly string[], question, [...path, key], complain);
  }
}

/** What an authored `when` says, against the questions asked before; null where it cannot be used. */
export function condition(
  authored: { question: string; is?: unknown; has?: unknown; 'at-least'?: number; 'at-most'?: number },
  earlier: ReadonlyMap<string, Judged | null>,
  later: ReadonlySet<string>,
  path: Path,
  complain: Complain,
): When | null {
  const { question, is, has, 'at-least': least, 'at-most': most } = authored;
  if (!earlier.has(question)) {
    complain([...path, 'question'], unasked(question, earlier, later));
    return null;
  }
  if ([is, has, least, most].every((one) => one === undefined)) {
    complain(path, 'names no condition; write at least one of is, has, at-least, at-most', { on: 'key' });
    return null;
  }
  if (least !== undefined && most !== undefined && least > most) {
    complain([...path, 'at-least'], `can never hold: at-least ${least} is more than at-most ${most}`);
  }
  const wanted: When = {
    question,
    ...(is === undefined ? {} : { is: strings(is) }),
    ...(has === undefined ? {} : { has: strings(has) }),
    ...(least === undefined ? {} : { 'at-least': least }),
    ...(most === undefined ? {} : { 'at-most': most }),
  };
  const judged = earlier.get(question);
  if (judged) judgeWhen(wanted, judged, path, complain);
  return wanted;
}

/**
 * The earlier question that says what another one's thing is worth, where both are answered along a range from little
 * to much; null where it cannot be used.
 */
export function worth(
  authored: string,
  kind: Kind | null,
  { earlier, later }: { earlier: ReadonlyMap<string, Judged | null>; later: ReadonlySet<string> },
  path: Path,
  complain: Complain,
): string | null {
  if (!earlier.has(authored)) {
    complain(path, unasked(authored, earlier, later));
    return null;
  }
  const other = earlier.get(authored)?.kind ?? kind;
  const rangeless = [other, kind].find((one) => one !== null && exampleReading(one).share === undefined);
  if (rangeless === undefined || rangeless === null) return authored;
  complain(
    path,
    `needs two questions answered from little to much; the kind ${rangeless.name} has no such range`,
  );
  return null;
}

function unasked(
  question: string,
  earlier: ReadonlyMap<string, Judged | null>,
  later: ReadonlySet<string>,
): string {
  return later.has(question)
    ? `"${question}" is not asked before this question; only an earlier one can be named`
    : `"${question}" is no earlier question of this questionnaire.${didYouMean(question, earlier.keys())}`;
}

function judgeWhen(when: When, question: Judged, path: Path, complain: Complain): void {
  const reading = exampleReading(question.kind);
  const conditions = [
    ['is', reading.is !== undefined],
    ['has', reading.has !== undefined],
    ['at-least', reading.amount !== undefined],
    ['at-most', reading.amount !== undefined],
  ] as const;
  const legal = conditions.filter(([, fits]) => fits).map(([name]) => name);
  for (const [name, fits] of conditions) {
    const value = when[name];
    if (value === undefined) continue;
    if (!fits) {
      const instead = legal.length === 0 ? 'no condition can name it' : `write one of ${listed(legal)}`;
      const message = `"${name}" does not fit "${when.question}", which is of kind ${question.kind.name}; ${instead}`;
      complain([...path, name], message, { on: 'key' });
    } else if (typeof value === 'number') judgeAmount(value, question, [...path, name], complain);
    else judgeChoices(value, question, [...path, name], complain);
  }
}

function judgeAmount(value: number, { kind, fields }: Judged, path: Path, complain: Complain): void {
  if (exampleReading(kind).amount === undefined) return;
  const legal = kind.legal(fields, value);
  if (!legal.ok) complain(path, `${value} can never be answered: the answer ${legal.problem}`);
}

function judgeChoices(
  value: string | readonly string[],
  question: Judged,
  path: Path,
  complain: Complain,
): void {
  const ids = question.kind.options(question.fields).map((option) => option.id);
  for (const [index, id] of strings(value).entries()) {
    if (ids.includes(id) || answers(question, id)) continue;
    const legal = ids.length === 0 ? '' : ` (${listed(ids)})`;
    complain([...path, index], `"${id}" can never be answered there.${didYouMean(id, ids)}${legal}`);
  }
}

/** True where the id, or the number it writes, is a whole answer of its own: points of a scale, "shared". */
function answers({ kind, fields }: Judged, id: string): boolean {
  return kind.legal(fields, id).ok || (/^\d{1,3}$/.test(id) && kind.legal(fields, Number(id)).ok);
}

/** Which readings a kind has shows in its own example. */
export function exampleReading(kind: Kind): Reading {
  const fields = kind.fields(kind.example.fields);
  return kind.reading(fields, kind.example.answers[0]);
}

/** False for own words: shown, never counted, so that nothing can be guessed or scored. */
export function isCounted(kind: Kind): boolean {
  return kind.key(kind.fields(kind.example.fields), kind.example.answers[0]) !== null;
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}
