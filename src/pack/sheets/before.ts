import type { Section } from '../../document/document.ts';
import { decisionOf } from '../../document/executive/decisions.ts';
import { toSettle } from '../../document/executive/settle.ts';
import { section } from '../../document/parts.ts';
import { list, lines, page, paragraph } from '../page.ts';
import { askOf, saidBy } from '../said.ts';
import type { Sheet, SheetMaker } from '../sheet.ts';
import { openIn } from '../topics.ts';
import type { Workshop } from '../workshop.ts';

/** Whom a sheet is for; `answered`: somebody there has. */
interface Reader {
  id: string;
  name: string;
  answered: boolean;
}

/**
 * What each side reads before the day, a sheet for each: its own answers and no other. Sides outside the pair are
 * asked to name who breaks a tie; where there is none, whoever decides for both.
 */
export const beforeEach: SheetMaker = (workshop) => {
  const { report, t } = workshop;
  const sides = report.sides.map(({ id, name, submitted }) => ({ id, name, answered: submitted > 0 }));
  const hasOutside = sides.some(({ id }) => !report.pair.includes(id));
  const decider = { id: 'decider', name: t.decider.name, answered: false };
  return [...sides, ...(hasOutside ? [] : [decider])].map((reader, at) => before(workshop, reader, at));
};

function before(workshop: Workshop, reader: Reader, at: number): Sheet {
  const { report, t, pair, name, minutes } = workshop;
  const { id: side, answered } = reader;
  const [first, second] = pair;
  const others = report.pair.filter((one) => one !== side).map(name);
  const isOfPair = report.pair.includes(side);
  const [other = ''] = others;
  const b = t.before;
  return {
    name: `${String(at + 1).padStart(2, '0')}-before-${side}`,
    what: b.what({ side: reader.name }),
    when: t.when.twoDaysBefore,
    print: t.print.oneEach,
    content: page(
      workshop,
      'before',
      b.title({ side: reader.name }),
      [
        section('purpose', b.purposeTitle, [
          paragraph(b.purpose({ first, second }), 'lead'),
          paragraph(b.notTo),
          lines(b.where, 1),
        ]),
        section('confidentiality', b.confidentialTitle, [
          list([
            workshop.words.limits.promise,
            isOfPair
              ? b.ownOnly({ side: reader.name, other })
              : answered
                ? b.ownOnlyOutside({ side: reader.name, first, second })
                : b.noAnswers({ first, second }),
            b.inTheRoom,
          ]),
        ]),
        ...(isOfPair ? [] : [decides(workshop)]),
        section('reading', b.readingTitle, [paragraph(b.reading)]),
        section(
          'questions',
          b.questionsTitle,
          [paragraph(answered ? b.questions({ side: reader.name }) : b.questionsAlone)],
          {
            sections: workshop.questions.map((question): Section => {
              const said = question.sides.find((one) => one.side === side);
              const isAsked = said !== undefined && said.asked > 0;
              return section(question.id, question.label, [
                paragraph(askOf(question, side), 'note'),
                ...(isAsked ? [list(saidBy(side, question, workshop))] : []),
              ]);
            }),
          },
        ),
        section('bring', b.bringTitle, [
          list([b.bringCases, b.bringFigures, b.bringGood({ first, second }), b.bringDoubt]),
          ...(isOfPair ? [lines(b.linesNeed({ other }), 2), lines(b.linesGive({ other }), 2)] : []),
        ]),
      ],
      t.minutes({ minutes }),
    ),
  };
}

/** Decisions nobody can prepare more of. */
const mostDecisions = 3;

/** What somebody above both sides settles beforehand. */
function decides(workshop: Workshop): Section {
  const { t, pair } = workshop;
  const [first, second] = pair;
  const d = t.decider;
  const decisions = toDecide(workshop);
  return section('decides', d.title, [
    paragraph(d.intro({ first, second })),
    list([d.tie, d.presence({ first, second }), d.last, d.guests], true),
    lines(d.tieLine, 1),
    ...(decisions.length === 0 ? [] : [paragraph(d.toDecide), list(decisions)]),
    lines(d.limitsLine, 2),
  ]);
}

/** Of the questions on the agenda; those of the report's first findings as its sheet for the chief executive names them. */
function toDecide({ report, questions }: Workshop): string[] {
  const found = toSettle(report);
  const decisions = openIn(report)
    .filter((one) => questions.includes(one))
    .flatMap((one) => {
      const finding = found.find(({ question }) => question.id === one.id);
      return (finding === undefined ? one.decision : decisionOf(report, finding)) ?? [];
    });
  return [...new Set(decisions)].slice(0, mostDecisions);
}
