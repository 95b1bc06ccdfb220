import type { Report, ReportQuestion } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { putToThose } from '../../phrases/not-known.ts';
import { nameOf, saysOf } from '../../phrases/wording.ts';
import { bullets, column, paragraph, type Block } from './block.ts';

/** What those who answered say, theme by theme: for a report in which the two sides cannot be compared yet. */
export function ownPicture(report: Report): Block[] {
  const words = wordsIn(report.languages);
  const answering = report.sides.filter((side) => side.submitted > 0);
  const guessing = answering.filter((side) =>
    report.questions.some((question) => guessOf(question, side.id) !== undefined),
  );
  const { questions } = putToThose(report);
  const themes = report.dimensions.filter(({ id }) => questions.some((one) => one.dimension === id));
  return themes.map((dimension) => ({
    type: 'table',
    title: dimension.title,
    columns: [
      column('', { flexible: true, tone: 'strong', list: '' }),
      ...answering.map((side) => column(side.name, { flexible: true })),
      ...guessing.map((side) => column(words.report.expects({ side: side.name }), { flexible: true })),
    ],
    rows: questions
      .filter((question) => question.dimension === dimension.id)
      .map((question) => [
        question.label,
        ...answering.map((side) =>
          saysOf(
            question.sides.find((one) => one.side === side.id),
            words,
          ),
        ),
        ...guessing.map((side) => {
          const guess = guessOf(question, side.id);
          return guess === undefined ? '' : `${nameOf(report, guess.of)}: ${guess.says}`;
        }),
      ]),
  }));
}

/** What the head of each side that has not answered is yet to answer, in the words of its questions. */
export function askNext(report: Report): Block[] {
  const { report: t } = wordsIn(report.languages);
  const sides = [...new Set(report.toAsk.map((one) => one.side))];
  const asked = sides.map((side) =>
    bullets(
      t.askHead({ side: nameOf(report, side) }),
      report.toAsk.filter((one) => one.side === side).map((one) => one.text),
    ),
  );
  return asked.length === 0 ? [] : [paragraph(t.notAloud), ...asked];
}

/** What to write to the head of each side that has not answered. */
export function invitations(report: Report): Block[] {
  const { report: t } = wordsIn(report.languages);
  return report.invitations.map(({ side, subject, text }) =>
    bullets(t.inviteHead({ side: nameOf(report, side) }), [t.subject({ subject }), ...text]),
  );
}

/** Said where there is nothing to compare. */
export function alone(report: Report): Block {
  const names = report.sides.filter((side) => side.submitted > 0).map((side) => side.name);
  const words = wordsIn(report.languages);
  const { questions, answered } = putToThose(report);
  const left = report.questions.length - questions.length;
  const said = words.report.alone({ sides: joined(names, words), count: answered });
  return paragraph(left === 0 ? said : `${said} ${words.report.notAskedHere({ count: left })}`);
}

function guessOf(question: ReportQuestion, side: string) {
  return question.sides.find((one) => one.side === side)?.guess ?? undefined;
}
