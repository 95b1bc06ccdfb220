import type { Audit } from '../audit/audit.ts';
import type { Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import { minutesText, secondsLeft } from './progress.ts';
import type { Screen } from './prompter.ts';
import { sideName } from './slot-screen.ts';
import { askedOf, isGiven } from './slots.ts';

/** The screen before the first question: what it is for, how long, who sees the answers, how to leave. */
export function welcomeScreen(audit: Audit, title: string, reply: Reply, say: Say): Screen {
  const put = askedOf(audit, reply);
  const done = put.filter((question) => isGiven({ question, guess: null }, reply)).length;
  const names = audit.sides.map((side) => say(side.name));
  const left = minutesText(secondsLeft(audit, reply));
  return {
    title,
    progress: '',
    ask: done === 0 ? 'Before the first question' : 'Welcome back',
    help: [
      `You answer as ${reply.person}, for ${sideName(audit.sides, reply.side, say)}.`,
      `What it is for: ${list(names)} answer the same questions, each alone. The report lays the answers side by side and shows where they differ. There is no right answer; say how it is.`,
      done === 0
        ? `How long: ${count(put.length, 'question')}, ${left}.`
        : `How far: ${done} of ${count(put.length, 'question')} answered, ${left} left.`,
      'Who sees the answers: they are not anonymous. Everybody who gets the report sees names and answers together. While you answer you see nobody else’s answers.',
      `Leave at any time with ctrl-c: every answer is saved before the next question is shown. "accord ask ${reply.person}" goes on where you left.`,
    ].join('\n'),
    why: '',
    control: {
      type: 'pick-one',
      options: [
        { value: 'begin', label: done === 0 ? 'Begin' : 'Go on' },
        { value: 'leave', label: 'Not now' },
      ],
      other: false,
    },
    current: null,
    none: [],
    currentNone: null,
    canGoBack: false,
    canSkip: false,
  };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
