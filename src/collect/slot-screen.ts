import type { Audit } from '../audit/audit.ts';
import { wordingFor } from '../questionnaire/questionnaire.ts';
import type { Control, ControlValue } from '../questions/control.ts';
import { kindOf } from '../questions/index.ts';
import { nonAnswers, type Answer, type Guess, type Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import { sideName } from '../text/sides.ts';
import { progressLine } from './progress.ts';
import type { Screen } from './prompter.ts';
import { isReworded } from './record.ts';
import { isCurrent, recordOf, type Slot } from './slots.ts';

/** The screen for one slot: own wording of the person's side, and what was answered before. */
export function slotScreen(
  audit: Audit,
  title: string,
  reply: Reply,
  slot: Slot,
  say: Say,
  first: boolean,
): Screen {
  const { question } = slot;
  const kind = kindOf(question);
  const record = recordOf(reply, question.id);
  const own = isCurrent(question, record) ? record : undefined;
  const given = slot.guess === null ? own : own?.guesses?.find((guess) => guess.side === slot.guess);
  const control = kind.control(question.fields, say);
  return {
    words: say.words,
    title,
    progress: progressLine(audit, reply, slot, say),
    ...(slot.guess === null ? ownTexts(slot, reply, say) : guessTexts(slot, slot.guess, audit, reply, say)),
    why: [
      question.why === null ? '' : say(question.why),
      question.source === null ? '' : say.words.interview.source({ source: say(question.source) }),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    control: slot.guess === null ? control : withoutOther(control),
    current: current(slot, given),
    none: nonAnswers,
    currentNone: given?.none ?? null,
    canGoBack: !first,
    canSkip: true,
    canResume: true,
  };
}

function ownTexts(slot: Slot, reply: Reply, say: Say): { ask: string; help: string } {
  const { question } = slot;
  const help = question.help === null ? '' : say(wordingFor(question.help, reply.side));
  const note = isReworded(question, reply) ? say.words.interview.reworded : '';
  return {
    ask: say(wordingFor(question.ask, reply.side)),
    help: [note, help].filter((text) => text !== '').join('\n'),
  };
}

function guessTexts(
  slot: Slot,
  side: string,
  audit: Audit,
  reply: Reply,
  say: Say,
): { ask: string; help: string } {
  const { question } = slot;
  const { interview: t } = say.words;
  const other = say(sideName(audit.sides, side));
  if (question.guess !== null) {
    return {
      ask: say(wordingFor(question.guess, reply.side)).replaceAll('{other}', other),
      help: question.help === null ? '' : say(wordingFor(question.help, reply.side)),
    };
  }
  return {
    ask: t.guess({ other }),
    help: t.guessHelp({ other, ask: say(wordingFor(question.ask, side)) }),
  };
}

function current(slot: Slot, given: Answer | Guess | undefined): ControlValue | null {
  if (given === undefined || given.none !== undefined) return null;
  const other = 'other' in given ? (given.other ?? null) : null;
  if (given.value === undefined) return other === null ? null : { value: null, other };
  const { question } = slot;
  return kindOf(question).legal(question.fields, given.value).ok ? { value: given.value, other } : null;
}

/** A guess is compared with the options, so own words have no place in it. */
function withoutOther(control: Control): Control {
  if (control.type === 'steps') {
    return {
      ...control,
      steps: control.steps.map((step) => ({
        ...step,
        control: withoutOther(step.control) as typeof step.control,
      })),
    };
  }
  return 'other' in control ? { ...control, other: false } : control;
}
