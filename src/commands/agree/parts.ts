import type { Agreement } from '../../charter/charter.ts';
import { settledAnswer, settlingControl, takesSentence } from '../../charter/settle.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { isDay } from '../../text/day.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { usualReview, type Said } from './decided.ts';
import type { Opened } from './opened.ts';
import { both, sidesSay } from './reminders.ts';
import { ownerPart, signerPart } from './who.ts';
import type { Part, Workshop } from './workshop.ts';

/** What is asked of one question, in this order; what was said already is left out. */
export function parts(workshop: Workshop, question: Question): Part[] {
  const { at } = workshop;
  const { charter: t } = checkWords(at.audit.languages);
  const before = at.charter.agreed.find((one) => one.question === question.id);
  const outcome: Part = {
    needed: (all) => !isSaid(all),
    screen: () => ({
      ask: t.outcome,
      help: both(workshop, question),
      control: {
        type: 'pick-one',
        options: [
          { value: 'agreed', label: t.outcomeAgreed },
          { value: 'differ', label: t.outcomeDiffer },
          { value: 'leave', label: t.outcomeLeave },
        ],
        other: false,
      },
    }),
    heard(all, answer) {
      if (answer === null || answer.value === 'leave') return 'leave';
      return { ...all, differs: answer.value === 'differ' };
    },
  };
  return [
    outcome,
    answerPart(workshop, question, before),
    written({
      needed: (all) =>
        !differs(all) &&
        all.text === undefined &&
        all.value !== undefined &&
        !takesSentence(question, at.say),
      screen: { ask: t.ownText, help: t.ownTextHelp, current: before?.text },
      heard: (all, text) => (text === null ? all : { ...all, text }),
    }),
    written({
      needed: (all) => differs(all) && all.differUntil === undefined,
      screen: {
        isDay: true,
        ask: t.untilWhen,
        help: t.dayHelp({ day: usualReview(at.asOf) }),
        current: before?.differUntil ?? undefined,
      },
      heard: (all, text) => dayLater(at, text, (differUntil) => ({ ...all, differUntil })),
    }),
    written({
      needed: (all) => differs(all) && all.reason === undefined,
      screen: { ask: t.why, help: t.whyHelp, current: before?.reason },
      heard: (all, reason) => (reason === null ? all : { ...all, reason }),
    }),
    ownerPart(at, before),
    ...at.audit.pair.map((side) => signerPart(at, side)),
    written({
      needed: (all) => !differs(all) && all.review === undefined,
      screen: {
        isDay: true,
        ask: t.reviewWhen,
        help: t.dayHelp({ day: usualReview(at.asOf) }),
        current: usualReview(at.asOf),
      },
      heard: (all, text) => dayLater(at, text ?? usualReview(at.asOf), (review) => ({ ...all, review })),
    }),
  ];
}

function isSaid({ value, text, differUntil }: Said): boolean {
  return value !== undefined || text !== undefined || differUntil !== undefined;
}

function differs(all: Said): boolean {
  return all.differs === true || all.differUntil !== undefined;
}

function answerPart(workshop: Workshop, question: Question, before: Agreement | undefined): Part {
  const { at } = workshop;
  const isSame = before?.value !== undefined && before.measure === question.measure;
  const start = isSame ? { value: before.value, other: null } : null;
  return {
    needed: (all) => !differs(all) && !isSaid(all),
    screen: () => ({
      ask: both(workshop, question),
      help: sidesSay(workshop, question),
      why: question.why === null ? '' : at.say(question.why),
      control: settlingControl(question, at.audit, at.say),
      current: start,
    }),
    heard(all, answer) {
      const other = answer?.other?.trim() ?? '';
      const text = other === '' ? {} : { text: other };
      if (answer === null || answer.value === null || answer.value === undefined) return { ...all, ...text };
      const read = settledAnswer(question, answer.value);
      return read.ok ? { ...all, value: read.answer, ...text } : { problem: read.problem };
    },
  };
}

function written(part: {
  needed: Part['needed'];
  screen: { ask: string; help: string; current: string | undefined; isDay?: true };
  heard(all: Said, text: string | null): Said | { problem: string };
}): Part {
  const { ask: question, help, current, isDay = false } = part.screen;
  return {
    needed: part.needed,
    screen: () => ({
      ask: question,
      help,
      canSkip: true,
      control: { type: 'write', max: 2000, ...(isDay && { day: true as const }) },
      current: current === undefined || current === '' ? null : { value: current, other: null },
    }),
    heard: (all, answer) => part.heard(all, answer === null ? null : String(answer.value).trim() || null),
  };
}

function dayLater(at: Opened, text: string | null, then: (day: string) => Said): Said | { problem: string } {
  const { charter: t } = checkWords(at.audit.languages);
  if (text === null || !isDay(text)) return { problem: t.notADay };
  return text > at.asOf ? then(text) : { problem: t.notLater({ day: at.asOf }) };
}
