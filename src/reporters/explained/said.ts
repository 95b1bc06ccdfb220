import type { GivenAnswer, QuestionExplanation } from '../../report/explanation.ts';
import type { ReportSide } from '../../report/report.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn } from '../../text/words/index.ts';
import { bullets, column, type Block } from '../terminal/block.ts';
import { silences } from '../../phrases/wording.ts';

/** Distinct answers shown of one side; the rest is counted. */
const mostAnswers = 12;
/** Characters of answers that have room in a column beside others. */
const mostBeside = 100;

/** What each side said in one phrase, with the distinct answers beside it, or below where they are long. */
export function said(of: QuestionExplanation): Block[] {
  const sides = of.question.sides.filter((side) => side.asked > 0);
  const words = wordsIn(of.languages);
  const t = words.explained;
  const isLong = sides.some((side) => answersOf(of, side).join(', ').length > mostBeside);
  const columns: { head: string; cell(side: ReportSide): string }[] = [
    ...(isLong ? [] : [{ head: t.answers, cell: (side: ReportSide) => answersOf(of, side).join(', ') }]),
    {
      head: t.together,
      cell: (side) => (side.says === '' ? '' : t.saysOf({ says: side.says, n: side.n, asked: side.asked })),
    },
    {
      head: t.expects,
      cell: (side) => (side.guess === null ? '' : isLong ? side.guess.says : guessesOf(of, side).join(', ')),
    },
    {
      head: t.noAnswer,
      cell: (side) =>
        silences(side, words)
          .map(({ count, words: way }) => `${count} ${way}`)
          .join(', '),
    },
  ];
  const shown = columns.filter((one) => sides.some((side) => one.cell(side) !== ''));
  return [
    {
      type: 'table',
      title: '',
      columns: [
        column('', { tone: 'strong', list: '' }),
        ...shown.map((one) => column(one.head, { flexible: true })),
      ],
      rows: sides.map((side) => [sideName(of.sides, side.side), ...shown.map((one) => one.cell(side))]),
    },
    ...(isLong
      ? sides.flatMap((side) => {
          const answers = answersOf(of, side);
          return answers.length === 0
            ? []
            : [bullets(t.answersOf({ side: sideName(of.sides, side.side) }), answers)];
        })
      : []),
  ];
}

function answersOf(of: QuestionExplanation, side: ReportSide): string[] {
  const own = of.answers.find((one) => one.side === side.side);
  const { lists } = wordsIn(of.languages);
  return [...listed(of, own?.given ?? []), ...side.words.map(({ text }) => lists.quoted({ text }))];
}

function guessesOf(of: QuestionExplanation, side: ReportSide): string[] {
  return listed(of, of.answers.find((one) => one.side === side.side)?.guessed ?? []);
}

/** `24 h (3), 8 h`; a number in brackets is how many said so. */
function listed({ languages }: QuestionExplanation, answers: readonly GivenAnswer[]): string[] {
  const shown = answers
    .slice(0, mostAnswers)
    .map(({ answer, count }) => (count === 1 ? answer : `${answer} (${count})`));
  const rest = answers.slice(mostAnswers).reduce((sum, { count }) => sum + count, 0);
  return rest === 0 ? shown : [...shown, wordsIn(languages).explained.moreAnswers({ count: rest })];
}
