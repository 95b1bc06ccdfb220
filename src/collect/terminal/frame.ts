import { visible, visibleLine } from '../../text/escape.ts';
import { padded, width, wrapped } from '../../text/layout.ts';
import type { Words } from '../../text/words/index.ts';
import type { Screen } from '../prompter.ts';
import type { Body } from './draw.ts';
import type { Paint } from './paint.ts';

/** Columns and lines there are. */
export interface Size {
  columns: number;
  lines: number;
}

/** What stands around a control's body. */
interface Around {
  screen: Screen;
  /** Show why this is asked. */
  isWhyShown: boolean;
  /** What the last key could not do; empty: nothing. */
  problem: string;
  keys: readonly string[];
}

/** One page: where we are, the question, the control's rows as far as they fit, the keys. */
export function frame(around: Around, body: Body, paint: Paint, { columns, lines }: Size): string {
  // The last column stays empty: a full line would wrap on some terminals and upset the redraw.
  const room = columns - 2;
  const foot = footLines(around, paint, room);
  const most = Math.max(3, lines - 1 - foot.length);
  const whole = headLines(around, body.aside, paint, room, true);
  // Where the reasons leave too little room for the options, they stand in place of the help.
  const isTight = around.isWhyShown && whole.length + Math.min(body.rows.flat().length, 9) > most;
  const head = isTight ? headLines(around, body.aside, paint, room, false) : whole;
  const fits = Math.max(2, most - 3);
  const shownHead = head.length <= fits ? head : [...head.slice(0, fits - 1), ' …'];
  const shownBody = inSight(body, Math.max(3, most - shownHead.length), paint, around.screen.words);
  return [...shownHead, ...shownBody, ...foot].map((line) => line.trimEnd()).join('\n');
}

function headLines(
  { screen, isWhyShown }: Around,
  aside: string,
  paint: Paint,
  room: number,
  isHelpShown: boolean,
): string[] {
  const { interview: t } = screen.words;
  const ask = wrapped(visible(screen.ask), room, '').map((line) => ` ${paint.strong(line)}`);
  const help =
    screen.help === '' || !isHelpShown ? [] : wrapped(visible(screen.help), room).map((line) => ` ${line}`);
  const why = isWhyShown ? wrapped(visible(screen.why), room - 3).map((line) => ` │ ${line}`) : [];
  const before =
    screen.currentNone === null ? [] : [paint.faint(` ${t.soFar({ answer: t[screen.currentNone] })}`)];
  return [
    ...topLines(screen, paint, room),
    '',
    ...withAside(ask, aside, room),
    ...help,
    ...(why.length > 0 ? ['', ...why] : []),
    ...before,
    '',
  ];
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

/** The first line of the question with the aside at its right end; below it where there is no room. */
function withAside(ask: readonly string[], aside: string, room: number): string[] {
  if (aside === '') return [...ask];
  const [first = '', ...rest] = ask;
  if (ask.length === 1 && width(first) + 3 + width(aside) <= room) {
    return [padded(first, room + 1 - width(aside)) + aside, ...rest];
  }
  return [...ask, padded(aside, room + 1, 'right')];
}

function footLines({ problem, keys }: Around, paint: Paint, room: number): string[] {
  const said = problem === '' ? [] : ['', ...wrapped(visible(problem), room - 2).map((line) => ` ! ${line}`)];
  const line: string[] = [''];
  for (const key of keys.filter((one) => one !== '')) {
    const last = line.at(-1) ?? '';
    if (last === '') line[line.length - 1] = visible(key);
    else if (width(`${last} · ${key}`) <= room) line[line.length - 1] = `${last} · ${visible(key)}`;
    else line.push(visible(key));
  }
  return [...said, '', ...line.map((text) => ` ${paint.faint(text)}`)];
}

/** As many lines as fit around the row at hand; what is out of sight above and below is counted. */
function inSight({ rows, active }: Body, most: number, paint: Paint, { interview: t }: Words): string[] {
  const all = rows.flat();
  if (all.length <= most) return all;
  const start = rows.slice(0, active).flat().length;
  const end = start + (rows[active]?.length ?? 1);
  const height = Math.max(1, most - 2);
  const first = Math.max(0, Math.min(start - Math.floor((height - (end - start)) / 2), all.length - height));
  const top = Math.min(first, start);
  const shown = all.slice(top, top + height);
  const below = all.length - top - shown.length;
  return [
    top > 0 ? paint.faint(`   ↑ ${t.moreLines({ count: top })}`) : '',
    ...shown,
    below > 0 ? paint.faint(`   ↓ ${t.moreLines({ count: below })}`) : '',
  ];
}
