import type { Agreement } from '../../charter/charter.ts';
import { settledAnswer, settlingControl, takesSentence } from '../../charter/settle.ts';
import { standingAlone, type Outcome, type Prompter, type Screen } from '../../collect/prompter.ts';
import { AccordError } from '../../errors.ts';
import { kindOf, labelOf } from '../../findings/picture.ts';
import { agreedText } from '../../phrases/agreed.ts';
import { wordingFor, type Question } from '../../questionnaire/questionnaire.ts';
import type { Control, ControlValue } from '../../questions/control.ts';
import type { MeasuringRound } from '../../charter/stands.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { nameOf } from '../../actions/stands.ts';
import { entry, usualReview, type Said } from './decided.ts';
import { questionsAt, standing, type Opened } from './opened.ts';

/** What a workshop works with. */
interface Workshop {
  at: Opened;
  prompter: Prompter;
  /** What was answered before, shown beside each question; null: nobody has. */
  round: MeasuringRound | null;
  /** Said by flags already; it is not asked for. */
  given: Said;
  /** Resolves once it is on disk. */
  save(one: Agreement): Promise<void>;
}

/** Asks for agreements until nothing more was settled; with a `question` for that one alone. False: stopped. */
export async function live(workshop: Workshop, question: Question | null): Promise<boolean> {
  const shared: Said = { by: workshop.given.by, review: workshop.given.review };
  if (question !== null) return (await settle(workshop, question, shared)) !== 'stop';
  for (;;) {
    const chosen = await pickedQuestion(workshop);
    if (chosen === 'stop') return false;
    if (chosen === null) return true;
    if ((await settle(workshop, chosen, shared)) === 'stop') return false;
  }
}

async function pickedQuestion(workshop: Workshop): Promise<Question | null | 'stop'> {
  const { at, prompter } = workshop;
  const { charter: t } = checkWords(at.audit.languages);
  const questions = questionsAt(at);
  const known = new Map(standing(at, null).agreements.map((one) => [one.question, one]));
  const label = (question: Question) => {
    const one = known.get(question.id);
    if (one === undefined) return nameIn(at, question);
    return `${nameIn(at, question)} · ${t.isAgreed({ words: agreedText(one, checkWords(at.audit.languages)) })}`;
  };
  const outcome = await ask(workshop, {
    ask: t.which,
    help: t.whichHelp,
    control: {
      type: 'pick-one',
      options: [
        ...questions.map((one) => ({ value: one.id, label: label(one) })),
        { value: '', label: t.finish },
      ],
      other: false,
    },
  });
  if (outcome.type === 'stop') return 'stop';
  if (outcome.type !== 'answer' || outcome.answer.value === '') return null;
  const found = questions.find(({ id }) => id === outcome.answer.value);
  if (found === undefined) prompter.say(t.which);
  return found ?? null;
}

