import { nameOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { section } from '../parts.ts';

/** A longer text is not quoted: the page has no room for it, and half of it would say something else. */
const short = 220;

/** The first question both sides answered in own words, with one text of each, the head's where it is there. */
export function quotes(report: Report): Section[] {
  const found = report.questions.flatMap((question) => {
    const texts = report.pair.map((side) => textOf(question, side));
    const ask = question.ask.length === 1 ? (question.ask[0]?.text ?? '') : '';
    return ask === '' || texts.some((text) => text === '') ? [] : [{ ask, texts }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const { lists } = wordsIn(report.languages);
  const marks = ['first', 'second'] as const;
  const columns = first.texts.map((text, at) => ({
    side: report.pair[at] ?? '',
    mark: marks[at] ?? 'first',
    name: nameOf(report, report.pair[at] ?? ''),
    items: [{ title: '', text: lists.quoted({ text }) }],
  }));
  return [section('quotes', first.ask, [{ kind: 'beside', columns }])];
}

function textOf({ sides }: ReportQuestion, id: string): string {
  const words = sides.find(({ side }) => side === id)?.words ?? [];
  return words.find(({ text, other }) => !other && text.length <= short)?.text ?? '';
}
