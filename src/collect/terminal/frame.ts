import { visible, visibleLine } from '../../text/escape.ts';
import { padded, truncated, width, wrapped } from '../../text/layout.ts';
import type { Screen } from '../prompter.ts';
import type { Body } from './draw.ts';
import { keyLine, keyLines, type Around } from './foot.ts';
import { cut, inSight } from './in-sight.ts';
import type { Paint } from './paint.ts';

/** Columns and lines there are. */
export interface Size {
  columns: number;
  lines: number;
}

/** A page. */
export interface Framed {
  text: string;
  /** Something else has taken the place of the answers, so that no key may choose one. */
  hidesAnswers: boolean;
  /** Not all of the question and its help is there to be read. */
  isCut: boolean;
}

/** Longer lines are hard to read. */
export const proseColumns = 100;
/** In a narrower window no page has room. */
export const leastColumns = 40;
/** Lines of a control that are to be seen before keys, help and reasons have all the room they want. */
const bodyWanted = 9;
/** And in a window so low that the question gives way. */
const bodyKept = 6;

/** One page: where we are, the question, the control's rows as far as they fit, the keys. */
export function frame(around: Around, body: Body, paint: Paint, { columns, lines }: Size): Framed {
  // The last column stays empty: a full line would wrap on some terminals and upset the redraw.
  const room = columns - 2;
  if (columns < leastColumns) {
    const says = around.screen.words.interview.tooNarrow({ least: leastColumns });
    return { text: joined(wrapped(says, columns - 1)), hidesAnswers: true, isCut: false };
  }
  const most = Math.max(8, lines - 1);
  const rows = body.rows.flat().length;
  const page = (head: readonly string[], foot: readonly string[]): Framed => ({
    text: joined([
      ...head,
      ...inSight(body, most - head.length - foot.length, paint, around.screen.words),
      ...foot,
    ]),
    hidesAnswers: false,
    isCut: false,
  });
  const all = partsOf(around, body.aside, paint, room);
  const lead = body.lead.length === 0 ? [''] : ['', ...body.lead, ''];
  const low = keyLine(around, paint, room);
  // First the keys share one line; the reasons then stand in place of the help.
  for (const help of around.isWhyShown && all.why.length > 0 ? [all.help, []] : [all.help]) {
    const why = around.isWhyShown && all.why.length > 0 ? ['', ...all.why] : [];
    const head = [...all.top, '', ...all.asked(all.ask), ...help, ...why, ...all.before, ...lead];
    for (const foot of [keyLines(around, paint, room), low]) {
      if (head.length + Math.min(rows, bodyWanted) + foot.length <= most) return page(head, foot);
    }
  }
  if (around.isWhyShown)
    return { text: whyAlone(around, all, paint, room, most), hidesAnswers: true, isCut: true };
  const shown = cut(body.lead, 5);
  const kept = Math.min(rows, bodyKept, Math.max(2, most - low.length - shown.length - 3));
  const above = [...headWithin(all, most - low.length - shown.length - kept), ...shown];
  const isRoomLeft = shown.length > 0 && above.length + rows + low.length < most;
  const isCut = all.help.some((line) => line.trim() !== '' && !above.includes(line));
  const whyKey = around.screen.why === '' && isCut ? around.screen.words.interview.keyWhole : around.whyKey;
  return { ...page(isRoomLeft ? [...above, ''] : above, keyLine({ ...around, whyKey }, paint, room)), isCut };
}

/** What stands above the rows, escaped and broken into lines. */
interface Parts {
  top: readonly string[];
  topLine: string;
  /** Paragraph by paragraph. */
  ask: readonly (readonly string[])[];
  /** The question as it is printed, with the aside. */
  asked(ask: Parts['ask']): string[];
  help: readonly string[];
  why: readonly string[];
  before: readonly string[];
}

