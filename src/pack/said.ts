import type { Block, Column, Item } from '../document/document.ts';
import { saysOf } from '../phrases/wording.ts';
import type { ReportQuestion } from '../report/report.ts';
import type { Workshop } from './workshop.ts';

/** What one side said to a question, with counts: in its words, and what it expected of the other. */
export function saidBy(side: string, question: ReportQuestion, { words, t, name }: Workshop): Item[] {
  const said = question.sides.find((one) => one.side === side);
  const isQuoted = said !== undefined && said.says === '' && said.words.length > 0;
  // Where all answered, the answer itself says how many.
  const counted = said === undefined || said.n === said.asked || isQuoted ? null : said;
  return [
    ...(isQuoted ? [] : [{ title: '', text: saysOf(said, words) }]),
    ...(counted === null
      ? []
      : [{ title: t.said.answered, text: words.lists.of({ count: counted.n, all: counted.asked }) }]),
    ...(said?.words ?? []).map(({ person, text }) => ({ title: '', text: t.said.quote({ person, text }) })),
    ...(said?.guess?.says
      ? [{ title: t.said.expects({ side: name(said.guess.of) }), text: said.guess.says }]
      : []),
  ];
}

/** Both sides of the pair beside each other, each with a good reason for its position where the question gives one. */
export function besideOf(question: ReportQuestion, workshop: Workshop): Block {
  const { report, t, name } = workshop;
  const columns = report.pair.map((side, at): Column => {
    const reason = reasonOf(question, side);
    return {
      side,
      mark: at === 0 ? 'first' : 'second',
      name: name(side),
      items: [
        ...saidBy(side, question, workshop),
        ...(reason === '' ? [] : [{ title: t.said.reason, text: reason }]),
      ],
    };
  });
  return { kind: 'beside', columns };
}

/** It speaks for where a side usually stands: empty where both say the same, and where a side does not claim what it could. */
function reasonOf({ verdict, rows, sides, reasons }: ReportQuestion, side: string): string {
  const own = sides.find((one) => one.side === side)?.rows.find(({ id }) => id === side);
  const isUnclaimed = rows === 'owners' && own?.count === 0;
  if (verdict === 'same' || isUnclaimed) return '';
  return reasons.find((one) => one.side === side)?.text ?? '';
}

/** The question as one side was asked it; as the first was where that side was not. */
export function askOf({ ask }: ReportQuestion, side: string): string {
  return (ask.find((one) => one.side === side || one.side === '') ?? ask[0])?.text ?? '';
}

/** The question in words that take neither side: those of a side outside the pair where it has its own, else as the pair was asked it. */
export function neutralAsk(question: ReportQuestion, workshop: Workshop): Item[] {
  const { pair } = workshop.report;
  const outside = question.ask.find(({ side }) => side !== '' && !pair.includes(side));
  return outside === undefined ? asksOf(question, workshop) : [{ title: '', text: outside.text }];
}

/** The question as the pair was asked it: once where both had the same wording. */
export function asksOf(question: ReportQuestion, { report, name }: Workshop): Item[] {
  const [first, second] = report.pair.map((side) => askOf(question, side));
  if (first === second || first === undefined) return [{ title: '', text: first ?? '' }];
  return report.pair.map((side) => ({ title: `${name(side)}:`, text: askOf(question, side) }));
}
