import type { Block, Item, Section } from '../../document/document.ts';
import { sharedInWords } from '../../phrases/shared.ts';
import { saysOf } from '../../phrases/wording.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { clock } from '../clock.ts';
import { section } from '../../document/parts.ts';
import { lines, list, page, paragraph } from '../page.ts';
import { asksOf, besideOf } from '../said.ts';
import type { SheetMaker } from '../sheet.ts';
import { methodOf } from '../topics.ts';
import { isReadByAll, mostWaiting, type Stop, type Workshop } from '../workshop.ts';
import { byMethod, labelsOf, titleOf } from './agenda.ts';
import { partedRows } from './side-by-side.ts';

/** Every card of a question has its line. */
const allRows = 30;

/** The facilitator's way through the day: prompts, both sides' answers and reasons, and what to say when it gets hard. */
export const facilitator: SheetMaker = (workshop) => {
  const { t, minutes } = workshop;
  const f = t.facilitator;
  return [
    {
      name: '11-facilitator',
      what: f.what,
      when: t.when.wholeDay,
      print: t.print.youOnly,
      content: page(
        workshop,
        'facilitator',
        f.title,
        [
          section('alone', '', [paragraph(f.alone, 'lead')]),
          preparations(workshop),
          ...workshop.agenda.map((stop, at) => stopSection(stop, at, workshop)),
          section('disputed', f.disputedTitle, [paragraph(f.disputed), list(disputes(workshop))]),
          section('live', f.liveTitle, [
            list([f.liveAgreed, f.liveDiffer, f.liveOwner, f.liveTie, f.liveBack]),
          ]),
          ...waiting(workshop),
          section('parking', f.parkingTitle, [paragraph(f.parking), lines(f.parkingLine, 8)]),
        ],
        t.minutes({ minutes }),
      ),
    },
  ];
};

function preparations({ t }: Workshop): Section {
  const p = t.preparations;
  return section('before', p.title, [list([p.briefs, p.tie, p.guests, p.room, p.printed, p.log], true)]);
}

function stopSection(stop: Stop, at: number, workshop: Workshop): Section {
  const { t, report, writing } = workshop;
  const f = t.facilitator;
  const title = f.stop({ from: clock(workshop, stop.from), title: titleOf(stop, workshop) });
  const badge = { text: t.minutes({ minutes: stop.minutes }), tone: 'plain' as const };
  const opening = [
    f.openWelcome,
    ...(report.holds.length > 0 ? [f.openHolds] : []),
    ...(writing === null ? [] : [f.openWriting({ label: writing.label, all: isReadByAll(workshop) })]),
  ];
  const steps: Readonly<Record<Stop['kind'], readonly string[]>> = {
    opening,
    topic: [],
    break: [],
    lunch: [],
    parked: [f.parkedPick, f.parkedRest],
    decisions: [f.decideRead, f.decideEach, f.decideTie, f.decideActions],
    signing: [f.signRead, f.signReview, f.signSend],
  };
  const blocks: Block[] = steps[stop.kind].length === 0 ? [] : [list(steps[stop.kind], true)];
  blocks.push(...topicSteps(stop, workshop));
  if (stop.kind === 'opening' && report.holds.length > 0) blocks.push(list(report.holds));
  if (stop.kind === 'opening' && writing !== null) blocks.push(besideOf(writing, workshop));
  return section(`stop-${at + 1}`, title, blocks, {
    badge,
    sections: stop.questions.map((question) => questionSection(question, workshop)),
  });
}

/** What to do with its questions; where they are taken up in several ways, each under the names of its questions. */
function topicSteps({ questions }: Stop, { t }: Workshop): Block[] {
  const methods = byMethod(questions, methodOf);
  return methods.flatMap(([method, some]) => [
    ...(methods.length === 1 ? [] : [paragraph(`${labelsOf(some)}:`)]),
    list(Object.values(t.steps[method]), true),
  ]);
}

function questionSection(question: ReportQuestion, workshop: Workshop): Section {
  const { report, t, words, name } = workshop;
  const shared = sharedInWords(question.sharedTags, report.pair, name, words);
  return section(`ask-${question.id}`, question.label, [
    ...asksOf(question, workshop).map(({ title, text }) =>
      paragraph([title, text].filter((part) => part !== '').join(' '), 'note'),
    ),
    besideOf(question, workshop),
    ...(question.rows === 'cards' ? partedRows(question, workshop, allRows) : []),
    ...trades(question, workshop),
    ...shared.map((text) => paragraph(text)),
    ...views(question, workshop),
    list(
      [...promptsFor(question, workshop), ...figures(question, workshop)].map((text) => ({
        title: t.facilitator.ask,
        text,
      })),
    ),
  ]);
}

/** Neutral questions that fit how answers to it are read; where both say the same, nobody has to be won over. */
function promptsFor(question: ReportQuestion, { t }: Workshop): string[] {
  const { rows, axis } = question;
  const prompts = t.prompts[rows === 'one-of' && axis !== null ? 'figure' : rows];
  if (methodOf(question) !== 'alike') return [prompts.case, prompts.other, prompts.rule];
  const { case: last, keeps, step } = t.prompts.alike;
  // An owner is still to be named where both say that there is none.
  return [last, keeps, rows === 'owners' ? prompts.rule : step];
}

/** What the difference costs, by the sides' own answers, or what to count. */
function figures({ cost }: ReportQuestion, { t }: Workshop): string[] {
  if (cost === null) return [];
  if (cost.text !== null) return [t.facilitator.costs({ text: cost.text })];
  return cost.count === '' ? [] : [t.facilitator.count({ text: cost.count })];
}

/** What each side needs of the other, and the pairs worth trading. */
function trades(question: ReportQuestion, { report, t, words, pair, name }: Workshop): Block[] {
  const sheet = report.balance.find((one) => one.question === question.id);
  if (sheet === undefined) return [];
  const open = sheet.ways.flatMap(({ to, rows }) => {
    const unmet = rows.filter(({ state }) => state === 'unmet').map(({ label }) => label);
    return unmet.length === 0 ? [] : [t.facilitator.unmet({ side: name(to), items: unmet.join(', ') })];
  });
  const worth = sheet.trades.map(({ first, second }) =>
    words.balance.trade({ first: pair[0], gets: first.label, second: pair[1], returns: second.label }),
  );
  return [
    ...(worth.length === 0 ? [] : [paragraph(words.balance.worthTrading), list(worth)]),
    ...(open.length === 0 ? [] : [list(open)]),
  ];
}

/** What sides outside the pair say. */
function views(question: ReportQuestion, { report, words, name }: Workshop): Block[] {
  const outside = question.sides.filter(({ side, n }) => n > 0 && !report.pair.includes(side));
  return outside.length === 0
    ? []
    : [list(outside.map((side) => ({ title: `${name(side.side)}:`, text: saysOf(side, words) })))];
}

function disputes({ t }: Workshop): Item[] {
  const d = t.disputes;
  return [d.wrong, d.old, d.sample, d.theirs, d.mine, d.exception, d.number].map(({ said, answer }) => ({
    title: said,
    text: answer,
  }));
}

/** What there is no time for, in case there is. */
function waiting({ later, t, words }: Workshop): Section[] {
  if (later.length === 0) return [];
  return [
    section('waiting', t.facilitator.waitingTitle, [
      paragraph(t.facilitator.waiting),
      list([
        ...later.slice(0, mostWaiting).map(({ label }) => label),
        ...(later.length > mostWaiting ? [words.lists.more({ count: later.length - mostWaiting })] : []),
      ]),
    ]),
  ];
}
