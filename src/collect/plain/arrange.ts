import type { Control, ControlValue } from '../../questions/control.ts';
import { range, typedNumber } from '../number-input.ts';
import type { Outcome } from '../prompter.ts';
import { remainder } from '../remainder.ts';
import { indices, keeps, numbersOf, showOptions } from './pick.ts';
import type { Talk } from './talk.ts';

type Order = Extract<Control, { type: 'order' }>;
type Divide = Extract<Control, { type: 'divide' }>;
type Sort = Extract<Control, { type: 'sort' }>;

/** Numbers, best first; where all are ranked the last one may be left out. */
export async function order(control: Order, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { options, top } = control;
  showOptions(control, talk);
  const before = current === null ? '' : numbersOf(control, [current.value ?? []].flat(3)).join(' ');
  const wanted = top === options.length ? `all ${top} numbers` : `${top} of the numbers`;
  for (;;) {
    const line = await talk.line(`Type ${wanted}, best first, with spaces between them.${keeps(before)}`);
    if (line.type !== 'text') return line;
    const typed = line.text.trim() === '' ? before : line.text.trim();
    const chosen = indices(typed, options.length);
    if (chosen !== null && top === options.length && chosen.length === top - 1) {
      chosen.push(...[...options.keys()].filter((index) => !chosen.includes(index)));
    }
    if (chosen === null || chosen.length !== top) {
      talk.show(`Type exactly ${top} different numbers from 1 to ${options.length}.`);
      continue;
    }
    return { type: 'answer', answer: { value: chosen.map((index) => options[index]?.value), other: null } };
  }
}

/** Category by category, saying what is left to give; several numbers on one line fill several categories. */
export async function divide(control: Divide, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { options, total } = control;
  const before = (current?.value ?? null) as Readonly<Record<string, number>> | null;
  const points: (number | undefined)[] = options.map((option) =>
    before === null ? undefined : (before[option.value] ?? 0),
  );
  const given: number[] = [];
  talk.show(`Divide ${total} points among ${options.length}:`);
  showOptions(control, talk);
  for (;;) {
    const at = given.length;
    const option = options[at];
    const left = remainder(total, given);
    if (option === undefined) {
      if (left === 0) {
        const value = Object.fromEntries(options.map((one, index) => [one.value, given[index] ?? 0]));
        return { type: 'answer', answer: { value, other: null } };
      }
      talk.show(
        left > 0
          ? `That makes ${remainder(total, [left])}: ${left} are left to give. Once more from the first.`
          : `That makes ${remainder(total, [left])}: ${-left} too many. Once more from the first.`,
      );
      given.forEach((value, index) => (points[index] = value));
      given.length = 0;
      continue;
    }
    const offered = at === options.length - 1 && left >= 0 ? left : points[at];
    const line = await talk.line(
      `${at + 1}  ${option.label} (left to give: ${left})${offered === undefined ? '' : ` Enter alone gives: ${offered}`}`,
    );
    if (line.type === 'back' && at > 0) {
      given.pop();
      continue;
    }
    if (line.type !== 'text') return line;
    const words = line.text.split(/[\s;]+/).filter((word) => word !== '');
    if (words.length === 0 && offered !== undefined) words.push(String(offered));
    const numbers = words.map((word) => typedNumber(word, { min: 0, max: total, whole: false, unit: '' }));
    const wrong = numbers.find((number) => !number.ok);
    if (wrong !== undefined && !wrong.ok) talk.show(wrong.problem);
    else if (numbers.length === 0) talk.show(`Write a number from 0 to ${total}.`);
    else if (at + numbers.length > options.length) talk.show(`There are only ${options.length - at} left.`);
    else given.push(...numbers.map((number) => (number.ok ? number.value : 0)));
  }
}

/** Card by card; back goes to the card before. */
export async function sort(control: Sort, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { cards, bins } = control;
  const before = (current?.value ?? {}) as Readonly<Record<string, unknown>>;
  const placed = new Map<string | number, string | number>();
  for (const card of cards) {
    const bin = bins.find((one) => one.value === before[card.value]);
    if (bin !== undefined) placed.set(card.value, bin.value);
  }
  let at = 0;
  while (at < cards.length) {
    const card = cards[at];
    if (card === undefined) break;
    talk.show(`Card ${at + 1} of ${cards.length}: ${card.label}`);
    showOptions({ options: bins }, talk);
    const kept = numbersOf({ options: bins }, [placed.get(card.value)])[0] ?? '';
    const line = await talk.line(`Type a number from 1 to ${bins.length}.${keeps(kept)}`);
    if (line.type === 'back' && at > 0) {
      at -= 1;
      continue;
    }
    if (line.type !== 'text') return line;
    const chosen = indices(line.text.trim() === '' ? kept : line.text, bins.length);
    const bin = chosen?.length === 1 ? bins[chosen[0] ?? -1] : undefined;
    if (bin === undefined) {
      talk.show(`That is not one number from 1 to ${bins.length}.`);
      continue;
    }
    placed.set(card.value, bin.value);
    at += 1;
  }
  return { type: 'answer', answer: { value: Object.fromEntries(placed), other: null } };
}

/** One number within the range. */
export async function number(
  control: Extract<Control, { type: 'number' }>,
  current: ControlValue | null,
  talk: Talk,
): Promise<Outcome> {
  const before = typeof current?.value === 'number' ? String(current.value) : '';
  for (;;) {
    const line = await talk.line(
      `Type a ${control.whole ? 'whole ' : ''}number, ${range(control)}.${keeps(before)}`,
    );
    if (line.type !== 'text') return line;
    const typed = typedNumber(line.text.trim() === '' ? before : line.text, control);
    if (typed.ok) return { type: 'answer', answer: { value: typed.value, other: null } };
    talk.show(typed.problem);
  }
}

/** Own words over several lines, ended by an empty one. */
export async function write(
  control: Extract<Control, { type: 'write' }>,
  current: ControlValue | null,
  talk: Talk,
): Promise<Outcome> {
  const before = typeof current?.value === 'string' ? current.value : '';
  if (before !== '') talk.show(`So far: ${before}`);
  for (;;) {
    const line = await talk.line(
      `Write your answer, at most ${control.max} characters; an empty line ends it.${before === '' ? '' : ' Enter alone keeps what stands there.'}`,
    );
    if (line.type !== 'text') return line;
    const text: string[] = [];
    let next: string | null = line.text;
    while (next !== null && next.trim() !== '') {
      text.push(next.trimEnd());
      next = await talk.words('');
    }
    if (next === null) return { type: 'stop' };
    const value = text.length === 0 ? before : text.join('\n');
    if (value === '') talk.show('Nothing was written. Type s to skip.');
    else if (value.length > control.max) {
      talk.show(`These are ${value.length} characters; ${control.max} are the most. Write it shorter.`);
    } else return { type: 'answer', answer: { value, other: null } };
  }
}
