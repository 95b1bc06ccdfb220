import { visible } from '../../text/escape.ts';
import { width, wrapped } from '../../text/layout.ts';
import type { Screen } from '../prompter.ts';
import type { Paint } from './paint.ts';

/** What stands around a control's body. */
export interface Around {
  screen: Screen;
  /** Show why this is asked. */
  isWhyShown: boolean;
  /** What the last key could not do; empty: nothing. */
  problem: string;
  keys: readonly string[];
  /** The one of them that shows the reasons; empty: there is none. */
  whyKey: string;
}

/** The keys, as many lines as they take; above them what the last key could not do. */
export function keyLines(around: Around, paint: Paint, room: number): string[] {
  const line: string[] = [''];
  for (const key of around.keys.filter((one) => one !== '')) {
    const last = line.at(-1) ?? '';
    if (last === '') line.splice(-1, 1, ...wrapped(visible(key), room));
    else if (width(`${last} · ${key}`) <= room) line[line.length - 1] = `${last} · ${visible(key)}`;
    else line.push(...wrapped(visible(key), room));
  }
  return [...problemLines(around, room), '', ...line.map((text) => ` ${paint.faint(text)}`)];
}

/** As many keys as one line holds, and where to see the others; what could not be done stands in their place. */
export function keyLine(around: Around, paint: Paint, room: number): string[] {
  const problem = problemLines(around, room);
  if (problem.length > 0) return problem;
  const { interview: t } = around.screen.words;
  const more = around.whyKey === '' ? '…' : around.screen.why === '' ? around.whyKey : t.keyMore;
  let line = '';
  for (const key of around.keys.filter((one) => one !== '' && one !== around.whyKey)) {
    const next = line === '' ? visible(key) : `${line} · ${visible(key)}`;
    if (width(`${next} · ${more}`) > room)
      return ['', ` ${paint.faint(line === '' ? more : `${line} · ${more}`)}`];
    line = next;
  }
  const whole = around.whyKey === '' ? line : `${line} · ${visible(around.whyKey)}`;
  return ['', ` ${paint.faint(width(whole) > room ? `${line} · ${more}` : whole)}`];
}

function problemLines({ problem }: Around, room: number): string[] {
  return problem === ''
    ? []
    : [
        '',
        ...wrapped(visible(problem), room - 2).map((line, index) => ` ${index === 0 ? '!' : ' '} ${line}`),
      ];
}
