import { visible } from '../../text/escape.ts';
import { wrapped } from '../../text/layout.ts';
import type { Words } from '../../text/words/index.ts';
import type { Outcome, Screen } from '../prompter.ts';
import type { Lines } from './lines.ts';

/** What a typed line meant: text for the control, or a way out of the question. */
type Line = { type: 'text'; text: string } | Exclude<Outcome, { type: 'answer' }>;

/** How a control talks with the person: numbered lines out, typed lines in. */
export interface Talk {
  /** Escaped, wrapped to the terminal; lines after the first of a paragraph begin with `indent`. */
  show(text: string, indent?: string): void;
  /** Says what to type, reads a line and obeys the commands of the screen (`b`, `s`, `?`, `d`...). */
  line(hint: string): Promise<Line>;
  /** A line as it is, no commands; null: stop. */
  free(hint: string): Promise<string | null>;
  /** The product's own words, in the language of the screen. */
  readonly words: Words;
}

/** The letters that stand for non-answers. */
const noneKeys = { d: 'dont-know', n: 'not-applicable', p: 'prefer-not' } as const;

/** A talk about one screen. */
export function talk(screen: Screen, lines: Lines, write: (text: string) => void, columns: number): Talk {
  const show = (text: string, indent = '') => {
    write(`${wrapped(visible(text), columns, indent).join('\n')}\n`);
  };
  const { interview: t } = screen.words;
  const free = async (hint: string) => {
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
      const typed = await free(hint);
      if (typed === null) return { type: 'stop' };
      const command = typed.trim().toLowerCase();
      if (command === 'q') return { type: 'stop' };
      if (command === '?') {
        show(screen.why === '' ? t.nothingMore : screen.why);
      } else if (command === 'b') {
        if (screen.canGoBack) return { type: 'back' };
        show(t.nothingBefore);
      } else if (command === 's') {
        if (screen.canSkip) return { type: 'skip' };
        show(t.noSkip);
      } else if (command in noneKeys) {
        const none = noneKeys[command as keyof typeof noneKeys];
        if (screen.none.includes(none)) return { type: 'none', none };
        show(t.notOffered({ key: command }));
      } else return { type: 'text', text: typed };
    }
  };
  return { show, line, free, words: screen.words };
}

function commandsText(screen: Screen): string {
  const { interview: t } = screen.words;
  const commands = [
    screen.canGoBack ? `b ${t.back}` : '',
    screen.canSkip ? `s ${t.skip}` : '',
    screen.why === '' ? '' : `? ${t.why}`,
    ...Object.entries(noneKeys).map(([key, none]) => (screen.none.includes(none) ? `${key} ${t[none]}` : '')),
    `q ${screen.canResume ? t.stop : t.stopOnly}`,
  ];
  return t.or({ list: commands.filter((text) => text !== '').join(', ') });
}

/** Pasted escape bytes and the like are no part of an answer. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replaceAll('\t', ' ');
}
