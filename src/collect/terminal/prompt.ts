import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Control } from '../../questions/control.ts';
import type { NonAnswer } from '../../replies/reply.ts';
import type { Outcome, Screen } from '../prompter.ts';
import type { Draw } from './draw.ts';
import { frame, leastColumns, type Framed, type Size } from './frame.ts';
import { keyOf, type Key, type RawKey } from './key.ts';
import type { Paint } from './paint.ts';

/** One screen to be put with one control's drawing. */
interface Put {
  screen: Screen;
  /** Said on the page until a key is pressed; empty: nothing. */
  notice: string;
  /** The drawing of `screen.control`; states are its own affair. */
  draw: Draw<Control, unknown>;
  paint: Paint;
  size(): Size;
  /** Calls `redraw` on an empty screen whenever the size has changed, until the function returned is called. */
  onResize(redraw: () => void): () => void;
}

interface Page {
  control: unknown;
  /** The state the page began with. */
  start: unknown;
  problem: string;
  isWhyShown: boolean;
  /** After esc in a text: letters are commands until the next key. */
  isCommanding: boolean;
  /** The key that must be pressed twice and was pressed once; empty: none. */
  asked: string;
}

const noneKeys: Readonly<Record<string, NonAnswer>> = {
  d: 'dont-know',
  n: 'not-applicable',
  p: 'prefer-not',
};

/** Puts one screen: the control has the keys first, what it leaves are commands (back, skip, why, non-answers). */
export const put = createPrompt<Outcome, Put>(({ screen, notice, draw, paint, size, onResize }, done) => {
  const { control } = screen;
  const [page, setPage] = useState<Page>(() => {
    const start = draw.start(control, screen.current, screen);
    return { control: start, start, problem: notice, isWhyShown: false, isCommanding: false, asked: '' };
  });
  const [room, setRoom] = useState<Size>(size);
  const last = useRef<Pick<Framed, 'hidesAnswers' | 'isCut'>>({ hidesAnswers: false, isCut: false });
  const pasting = useRef(false);

  // Without this, ctrl-d or a closed terminal would leave the question open for ever.
  useEffect((readline) => {
    readline.on('close', () => done({ type: 'stop' }));
    return onResize(() => setRoom(size()));
  }, []);

  useKeypress((raw, readline) => {
    // The line that readline collects by itself would be taken for a part of the page.
    readline.clearLine(0);
    const event = raw as RawKey;
    if (event.name === 'paste-start' || event.name === 'paste-end') {
      pasting.current = event.name === 'paste-start';
      return;
    }
    if (last.current.hidesAnswers) {
      setPage({ ...page, isWhyShown: false });
      return;
    }
    const next = pressed(page, keyOf(event, pasting.current), screen, draw, last.current.isCut);
    if ('type' in next) done(next);
    else setPage(next);
  });

  const isWriting = draw.isWriting(control, page.control);
  const body = draw.body(
    control,
    page.control,
    paint,
    Math.max(leastColumns, room.columns) - 2,
    screen.words,
  );
  // Where esc leaves the line that is written, the commands come after it.
  const isInside = body.keys.includes(screen.words.interview.keyLeave);
  const keys = [
    ...(page.isCommanding ? [] : body.keys),
    ...(isInside ? [] : commandKeys(screen, isWriting, page.isCommanding)),
    `ctrl-c ${screen.canResume ? screen.words.interview.stop : screen.words.interview.stopOnly}`,
  ];
  const whyKey = isWriting && !page.isCommanding ? '' : whyOf(screen);
  const { isWhyShown, problem } = page;
  const framed = frame({ screen, isWhyShown, problem, keys, whyKey }, body, paint, room);
  last.current = framed;
  return framed.text;
});

function pressed(
  page: Page,
  key: Key,
  screen: Screen,
  draw: Draw<Control, unknown>,
  isCut: boolean,
): Page | Outcome {
  const { control } = screen;
  const calm = { ...page, problem: '', asked: '' };
  const isText = draw.isWriting(control, page.control);
  const isCommand = isText && (page.isCommanding || (key.meta && /^[bsdnp?]$/.test(key.name)));
  if (key.pasted && !isText) return strayed(page, key, control, draw);
  if (!isCommand) {
    const press = draw.press(control, page.control, key, screen.words);
    if (press !== null) {
      if ('answer' in press) {
        const { answer, doubt } = press;
        return doubt === undefined || page.asked === key.name
          ? { type: 'answer', answer }
          : { ...calm, problem: doubt, asked: key.name };
      }
      return 'problem' in press ? { ...calm, problem: press.problem } : { ...calm, control: press.state };
    }
    if (isText) return key.name === 'escape' ? { ...calm, isCommanding: true } : calm;
  }
  const next = commanded({ ...calm, isCommanding: false }, key, screen, isCut);
  const isLeaving = next !== null && 'type' in next && key.text !== '' && !isCommand;
  const isAsked = page.asked !== key.text && draw.isTouched?.(control, page.control, page.start) === true;
  if (isLeaving && isAsked) {
    const problem = screen.words.interview.pressAgain({ key: key.text });
    return { ...calm, problem, asked: key.text };
  }
  return next ?? strayed({ ...calm, isCommanding: false }, key, control, draw);
}

/** Text that nobody took: some controls show it, so that it is refused and not overlooked. */
function strayed(page: Page, key: Key, control: Control, draw: Draw<Control, unknown>): Page {
  const press = draw.stray?.(control, page.control, key) ?? null;
  return press !== null && 'state' in press ? { ...page, control: press.state } : page;
}

/** null: the key is no command here. */
function commanded(page: Page, key: Key, screen: Screen, isCut: boolean): Page | Outcome | null {
  const letter = key.meta ? key.name : key.text;
  if (letter === 'b' || key.name === 'left') {
    return screen.canGoBack ? { type: 'back' } : { ...page, problem: screen.words.interview.firstOne };
  }
  if (letter === 's' && screen.canSkip) return { type: 'skip' };
  if (letter === '?' && (screen.why !== '' || isCut)) return { ...page, isWhyShown: !page.isWhyShown };
  const none = Object.hasOwn(noneKeys, letter) ? noneKeys[letter] : undefined;
  return none !== undefined && screen.none.includes(none) ? { type: 'none', none } : null;
}

function commandKeys(screen: Screen, isWriting: boolean, isCommanding: boolean): string[] {
  const { interview: t } = screen.words;
  const letters = [
    screen.canGoBack ? `b ${t.back}` : '',
    screen.canSkip ? `s ${t.skip}` : '',
    whyOf(screen),
    ...Object.entries(noneKeys).map(([key, none]) => (screen.none.includes(none) ? `${key} ${t[none]}` : '')),
  ].filter((text) => text !== '');
  if (isWriting && !isCommanding && letters.length > 0) letters[0] = t.escThen({ key: letters[0] ?? '' });
  if (isCommanding) letters.push(t.anyOther);
  return letters;
}

function whyOf(screen: Screen): string {
  return screen.why === '' ? '' : `? ${screen.words.interview.why}`;
}
