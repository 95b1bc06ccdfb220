import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Control } from '../../questions/control.ts';
import type { NonAnswer } from '../../replies/reply.ts';
import type { Outcome, Screen } from '../prompter.ts';
import type { Draw } from './draw.ts';
import { frame, type Size } from './frame.ts';
import { keyOf, type Key, type RawKey } from './key.ts';
import type { Paint } from './paint.ts';

/** One screen to be put with one control's drawing. */
interface Put {
  screen: Screen;
  /** The drawing of `screen.control`; states are its own affair. */
  draw: Draw<Control, unknown>;
  paint: Paint;
  size(): Size;
}

interface Page {
  control: unknown;
  problem: string;
  isWhyShown: boolean;
  /** After esc in a text: letters are commands until the next key. */
  isCommanding: boolean;
}

const noneKeys: Readonly<Record<string, NonAnswer>> = {
  d: 'dont-know',
  n: 'not-applicable',
  p: 'prefer-not',
};

/** Puts one screen: the control has the keys first, what it leaves are commands (back, skip, why, non-answers). */
export const put = createPrompt<Outcome, Put>(({ screen, draw, paint, size }, done) => {
  const { control } = screen;
  const [page, setPage] = useState<Page>(() => ({
    control: draw.start(control, screen.current, screen),
    problem: '',
    isWhyShown: false,
    isCommanding: false,
  }));
  const pasting = useRef(false);

  // Without this, ctrl-d or a closed terminal would leave the question open for ever.
  useEffect((readline) => {
    readline.on('close', () => done({ type: 'stop' }));
  }, []);

  useKeypress((raw, readline) => {
    // The line that readline collects by itself would be taken for a part of the page.
    readline.clearLine(0);
    const event = raw as RawKey;
    if (event.name === 'paste-start' || event.name === 'paste-end') {
      pasting.current = event.name === 'paste-start';
      return;
    }
    const next = pressed(page, keyOf(event, pasting.current), screen, draw);
    if ('type' in next) done(next);
    else setPage(next);
  });

  const isWriting = draw.isWriting(control, page.control);
  const body = draw.body(control, page.control, paint, size().columns - 2, screen.words);
  const keys = [
    ...(page.isCommanding ? [] : body.keys),
    ...commandKeys(screen, isWriting, page.isCommanding),
  ];
  return frame({ screen, isWhyShown: page.isWhyShown, problem: page.problem, keys }, body, paint, size());
});

function pressed(page: Page, key: Key, screen: Screen, draw: Draw<Control, unknown>): Page | Outcome {
  const { control } = screen;
  const calm = { ...page, problem: '' };
  const isText = draw.isWriting(control, page.control);
  const isCommand = isText && (page.isCommanding || (key.meta && /^[bsdnp?]$/.test(key.name)));
  if (key.pasted && !isText) return strayed(page, key, control, draw);
  if (!isCommand) {
    const press = draw.press(control, page.control, key, screen.words);
    if (press !== null) {
      if ('answer' in press) return { type: 'answer', answer: press.answer };
      return 'problem' in press ? { ...calm, problem: press.problem } : { ...calm, control: press.state };
    }
    if (isText) return key.name === 'escape' ? { ...calm, isCommanding: true } : calm;
  }
  const next = commanded({ ...calm, isCommanding: false }, key, screen);
  return next ?? strayed({ ...calm, isCommanding: false }, key, control, draw);
}

/** Text that nobody took: some controls show it, so that it is refused and not overlooked. */
function strayed(page: Page, key: Key, control: Control, draw: Draw<Control, unknown>): Page {
  const press = draw.stray?.(control, page.control, key) ?? null;
  return press !== null && 'state' in press ? { ...page, control: press.state } : page;
}

/** null: the key is no command here. */
function commanded(page: Page, key: Key, screen: Screen): Page | Outcome | null {
  const letter = key.meta ? key.name : key.text;
  if (letter === 'b' || key.name === 'left') {
    return screen.canGoBack ? { type: 'back' } : { ...page, problem: screen.words.interview.firstOne };
  }
  if (letter === 's' && screen.canSkip) return { type: 'skip' };
  if (letter === '?' && screen.why !== '') return { ...page, isWhyShown: !page.isWhyShown };
  const none = Object.hasOwn(noneKeys, letter) ? noneKeys[letter] : undefined;
  return none !== undefined && screen.none.includes(none) ? { type: 'none', none } : null;
}

function commandKeys(screen: Screen, isWriting: boolean, isCommanding: boolean): string[] {
  const { interview: t } = screen.words;
  const letters = [
    screen.canGoBack ? `b ${t.back}` : '',
    screen.canSkip ? `s ${t.skip}` : '',
    screen.why === '' ? '' : `? ${t.why}`,
    ...Object.entries(noneKeys).map(([key, none]) => (screen.none.includes(none) ? `${key} ${t[none]}` : '')),
  ].filter((text) => text !== '');
  if (isWriting && !isCommanding && letters.length > 0) letters[0] = t.escThen({ key: letters[0] ?? '' });
  if (isCommanding) letters.push(t.anyOther);
  return [...letters, `ctrl-c ${t.stop}`];
}
