import { standingAlone, type Outcome, type Screen } from '../../collect/prompter.ts';
import { agreedText } from '../../phrases/agreed.ts';
import { labelIn, type Question } from '../../questionnaire/questionnaire.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { entry, type Said } from './decided.ts';
import { questionsAt, standing } from './opened.ts';
import { parts } from './parts.ts';
import type { Part, Workshop } from './workshop.ts';

/** Asks for agreements until nothing more was settled; with a `question` for that one alone. False: stopped. */
export async function live(workshop: Workshop, question: Question | null): Promise<boolean> {
  const shared: Said = { by: workshop.given.by, review: workshop.given.review };
  if (question !== null) return (await settle(workshop, question, shared)) !== 'stop';
  const questions = inOrder(workshop);
  let cursor = nextOpen(workshop, questions, 0);
  for (;;) {
    const chosen = await pickedQuestion(workshop, questions, cursor);
    if (chosen === 'stop') return false;
    if (chosen === null) return true;
    const end = await settle(workshop, chosen, shared);
    if (end === 'stop') return false;
    cursor = end === 'back' ? chosen.id : nextOpen(workshop, questions, questions.indexOf(chosen) + 1);
  }
}

/** What is to be settled first, in the order of the report, then the rest as it is asked. */
function inOrder({ at, toSettle }: Workshop): Question[] {
  const all = questionsAt(at);
  const first = toSettle.flatMap((id) => all.find((one) => one.id === id) ?? []);
  return [...first, ...all.filter((one) => !first.includes(one))];
}

/** Id of the next question without an agreement, from this place on and then from the top; empty: there is none. */
function nextOpen({ at }: Workshop, questions: readonly Question[], from: number): string {
  const agreed = new Set(at.charter.agreed.map(({ question }) => question));
  const inTurn = [...questions.slice(from), ...questions.slice(0, from)];
  return inTurn.find(({ id }) => !agreed.has(id))?.id ?? '';
}

async function pickedQuestion(
  workshop: Workshop,
  questions: readonly Question[],
  cursor: string,
): Promise<Question | null | 'stop'> {
  const { at, toSettle } = workshop;
  const words = checkWords(at.audit.languages);
  const { charter: t } = words;
  const known = new Map(standing(at, null).agreements.map((one) => [one.question, one]));
  const label = (question: Question) => {
    const one = known.get(question.id);
    const open = toSettle.includes(question.id) ? t.toSettle : '';
    const state = one === undefined ? open : t.isAgreed({ words: agreedText(one, words) });
    return [labelIn(question, at.say), state].filter((part) => part !== '').join(' · ');
  };
  const outcome = await ask(workshop, {
    ask: t.which,
    help: [toSettle.length === 0 ? '' : t.whichFirst, t.whichHelp].filter((part) => part !== '').join(' '),
    control: {
      type: 'pick-one',
      options: [
        ...questions.map((one) => ({ value: one.id, label: label(one) })),
        { value: '', label: t.finish },
      ],
      numbers: [...questions.map((_, index) => index + 1), null],
      other: false,
    },
    current: { value: cursor, other: null },
  });
  if (outcome.type === 'stop') return 'stop';
  if (outcome.type !== 'answer' || outcome.answer.value === '') return null;
  return questions.find(({ id }) => id === outcome.answer.value) ?? null;
}

/** Puts the parts of one question, back and forth; `shared` is asked once for all questions. */
async function settle(
  workshop: Workshop,
  question: Question,
  shared: Said,
): Promise<'done' | 'back' | 'stop'> {
  const { at, prompter, given } = workshop;
  let all: Said = { ...given, ...shared };
  const asked: { at: number; before: Said }[] = [];
  const steps = parts(workshop, question);
  for (let place = 0; place < steps.length;) {
    const part = steps[place] as Part;
    if (!part.needed(all)) {
      place += 1;
      continue;
    }
    const outcome = await ask(workshop, { ...part.screen(all), canGoBack: true });
    if (outcome.type === 'stop') return 'stop';
    if (outcome.type === 'back') {
      const last = asked.pop();
      if (last === undefined) return 'back';
      place = last.at;
      all = last.before;
      continue;
    }
    const heard = part.heard(all, outcome.type === 'answer' ? outcome.answer : null);
    if (heard === 'leave') return 'done';
    if ('problem' in heard) {
      prompter.say(heard.problem);
      continue;
    }
    asked.push({ at: place, before: all });
    all = heard;
    place += 1;
  }
  Object.assign(shared, { by: all.by, ...(all.differUntil === undefined && { review: all.review }) });
  await workshop.save(entry(at, question, all));
  return 'done';
}

function ask(
  { at, prompter }: Workshop,
  screen: Pick<Screen, 'ask' | 'help' | 'control'> & Partial<Screen>,
): Promise<Outcome> {
  const { charter: t } = checkWords(at.audit.languages);
  const title = `${at.audit.company} · ${t.title}`;
  return prompter.ask({ words: at.say.words, title, ...standingAlone, ...screen });
}
