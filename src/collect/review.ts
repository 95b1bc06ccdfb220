import type { Audit } from '../audit/audit.ts';
import { wordingFor } from '../questionnaire/questionnaire.ts';
import type { ControlOption } from '../questions/control.ts';
import { few } from '../questions/phrases.ts';
import type { Answer, Guess, Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import type { Words } from '../text/words/index.ts';
import type { Prompter, Screen } from './prompter.ts';
import { sideName } from './slot-screen.ts';
import { isGiven, kindOf, recordOf, slotKey, slots, type Slot } from './slots.ts';

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
    const confirmed = await prompter.ask(confirmScreen(title, reply, open, say.words));
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
  const lines: ControlOption[] = all.map((slot) => ({
    value: `change ${slotKey(slot)}`,
    label: line(slot, audit, reply, say),
  }));
  return {
    ...plainScreen(title, say.words),
    ask: t.yourAnswers,
    help: `${openText(open, say.words)} ${t.chooseOrSubmit}`,
    control: {
      type: 'pick-one',
      options: [{ value: 'submit', label: t.submitThese }, ...lines],
      other: false,
    },
    canGoBack: all.length > 0,
  };
}

function confirmScreen(title: string, reply: Reply, open: readonly Slot[], words: Words): Screen {
  const { interview: t } = words;
  return {
    ...plainScreen(title, words),
    ask: t.submit,
    help: `${openText(open, words)} ${t.afterThat({ command: `accord withdraw ${reply.person}` })}`,
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
  return { words, title, progress: '', why: '', current: null, none: [], currentNone: null, canSkip: false };
}

function openText(open: readonly Slot[], words: Words): string {
  const { interview: t } = words;
  if (open.length === 0) return t.nothingSkipped;
  const names = open.map(({ guess, question }) =>
    guess === null ? question.id : t.guessOf({ question: question.id }),
  );
  return t.skippedList({ list: few(names, 8, words) });
}

function line(slot: Slot, audit: Audit, reply: Reply, say: Say): string {
  const { question } = slot;
  const record = recordOf(reply, question.id);
  const own = isGiven(slot, reply) ? record : undefined;
  if (slot.guess === null) {
    const ask = short(say(wordingFor(question.ask, reply.side)), 48);
    return `${ask} — ${words(slot, own, say)}`;
  }
  const guess = own?.guesses?.find((one) => one.side === slot.guess);
  return `${say.words.interview.wouldAnswer({ other: sideName(audit.sides, slot.guess, say) })} — ${words(slot, guess, say)}`;
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
  return short([value, other].filter((text) => text !== '').join(' + '), 60);
}

function short(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(flat);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : flat;
}
