import type { Control, ControlValue } from '../../questions/control.ts';
import { oneWay } from '../../questions/cells.ts';
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
  const { interview: t } = talk.words;
  for (;;) {
    const line = await talk.line(
      `${t.typeOrder({ top, all: top === options.length })}${keeps(before, talk)}`,
    );
    if (line.type !== 'text') return line;
    const typed = line.text.trim() === '' ? before : line.text.trim();
    const chosen = indices(typed, options.length);
    if (chosen !== null && top === options.length && chosen.length === top - 1) {
      chosen.push(...[...options.keys()].filter((index) => !chosen.includes(index)));
    }
    if (chosen === null || chosen.length !== top) {
      talk.show(t.notOrder({ top, most: options.length }));
      continue;
    }
    return { type: 'answer', answer: { value: chosen.map((index) => options[index]?.value), other: null } };
  }
}

/** Category by category, saying what is left to give; several numbers on one line fill several categories. */
export async function divide(control: Divide, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { options, total } = control;
  const { figure, interview: t } = talk.words;
  const before = (current?.value ?? null) as Readonly<Record<string, number>> | null;
  const points: (number | undefined)[] = options.map((option) =>
    before === null ? undefined : (before[option.value] ?? 0),
  );
  const given: number[] = [];
  talk.show(t.divide({ total, count: options.length }));
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
          ? t.makesLess({ sum: figure(remainder(total, [left])), left: figure(left) })
          : t.makesMore({ sum: figure(remainder(total, [left])), over: figure(-left) }),
      );
      given.forEach((value, index) => (points[index] = value));
      given.length = 0;
      continue;
    }
    const offered = at === options.length - 1 && left >= 0 ? left : points[at];
    const line = await talk.line(
      `${at + 1}  ${option.label} (${t.leftToGive({ left: figure(left) })})${offered === undefined ? '' : ` ${t.enterGives({ what: figure(offered) })}`}`,
    );
    if (line.type === 'back' && at > 0) {
      given.pop();
      continue;
    }
    if (line.type !== 'text') return line;
    const words = line.text.split(/[\s;]+/).filter((word) => word !== '');
    if (words.length === 0 && offered !== undefined) words.push(oneWay(offered));
    const bounds = { min: 0, max: total, whole: false, unit: '' };
    const numbers = words.map((word) => typedNumber(word, bounds, talk.words));
    const wrong = numbers.find((number) => !number.ok);
    if (wrong !== undefined && !wrong.ok) talk.show(wrong.problem);
    else if (numbers.length === 0) talk.show(t.writeNumber({ range: range(bounds, talk.words) }));
    else if (at + numbers.length > options.length) talk.show(t.onlyLeft({ count: options.length - at }));
    else given.push(...numbers.map((number) => (number.ok ? number.value : 0)));
  }
}

/** Card by card; back goes to the card before. */
export async function sort(control: Sort, current: ControlValue | null, talk: Talk): Promise<Outcome> {
  const { cards, bins } = control;
  const { interview: t } = talk.words;
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
    talk.show(t.cardLine({ place: at + 1, count: cards.length, label: card.label }));
    showOptions({ options: bins }, talk);
    const kept = numbersOf({ options: bins }, [placed.get(card.value)])[0] ?? '';
    const line = await talk.line(`${t.typeOne({ most: bins.length })}${keeps(kept, talk)}`);
    if (line.type === 'back' && at > 0) {
      at -= 1;
      continue;
    }
    if (line.type !== 'text') return line;
    const chosen = indices(line.text.trim() === '' ? kept : line.text, bins.length);
    const bin = chosen?.length === 1 ? bins[chosen[0] ?? -1] : undefined;
    if (bin === undefined) {
      talk.show(t.notOne({ most: bins.length }));
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
  const { interview: t } = talk.words;
  const before = typeof current?.value === 'number' ? talk.words.figure(oneWay(current.value)) : '';
  for (;;) {
    const line = await talk.line(
      `${t.typeNumber({ whole: control.whole, range: range(control, talk.words) })}${keeps(before, talk)}`,
    );
    if (line.type !== 'text') return line;
    const typed = typedNumber(line.text.trim() === '' ? before : line.text, control, talk.words);
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
  const { interview: t } = talk.words;
  if (before !== '') talk.show(t.soFar({ answer: before }));
  for (;;) {
    const line = await talk.line(
      `${t.writeAnswer({ most: control.max })}${before === '' ? '' : ` ${t.keepsText}`}`,
    );
    if (line.type !== 'text') return line;
    const text: string[] = [];
    let next: string | null = line.text;
    while (next !== null && next.trim() !== '') {
      text.push(next.trimEnd());
      next = await talk.free('');
    }
    if (next === null) return { type: 'stop' };
    const value = text.length === 0 ? before : text.join('\n');
    if (value === '') talk.show(t.nothingWrittenSkip);
    else if (value.length > control.max) {
      talk.show(t.tooLong({ count: value.length, most: control.max }));
    } else return { type: 'answer', answer: { value, other: null } };
  }
}
