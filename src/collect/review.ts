import type { Audit } from '../audit/audit.ts';
import { wordingFor } from '../questionnaire/questionnaire.ts';
import type { ControlOption } from '../questions/control.ts';
import { kindOf } from '../questions/index.ts';
import { few } from '../questions/phrases.ts';
import type { Answer, Guess, Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import { truncated } from '../text/layout.ts';
import { sideName } from '../text/sides.ts';
import type { Words } from '../text/words/index.ts';
import { standingAlone, type Prompter, type Screen } from './prompter.ts';
import { askedOf, isGiven, recordOf, slotKey, slots, type Slot } from './slots.ts';

/** What the person chose at the end: one slot to change, one step back, all submitted, or to stop. */
type Reviewed = { type: 'change'; slot: Slot } | { type: 'back' } | { type: 'submit' } | { type: 'stop' };

/** The list of all answers at the end: pick one to change, or submit after a confirmation. */
export async function review(
  prompter: Prompter,
  audit: Audit,
  title: string,
  reply: Reply,
  say: Say,
): Promise<Reviewed> {
  const all = slots(audit, reply);
  const open = all.filter((slot) => !isGiven(slot, reply));
  for (;;) {
    const outcome = await prompter.ask(reviewScreen(audit, title, reply, say, all, open));
    if (outcome.type === 'stop' || outcome.type === 'back') return { type: outcome.type };
    if (outcome.type !== 'answer') continue;
    const slot = all.find((one) => `change ${slotKey(one)}` === outcome.answer.value);
    if (slot !== undefined) return { type: 'change', slot };
    if (outcome.answer.value !== 'submit') continue;
    const confirmed = await prompter.ask(confirmScreen(title, reply, open, say));
    if (confirmed.type === 'stop') return { type: 'stop' };
    if (confirmed.type === 'answer' && confirmed.answer.value === 'yes') return { type: 'submit' };
  }
}

function reviewScreen(
  audit: Audit,
  title: string,
  reply: Reply,
  say: Say,
  all: readonly Slot[],
  open: readonly Slot[],
): Screen {
  const { interview: t } = say.words;
  const asked = askedOf(audit, reply);
  const numbers = all.map(({ guess, question }) =>
    guess === null ? asked.findIndex(({ id }) => id === question.id) + 1 : null,
  );
  return {
    ...plainScreen(title, say.words),
    ask: t.yourAnswers,
    help: `${openText(open, reply.side, say)} ${t.chooseOrSubmit}`,
    control: {
      type: 'pick-one',
      options: [
        { value: 'submit', label: t.submitThese },
        ...all.map((slot) => option(slot, audit, reply, say)),
      ],
      numbers: [null, ...numbers],
      other: false,
    },
    canGoBack: all.length > 0,
  };
}

function confirmScreen(title: string, reply: Reply, open: readonly Slot[], say: Say): Screen {
  const { interview: t } = say.words;
  return {
    ...plainScreen(title, say.words),
    ask: t.submit,
    help: `${openText(open, reply.side, say)} ${t.afterThat({ command: `accord withdraw ${reply.person}` })}`,
    control: {
      type: 'pick-one',
      options: [
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ],
      other: false,
    },
    canGoBack: true,
  };
}

function plainScreen(title: string, words: Words): Omit<Screen, 'ask' | 'help' | 'control' | 'canGoBack'> {
  return { ...standingAlone, words, title, canResume: true };
}

/** What stays open, by the names that the questions have in tables; a question without one by its first words. */
function openText(open: readonly Slot[], side: string, say: Say): string {
  const { interview: t } = say.words;
  if (open.length === 0) return t.nothingSkipped;
  const names = open.map(({ guess, question }) => {
    const { label, ask } = question;
    const name = label === null ? `“${truncated(flat(say(wordingFor(ask, side))), 32)}”` : say(label);
    return guess === null ? name : t.guessOf({ question: name });
  });
  return t.skippedList({ list: few(names, 4, say.words) });
}

function option(slot: Slot, audit: Audit, reply: Reply, say: Say): ControlOption {
  const { question, guess } = slot;
  const record = recordOf(reply, question.id);
  const own = isGiven(slot, reply) ? record : undefined;
  const given = guess === null ? own : own?.guesses?.find((one) => one.side === guess);
  const label =
    guess === null
      ? say(wordingFor(question.ask, reply.side))
      : say.words.interview.wouldAnswer({ other: say(sideName(audit.sides, guess)) });
  return {
    value: `change ${slotKey(slot)}`,
    label: flat(label),
    says: flat(words(slot, given, say)),
  };
}

function words(slot: Slot, given: Answer | Guess | undefined, say: Say): string {
  const { interview: t } = say.words;
  if (given === undefined) return t.skipped;
  if (given.none !== undefined) return t[given.none];
  const { question } = slot;
  const value =
    given.value === undefined
      ? ''
      : kindOf(question).words(question.fields, given.value, say) || t.noneOfThese;
  const other = 'other' in given && given.other !== undefined ? `“${given.other}”` : '';
  return [value, other].filter((text) => text !== '').join(' + ');
}

/** On one line. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
