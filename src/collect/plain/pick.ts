import type { Control, ControlValue } from '../../questions/control.ts';
import type { Outcome } from '../prompter.ts';
import type { Talk } from './talk.ts';

type PickOne = Extract<Control, { type: 'pick-one' }>;
type PickSeveral = Extract<Control, { type: 'pick-several' }>;

/** One number; where own words are on offer they have the last number. */
export async function pickOne(control: PickOne, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { options } = control;
  const { interview: t } = talk.words;
  showOptions(control, talk);
  const before =
    current === null
      ? ''
      : current.other !== null && control.other
        ? String(options.length + 1)
        : (numbersOf(control, [current.value])[0] ?? '');
  const most = options.length + (control.other ? 1 : 0);
  for (;;) {
    const line = await talk.line(`${t.typeOne({ most })}${keeps(before, talk)}`);
    if (line.type !== 'text') return line;
    const typed = line.text.trim() === '' ? before : line.text.trim();
    const [index] = indices(typed, most) ?? [];
    if (index === undefined || indices(typed, most)?.length !== 1) {
      talk.show(t.notOne({ most }));
      continue;
    }
    const option = options[index];
    if (option !== undefined) return { type: 'answer', answer: { value: option.value, other: null } };
    const other = await ownWords(current?.other ?? null, talk);
    if (other === null) return { type: 'stop' };
    if (other !== '') return { type: 'answer', answer: { value: null, other } };
    talk.show(t.nothingWritten);
  }
}

/** Several numbers; `0` for none of them. */
export async function pickSeveral(
  control: PickSeveral,
  current: ControlValue | null,
  talk: Talk,
): Promise<Outcome> {
  const { options, atMost } = control;
  const { interview: t } = talk.words;
  showOptions(control, talk);
  const most = options.length + (control.other ? 1 : 0);
  const cap = atMost === null ? '' : ` ${t.atMost({ most: atMost })}`;
  const numbers = numbersOf(control, [current?.value ?? []].flat(3));
  if (control.other && current?.other) numbers.push(String(most));
  const before = current === null ? '' : numbers.join(' ') || '0';
  for (;;) {
    const line = await talk.line(`${t.typeSeveral}${cap}${keeps(before, talk)}`);
    if (line.type !== 'text') return line;
    const typed = line.text.trim() === '' ? before : line.text.trim();
    const chosen = typed === '0' ? [] : indices(typed, most);
    if (chosen === null) {
      talk.show(t.notSeveral({ most }));
      continue;
    }
    if (atMost !== null && chosen.length > atMost) {
      talk.show(t.chosenTooMany({ count: chosen.length, most: atMost }));
      continue;
    }
    const value = options.filter((_, index) => chosen.includes(index)).map((option) => option.value);
    if (!chosen.includes(options.length)) return { type: 'answer', answer: { value, other: null } };
    const other = await ownWords(current?.other ?? null, talk);
    if (other === null) return { type: 'stop' };
    if (other !== '') return { type: 'answer', answer: { value, other } };
    talk.show(t.nothingWritten);
  }
}

/** The options with their numbers, one a line. */
export function showOptions(control: { options: PickOne['options']; other?: boolean }, talk: Talk): void {
  const labels = control.options.map(({ label, says }) =>
    says === undefined ? label : `${label} — ${says}`,
  );
  if (control.other) labels.push(talk.words.interview.ownWords);
  talk.show(labels.map((label, index) => `${String(index + 1).padStart(3)}. ${label}`).join('\n'), '     ');
}

/** Typed numbers from 1 to `most` -> indices from 0; null: something else was typed, or one twice. */
export function indices(typed: string, most: number): number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => /^\d{1,3}$/.test(word))) return null;
  const found = words.map((word) => Number(word) - 1);
  if (found.some((index) => index < 0 || index >= most)) return null;
  return new Set(found).size === found.length ? found : null;
}

/** The numbers of chosen values, as typed. */
export function numbersOf(control: { options: PickOne['options'] }, values: readonly unknown[]): string[] {
  return values
    .map((value) => control.options.findIndex((option) => option.value === value))
    .filter((index) => index >= 0)
    .map((index) => String(index + 1));
}

/** `; enter keeps 1 3`, where something was answered before. */
export function keeps(before: string, { words }: Talk): string {
  return before === '' ? '' : ` ${words.interview.keeps({ what: before })}`;
}

async function ownWords(before: string | null, talk: Talk): Promise<string | null> {
  const { interview: t } = talk.words;
  if (before !== null) talk.show(t.soFar({ answer: before }));
  const words = await talk.free(`${t.ownWordsLine}${before === null ? '' : ` ${t.keepsThem}`}`);
  return words === null ? null : words.trim() || (before ?? '');
}
