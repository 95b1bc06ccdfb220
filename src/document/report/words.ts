import { aidInWords } from '../../phrases/aid.ts';
import { bucketOf, nameOf, personOf, silenceOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion, ReportSide } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Column, Item, Section } from '../document.ts';
import { list, section, texts } from '../parts.ts';
import { marked } from './marked.ts';
import { picture, type Pictures } from './pictures.ts';

/** Questions answered in own words, the sides beside each other: the shortest proof of a difference. */
export function inOwnWords(report: Report, drawn: Pictures): Section[] {
  const questions = report.questions.filter(
    (question) => bucketOf(question) === 'own-words' && question.sides.some((side) => side.words.length > 0),
  );
  if (questions.length === 0) return [];
  const sections = questions.flatMap((question) => [
    sideBySide(report, question),
    ...sorted(report, question.dimension, drawn),
  ]);
  return [section('words', wordsIn(report.languages).report.inOwnWords, [], { sections })];
}

/** Which cards each side takes, beside the words of the same theme: the definition as it is applied. */
function sorted(report: Report, dimension: string, drawn: Pictures): Section[] {
  return report.questions.flatMap((question) => {
    const chart = question.dimension === dimension ? drawn.cards.get(question.id) : undefined;
    if (chart === undefined) return [];
    return [
      section(`cards-${question.id}`, question.label, [...wordings(report, question), ...picture(chart)]),
    ];
  });
}

function sideBySide(report: Report, question: ReportQuestion): Section {
  const columns = question.sides
    .filter((side) => side.asked > 0)
    .map((side): Column => ({ ...marked(report, side.side), items: said(report, side) }));
  return section(`question-${question.id}`, question.label, [
    ...wordings(report, question),
    { kind: 'beside', columns },
    ...readingAid(report, question),
  ]);
}

/** The question as each side read it. */
export function wordings(report: Report, question: ReportQuestion): Block[] {
  const asked = question.ask.filter(
    ({ side }) => side === '' || (question.sides.find((one) => one.side === side)?.asked ?? 0) > 0,
  );
  const items = asked.map(({ side, text }) => ({ title: side === '' ? '' : nameOf(report, side), text }));
  return items.length === 0 ? [] : [{ kind: 'quote', items }];
}

function readingAid(report: Report, question: ReportQuestion): Block[] {
  const words = wordsIn(report.languages);
  const aid = aidInWords(question, report.pair, (side) => nameOf(report, side), words);
  return aid === null ? [] : [...texts(aid.verdict), ...list(aid.lists), ...texts(aid.caution)];
}

function said(report: Report, side: ReportSide): Item[] {
  const words = wordsIn(report.languages);
  if (side.words.length === 0) return [{ title: '', text: silenceOf(side, words) }];
  return side.words.map(({ person, text }) => ({
    title: personOf(report, person),
    text: words.lists.quoted({ text }),
  }));
}
