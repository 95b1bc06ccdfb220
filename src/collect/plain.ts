import { columns, type Io } from '../io.ts';
import { visible } from '../text/escape.ts';
import { divide, number, order, sort, write } from './plain/arrange.ts';
import { lines } from './plain/lines.ts';
import { pickOne, pickSeveral } from './plain/pick.ts';
import { talk as talkAbout } from './plain/talk.ts';
import type { Outcome, Prompter, Screen } from './prompter.ts';
import { askSteps } from './steps.ts';

/** Numbered lines, no cursor movement, no escape byte: for screen readers and terminals that cannot redraw. */
export function plainPrompter(io: Io): Prompter {
  const typed = lines(io);
  const out = (text: string) => void io.stderr.write(text);

  const ask = async (screen: Screen): Promise<Outcome> => {
    const { control, current } = screen;
    if (control.type === 'steps') return await askSteps({ ...screen, control }, ask);
    const talk = talkAbout(screen, typed, out, columns(io.stderr, 20));
    talk.show(`\n${headText(screen)}`);
    switch (control.type) {
      case 'pick-one':
        return await pickOne(control, current, talk);
      case 'pick-several':
        return await pickSeveral(control, current, talk);
      case 'order':
        return await order(control, current, talk);
      case 'divide':
        return await divide(control, current, talk);
      case 'number':
        return await number(control, current, talk);
      case 'sort':
        return await sort(control, current, talk);
      case 'write':
        return await write(control, current, talk);
    }
  };
  return { via: 'plain', ask, say: (text) => out(`${visible(text)}\n`) };
}

function headText(screen: Screen): string {
  const { interview: t } = screen.words;
  const before = screen.currentNone === null ? '' : `${t.soFar({ answer: t[screen.currentNone] })}.`;
  const joined = (...parts: string[]) => parts.filter((text) => text !== '').join('\n');
  return `${joined(screen.title, screen.progress)}\n\n${joined(screen.ask, screen.help, before)}\n`;
}
