import type { Control } from '../../questions/control.ts';
import { visible, visibleLine } from '../../text/escape.ts';
import { padded, truncated, width, wrapped } from '../../text/layout.ts';
import type { Words } from '../../text/words/index.ts';
import type { Body, Draw } from './draw.ts';
import { digitOf } from './key.ts';
import type { Paint } from './paint.ts';
import { proseColumns } from './frame.ts';
import { moved, numberMark, row } from './rows.ts';

type Sort = Extract<Control, { type: 'sort' }>;

interface State {
  /** The card at hand; behind the last: the list of all cards. */
  card: number;
  /** The bin pointed at, or in the list the card pointed at; -1: none yet. */
  at: number;
  /** Bin index by card; -1: not sorted yet. */
  bins: readonly number[];
}

/** Card by card into the bins; then all cards in a list, to be put right. */
export const sort: Draw<Sort, State> = {
  start(control, current) {
    const before = (current?.value ?? {}) as Readonly<Record<string, unknown>>;
    const bins = control.cards.map((card) =>
      control.bins.findIndex((bin) => bin.value === before[card.value]),
    );
    const open = bins.indexOf(-1);
    return open < 0 ? { card: bins.length, at: 0, bins } : { card: open, at: -1, bins };
  },
  press(control, state, key, { interview: t }) {
    const { cards, bins } = control;
    const { card, at } = state;
    const isList = card >= cards.length;
    const put = (index: number, bin: number) => state.bins.map((one, i) => (i === index ? bin : one));
    const digit = digitOf(key);
    if (isList) {
      const to = moved(at, key, cards.length);
      if (to !== null) return { state: { ...state, at: to } };
      if (digit !== null && digit < bins.length) return { state: { ...state, bins: put(at, digit) } };
      if (key.name === 'space') {
        return { state: { ...state, bins: put(at, ((state.bins[at] ?? -1) + 1) % bins.length) } };
      }
      if (key.name !== 'return') return null;
      const value = Object.fromEntries(
        cards.map((one, index) => [one.value, bins[state.bins[index] ?? 0]?.value]),
      );
      return { answer: { value, other: null } };
    }
    const into = (bin: number): { state: State } => {
      const next = card + 1;
      return {
        state: { card: next, at: next < cards.length ? (state.bins[next] ?? -1) : 0, bins: put(card, bin) },
      };
    };
    if (digit !== null && digit < bins.length) return into(digit);
    const to = moved(at, key, bins.length);
    if (to !== null) return { state: { ...state, at: to } };
    if ((key.name === 'left' || key.text === 'b') && card > 0) {
      return { state: { ...state, card: card - 1, at: state.bins[card - 1] ?? -1 } };
    }
    if (key.name !== 'return') return null;
    return at < 0 ? { problem: t.chooseFirst } : into(at);
  },
  body(control, state, paint, columns, words) {
    return state.card < control.cards.length
      ? cardBody(control, state, paint, columns, words)
      : listBody(control, state, paint, columns, words);
  },
  isWriting: () => false,
  // At the first card there is nothing behind that leaving could lose.
  isTouched: (_control, { card, bins }, start) =>
    card > 0 && (card !== start.card || bins.join() !== start.bins.join()),
};

function cardBody(
  control: Sort,
  { card, at }: State,
  paint: Paint,
  columns: number,
  { interview: t }: Words,
): Body {
  const text = wrapped(visible(control.cards[card]?.label ?? ''), Math.min(columns, proseColumns) - 6);
  const lead = text.map((line) => paint.strong(`   │ ${line}`));
  const rows = control.bins.map((bin, index) =>
    row(numberMark(index), bin.label, index === at, paint, columns),
  );
  const keys = [t.keySort, card > 0 ? t.keyCardBefore : ''];
  const aside = t.card({ place: card + 1, count: control.cards.length });
  return { lead, rows, active: Math.max(0, at), aside, keys };
}

function listBody(
  control: Sort,
  { at, bins }: State,
  paint: Paint,
  columns: number,
  { interview: t }: Words,
): Body {
  const names = control.bins.map((bin) => visible(bin.label));
  const widest = Math.min(Math.max(...names.map(width)), columns - 28);
  const rows = control.cards.map((card, index) => {
    const lead = padded(`${truncated(names[bins[index] ?? 0] ?? '', widest)}: `, widest + 2);
    // The card at hand stands there whole; of the others a line is enough to find them.
    const label = index === at ? card.label : truncated(visibleLine(card.label), columns - 3 - width(lead));
    return row(lead, label, index === at, paint, columns);
  });
  const legend = names.map((name, index) => `${index + 1} ${name}`).join(', ');
  return { lead: [], rows, active: at, aside: t.allSorted, keys: [t.keyGo, legend, t.keyNext] };
}