function partsOf({ screen }: Around, aside: string, paint: Paint, room: number): Parts {
  const { interview: t } = screen.words;
  const prose = Math.min(room, proseColumns);
  const lines = (text: string) =>
    text === '' ? [] : wrapped(visible(text), prose).map((line) => ` ${line}`);
  return {
    top: topLines(screen, paint, room),
    topLine: paint.faint(` ${truncated(visibleLine(screen.progress || screen.title), room)}`),
    ask: screen.ask.split('\n').map(lines),
    asked: (ask) => withAside(ask.flat(), aside, prose, paint),
    help: lines(screen.help),
    why: screen.why === '' ? [] : wrapped(visible(screen.why), prose - 3).map((line) => ` │ ${line}`),
    before:
      screen.currentNone === null ? [] : [paint.faint(` ${t.soFar({ answer: t[screen.currentNone] })}`)],
  };
}

/** At most so many lines: the help is cut first, then the question; blank lines stand where there is room for them. */
function headWithin({ topLine, ask, asked, help, before }: Parts, most: number): string[] {
  const room = most - 1 - before.length;
  const aside = asked(ask).length - ask.flat().length;
  const shownAsk = asked(cutParagraphs(ask, Math.max(1, room - aside)));
  const left = Math.max(0, room - shownAsk.length);
  const shownHelp = cut(
    help.filter((line) => line.trim() !== ''),
    left > 1 ? left - 1 : left,
  );
  const blanks = left - shownHelp.length;
  return [
    topLine,
    ...(blanks > 1 ? [''] : []),
    ...shownAsk,
    ...shownHelp,
    ...before,
    ...(blanks > 0 ? [''] : []),
  ];
}

/** The last paragraph says what is asked at this step and stays; what stands before it is cut. */
function cutParagraphs(ask: Parts['ask'], most: number): string[][] {
  const last = ask.at(-1) ?? [];
  const first = ask.slice(0, -1).flat();
  const room = most - last.length;
  return [room > 0 ? cut(first, room) : [], cut(last, most)];
}

/** The reasons, with the question and its help as far as they fit, and every key. */
function whyAlone(around: Around, all: Parts, paint: Paint, room: number, most: number): string {
  const { interview: t } = around.screen.words;
  if (all.why.length === 0) {
    const foot = keyLines({ ...around, keys: [t.anyKey] }, paint, room);
    const help = all.help.filter((line) => line.trim() !== '');
    return joined([...cut(help, most - foot.length), ...foot]);
  }
  const foot = keyLines({ ...around, keys: [...around.keys, t.anyKey] }, paint, room);
  const left = most - foot.length - 2;
  const why = cut(all.why, left);
  const asked = all.ask.flat().map(paint.strong);
  const above = [[...asked, ...all.help], asked, all.help].find(
    (lines) => lines.length > 0 && lines.length + 1 + why.length <= left,
  );
  return joined([all.topLine, '', ...(above === undefined ? [] : [...above, '']), ...why, ...foot]);
}

function topLines({ title, progress }: Screen, paint: Paint, room: number): string[] {
  const [left, right] = [visibleLine(title), visibleLine(progress)];
  const both = width(left) + 2 + width(right);
  const lines =
    right !== '' && both <= room
      ? [padded(left, room - width(right)) + right]
      : [left, right].filter((text) => text !== '').flatMap((text) => wrapped(text, room));
  return lines.map((line) => ` ${paint.faint(line)}`);
}

/** The last line of the question with the aside at its right end; below it where there is no room. */
function withAside(ask: readonly string[], aside: string, room: number, paint: Paint): string[] {
  const strong = ask.map(paint.strong);
  const last = ask.at(-1) ?? '';
  if (aside === '') return strong;
  if (width(last) + 3 + width(aside) > room) return [...strong, padded(aside, room + 1, 'right')];
  const gap = ' '.repeat(room + 1 - width(last) - width(aside));
  return [...strong.slice(0, -1), `${paint.strong(last)}${gap}${aside}`];
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd()).join('\n');
}
