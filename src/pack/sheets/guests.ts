import { section } from '../../document/parts.ts';
import { list, lines, page, paragraph } from '../page.ts';
import type { SheetMaker } from '../sheet.ts';

/** The invitation of those whose work depends on the pair: facts, no vote, no answers of anybody. */
export const guests: SheetMaker = (workshop) => {
  const { report, t, pair, minutes, agenda } = workshop;
  const [first, second] = pair;
  const g = t.guests;
  const topics = agenda.flatMap(({ about }) => about?.title ?? []);
  return [
    {
      name: `${String(Math.max(3, report.sides.length) + 1).padStart(2, '0')}-before-guests`,
      what: g.what,
      when: t.when.twoDaysBefore,
      print: t.print.oneEach,
      content: page(
        workshop,
        'before',
        g.title,
        [
          section('purpose', t.before.purposeTitle, [
            paragraph(t.before.purpose({ first, second }), 'lead'),
            paragraph(g.why({ first, second })),
            lines(t.before.where, 1),
          ]),
          section('topics', g.topicsTitle, [list(topics)]),
          section('role', g.roleTitle, [list([g.facts, g.noVote, g.noAnswers({ first, second })])]),
          section('bring', t.before.bringTitle, [list([g.counts, g.cases])]),
        ],
        t.minutes({ minutes }),
      ),
    },
  ];
};
