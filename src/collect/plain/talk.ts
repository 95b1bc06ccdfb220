import { visible } from '../../text/escape.ts';
import { wrapped } from '../../text/layout.ts';
import { nonAnswerWords } from '../non-answers.ts';
import type { Outcome, Screen } from '../prompter.ts';
import type { Lines } from './lines.ts';

/** What a typed line meant: text for the control, or a way out of the question. */
export type Line = { type: 'text'; text: string } | Exclude<Outcome, { type: 'answer' }>;

/** How a control talks with the person: numbered lines out, typed lines in. */
export interface Talk {
  /** Escaped, wrapped to the terminal; lines after the first of a paragraph begin with `indent`. */
  show(text: string, indent?: string): void;
  /** Says what to type, reads a line and obeys the commands of the screen (`b`, `s`, `?`, `d`...). */
  line(hint: string): Promise<Line>;
  /** A line as it is, no commands; null: stop. */
  words(hint: string): Promise<string | null>;
}

/** The letters that stand for non-answers. */
const noneKeys = { d: 'dont-know', n: 'not-applicable', p: 'prefer-not' } as const;

/** A talk about one screen. */
export function talk(screen: Screen, lines: Lines, write: (text: string) => void, columns: number): Talk {
  const show = (text: string, indent = '') => {
    write(`${wrapped(visible(text), columns, indent).join('\n')}\n`);
  };
  const words = async (hint: string) => {
    if (hint !== '') show(hint);
    write('> ');
    const typed = await lines.next();
    // The cursor stands behind the mark when the input ends or ctrl-c is typed.
    if (typed === null) write('\n');
    return typed === null ? null : withoutControls(typed);
  };
  const line = async (hint: string): Promise<Line> => {
    for (;;) {
      show(commandsText(screen));
      const typed = await words(hint);
      if (typed === null) return { type: 'stop' };
      const command = typed.trim().toLowerCase();
      if (command === 'q') return { type: 'stop' };
      if (command === '?') {
        show(screen.why === '' ? 'Nothing more is said about this one.' : screen.why);
      } else if (command === 'b') {
        if (screen.canGoBack) return { type: 'back' };
        show('This is the first one; there is nothing before it.');
      } else if (command === 's') {
        if (screen.canSkip) return { type: 'skip' };
        show('This one cannot be skipped.');
      } else if (command in noneKeys) {
        const none = noneKeys[command as keyof typeof noneKeys];
        if (screen.none.includes(none)) return { type: 'none', none };
        show(`"${command}" is not on offer here.`);
      } else return { type: 'text', text: typed };
    }
  };
  return { show, line, words };
}

function commandsText(screen: Screen): string {
  const commands = [
    screen.canGoBack ? 'b back' : '',
    screen.canSkip ? 's skip' : '',
    screen.why === '' ? '' : '? why we ask',
    ...Object.entries(noneKeys).map(([key, none]) =>
      screen.none.includes(none) ? `${key} ${nonAnswerWords[none]}` : '',
    ),
    'q stop, resume later',
  ];
  return `Or: ${commands.filter((text) => text !== '').join(', ')}.`;
}

/** Pasted escape bytes and the like are no part of an answer. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replaceAll('\t', ' ');
}