/** One thing asked of a question; `heard` takes the answer in, or says what is wrong with it. */
interface Part {
  needed(all: Said): boolean;
  screen(all: Said): Pick<Screen, 'ask' | 'help' | 'control'> & Partial<Screen>;
  heard(all: Said, answer: ControlValue | null): Said | { problem: string } | 'leave';
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

function parts(workshop: Workshop, question: Question): Part[] {
  const { at, given } = workshop;
  const { charter: t } = checkWords(at.audit.languages);
  const before = at.charter.agreed.find((one) => one.question === question.id);
  const isSaid = (all: Said) =>
    all.value !== undefined || all.text !== undefined || all.differUntil !== undefined;
  let differs = given.differUntil !== undefined;
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
      differs = answer.value === 'differ';
      return all;
    },
  };
  return [
    outcome,
    answerPart(workshop, question, before, isSaid, () => differs),
    written({
      needed: (all) =>
        !differs && all.text === undefined && all.value !== undefined && !takesSentence(question, at.say),
      screen: { ask: t.ownText, help: t.ownTextHelp, current: before?.text },
      heard: (all, text) => (text === null ? all : { ...all, text }),
    }),
    written({
      needed: (all) => differs && all.differUntil === undefined,
      screen: {
        isDay: true,
        ask: t.untilWhen,
        help: t.dayHelp({ day: usualReview(at.asOf) }),
        current: before?.differUntil ?? undefined,
      },
      heard: (all, text) => dayLater(at, text, (differUntil) => ({ ...all, differUntil })),
    }),
    written({
      needed: (all) => differs && all.reason === undefined,
      screen: { ask: t.why, help: t.whyHelp, current: before?.reason },
      heard: (all, reason) => (reason === null ? all : { ...all, reason }),
    }),
    ownerPart(at, before),
    ...at.audit.pair.map((side) => signerPart(at, side)),
    written({
      needed: (all) => !differs && all.review === undefined,
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

function answerPart(
  workshop: Workshop,
  question: Question,
  before: Agreement | undefined,
  isSaid: (all: Said) => boolean,
  differs: () => boolean,
): Part {
  const { at } = workshop;
  const isSame = before?.value !== undefined && before.measure === question.measure;
  const start = isSame ? { value: before.value, other: null } : null;
  return {
    needed: (all) => !differs() && !isSaid(all),
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

function ownerPart({ audit, say }: Opened, before: Agreement | undefined): Part {
  const { charter: t } = checkWords(audit.languages);
  const ids = [...audit.sides, ...audit.people].map(({ id }) => id);
  return {
    needed: (all) => all.owner === undefined,
    screen: () => ({
      ask: t.whoOwns,
      help: '',
      canSkip: true,
      control: pickOne([...new Set(ids)].map((id) => ({ value: id, label: nameOf(id, audit, say) }))),
      current: before?.owner ? { value: before.owner, other: null } : null,
    }),
    heard: (all, answer) => (answer === null ? all : { ...all, owner: String(answer.value) }),
  };
}

function signerPart({ audit, say }: Opened, side: string): Part {
  const { charter: t } = checkWords(audit.languages);
  const own = audit.people.filter((one) => one.side === side);
  const first = own.find(({ role }) => role === 'head') ?? own[0];
  const isSigned = (all: Said) => Object.hasOwn(all.by ?? {}, side);
  if (first === undefined) {
    throw new AccordError(
      'usage',
      `audit.yaml names nobody of the side ${side}, so nobody can sign for it.`,
      {
        hint: 'Add its head under "people", then type it again.',
      },
    );
  }
  return {
    needed: (all) => !isSigned(all),
    screen: () => ({
      ask: t.whoSigns({ side: nameOf(side, audit, say) }),
      help: '',
      control: pickOne(
        own.map(({ id, job }) => ({ value: id, label: job === null ? id : `${id} · ${job}` })),
      ),
      current: { value: first.id, other: null },
    }),
    heard: (all, answer) =>
      answer === null
        ? { problem: t.whoSigns({ side: nameOf(side, audit, say) }) }
        : { ...all, by: { ...all.by, [side]: String(answer.value) } },
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
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (text === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    return { problem: t.notADay };
  }
  return text > at.asOf ? then(text) : { problem: t.notLater({ day: at.asOf }) };
}

/** The question to both: one text, or each side's own wording on a line. */
function both({ at }: Workshop, question: Question): string {
  const { charter: t } = checkWords(at.audit.languages);
  const wordings = at.audit.pair.map((side) => ({
    side: nameOf(side, at.audit, at.say),
    text: at.say(wordingFor(question.ask, side)),
  }));
  const [first] = wordings;
  const isOne = wordings.every(({ text }) => text === first?.text);
  const text = isOne ? (first?.text ?? '') : wordings.map((one) => `\n${one.side}: ${one.text}`).join('');
  return t.both({ question: text });
}

/** What each side said before, as a reminder. */
function sidesSay({ at, round }: Workshop, question: Question): string {
  const { charter: t } = checkWords(at.audit.languages);
  const said = at.audit.pair.flatMap((side) => {
    const counts = round?.tally.sides.get(question.id)?.get(side)?.own;
    const says = counts === undefined ? '' : kindOf(question).summary(question.fields, counts, at.say).says;
    return says === '' ? [] : [`${nameOf(side, at.audit, at.say)} ${says}`];
  });
  return said.length === 0 ? '' : t.sidesSay({ list: said.join(' · ') });
}

function pickOne(options: readonly { value: string; label: string }[]): Control {
  return { type: 'pick-one', options, other: false };
}

function nameIn({ say }: Opened, question: Question): string {
  return question.label === null ? labelOf(question.id) : say(question.label);
}

function ask(
  { at, prompter }: Workshop,
  screen: Pick<Screen, 'ask' | 'help' | 'control'> & Partial<Screen>,
): Promise<Outcome> {
  const { charter: t } = checkWords(at.audit.languages);
  const title = `${at.audit.company} · ${t.title}`;
  return prompter.ask({ words: at.say.words, title, ...standingAlone, ...screen });
}
