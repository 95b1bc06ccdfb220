import type { Section } from '../../document/document.ts';
import { section } from '../../document/parts.ts';
import { lines, list, page, paragraph } from '../page.ts';
import { neutralAsk } from '../said.ts';
import { settledIn } from '../settled.ts';
import type { SheetMaker } from '../sheet.ts';
import type { Workshop } from '../workshop.ts';

/** The sheet both sides sign: what holds already, empty lines for what is to be agreed, signatures and a review date. */
export const charter: SheetMaker = (workshop) => {
  const { report, t, pair, name } = workshop;
  const c = t.charter;
  const outside = report.sides.map(({ id }) => id).filter((id) => !report.pair.includes(id));
  return [
    {
      name: '32-charter',
      what: c.what,
      when: t.when.signing,
      print: t.print.onePerSide,
      content: page(workshop, 'charter', c.title({ first: pair[0], second: pair[1] }), [
        section('purpose', '', [paragraph(c.purpose, 'lead')]),
        ...agreements(workshop),
        section('signed', c.signedTitle, [
          paragraph(c.review),
          lines(c.reviewLine, 1),
          { kind: 'signatures', names: [...pair, ...outside.map(name)] },
        ]),
      ]),
    },
  ];
};

function agreements(workshop: Workshop): Section[] {
  const { report, t, questions } = workshop;
  const c = t.charter;
  const settled = settledIn(report);
  const holding = [...settled.values()].map((one): Section => {
    const facts = [
      ...(one.agreed === '' ? [] : [one.agreed]),
      ...(one.text === '' || one.text === one.agreed ? [] : [one.text]),
      ...(one.differUntil === null ? [] : [c.differUntil({ day: one.differUntil, reason: one.reason })]),
      ...(one.owner === '' ? [] : [c.owner({ owner: one.owner })]),
      c.signed({ day: one.signed }),
    ];
    return section(one.question, one.label, [list(facts)]);
  });
  const open = questions
    .filter(({ id }) => !settled.has(id))
    .map((question) =>
      section(question.id, question.label, [
        ...neutralAsk(question, workshop)
          .slice(0, 1)
          .map(({ text }) => paragraph(text, 'note')),
        lines(c.agree, 2),
        lines(c.ownerLine, 1),
      ]),
    );
  const free = section('more', c.more, [lines(c.agree, 3)]);
  return [...holding, ...open, free];
}
