import type { Section } from '../../document/document.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { section } from '../../document/parts.ts';
import { inPages, page, paragraph } from '../page.ts';
import { neutralAsk } from '../said.ts';
import type { Sheet, SheetMaker } from '../sheet.ts';
import { methodOf } from '../topics.ts';
import type { Workshop } from '../workshop.ts';

interface Card {
  title: string;
  text: string;
  foot: string;
}

/** Cards on one sheet of A4. */
const perSheet = 8;

/** More question cards than this nobody lays out. */
const mostQuestionCards = 16;

/** The cards of every question that has some, to be sorted again in the room: of the agenda, or where there is time left. */
export const sortingCards: SheetMaker = (workshop) =>
  [...workshop.questions, ...workshop.later].filter(isSorted).flatMap((question) => {
    const cards = cardsOf(question);
    return cards.length === 0 ? [] : [cardSheet(workshop, question, cards)];
  });

/** The questions of the agenda, then those that wait, one card each. */
export const questionCards: SheetMaker = (workshop) => {
  const { t, questions, later } = workshop;
  const all = [...questions, ...later].filter((one) => !isSorted(one)).slice(0, mostQuestionCards);
  if (all.length === 0) return [];
  const cards = all.map((question) => ({
    title: question.label,
    text: neutralAsk(question, workshop)
      .map(({ title, text }) => [title, text].filter((part) => part !== '').join(' '))
      .join(' '),
    foot: workshop.report.dimensions.find((one) => one.id === question.dimension)?.title ?? '',
  }));
  return [
    {
      name: '22-question-cards',
      what: t.cards.questionsWhat,
      when: t.when.topics,
      print: t.print.cards,
      content: page(workshop, 'cards', t.cards.questionsTitle, [
        section('how', '', [paragraph(t.cards.questionsHow)]),
        ...sheetsOf(cards),
      ]),
    },
  ];
};

function cardSheet(workshop: Workshop, question: ReportQuestion, texts: readonly string[]): Sheet {
  const { t } = workshop;
  const { label } = question;
  const piles = pilesOf(question);
  const cards = texts.map((text, at) => ({
    title: String(at + 1),
    text,
    foot: t.cards.foot({ label, number: at + 1, all: texts.length }),
  }));
  return {
    name: `21-cards-${question.id}`,
    what: t.cards.what({ label }),
    when: workshop.questions.includes(question) ? t.when.topics : t.when.later,
    print: t.print.cards,
    content: page(workshop, 'cards', label, [
      section('how', '', [
        paragraph(t.cards.how({ ask: neutralAsk(question, workshop)[0]?.text ?? '' })),
        ...(piles.length === 0 ? [] : [paragraph(t.cards.piles({ piles: piles.join(' · ') }), 'lead')]),
      ]),
      ...sheetsOf(cards),
    ]),
  };
}

/** Where the cards are to go, in the order of the question. */
function pilesOf({ sides }: ReportQuestion): string[] {
  const [row] = sides.find(({ rows }) => rows.length > 0)?.rows ?? [];
  return (row?.piles ?? []).map(({ label }) => label);
}

function isSorted(question: ReportQuestion): boolean {
  return methodOf(question) === 'cards';
}

/** Taken from a side that answered: a side without answers has no rows. */
function cardsOf({ sides }: ReportQuestion): string[] {
  return (sides.find(({ rows }) => rows.length > 0)?.rows ?? []).map(({ label }) => label);
}

function sheetsOf(cards: readonly Card[]): Section[] {
  return inPages(cards, perSheet).map((some, at) =>
    section(`sheet-${at + 1}`, '', [{ kind: 'cards', cards: some }]),
  );
}
