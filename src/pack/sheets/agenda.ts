import { section } from '../../document/parts.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { clock } from '../clock.ts';
import { list, page, paragraph } from '../page.ts';
import type { SheetMaker } from '../sheet.ts';
import { methodOf, type Method } from '../topics.ts';
import type { Stop, Workshop } from '../workshop.ts';

/** The agenda for the wall: when, how long, what and how; it names questions and shows no answer. */
export const agenda: SheetMaker = (workshop) => {
  const { t, agenda: stops, minutes } = workshop;
  const a = t.agenda;
  return [
    {
      name: '10-agenda',
      what: a.about,
      when: t.when.twoDaysBeforeAndDay,
      print: t.print.oneEachAndWall,
      content: page(
        workshop,
        'agenda',
        a.title,
        [
          section('agenda', '', [
            {
              kind: 'table',
              caption: a.title,
              columns: [
                { head: a.from, numeric: true },
                { head: a.minutes, numeric: true },
                { head: a.subject, numeric: false },
                { head: a.how, numeric: false },
              ],
              rows: [
                ...stops.map((stop) => [
                  clock(workshop, stop.from),
                  String(stop.minutes),
                  titleOf(stop, workshop),
                  howOf(stop, workshop),
                ]),
                [clock(workshop, minutes), '', a.end, ''],
              ],
            },
            paragraph(a.sized, 'note'),
          ]),
          section('rules', a.rulesTitle, [
            list([a.ruleCases, a.ruleOne, a.ruleParked, a.ruleAgreed, a.ruleDiffer]),
          ]),
        ],
        t.minutes({ minutes }),
      ),
    },
  ];
};

/** What one stretch is called. */
export function titleOf({ kind, about }: Stop, { t }: Workshop): string {
  return about?.title ?? t.parts[kind];
}

function howOf({ kind, about, questions }: Stop, { t, writing }: Workshop): string {
  if (about !== null) {
    return byMethod(questions, publicMethod)
      .map(([method, some]) => t.agenda.topic({ how: t.methods[method], labels: labelsOf(some) }))
      .join(' ');
  }
  if (kind === 'opening') return writing === null ? t.hows.opening : t.hows.openingWriting;
  return kind === 'topic' ? '' : t.hows[kind];
}

/** Questions of one stretch by how they are taken up, in the order they come up. */
export function byMethod<M extends Method>(
  questions: readonly ReportQuestion[],
  of: (question: ReportQuestion) => M,
): [M, ReportQuestion[]][] {
  const methods = [...new Set(questions.map(of))];
  return methods.map((method) => [method, questions.filter((one) => of(one) === method)]);
}

/** What is read before the day does not tell where both sides say the same. */
function publicMethod(question: ReportQuestion): Exclude<Method, 'alike'> {
  const method = methodOf(question);
  return method === 'alike' ? 'beside' : method;
}

/** Names of questions in one line. */
export function labelsOf(questions: readonly ReportQuestion[]): string {
  return questions.map(({ label }) => label).join(' · ');
}
