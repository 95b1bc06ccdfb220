import { section } from '../../document/parts.ts';
import { lines, page, paragraph } from '../page.ts';
import { neutralAsk } from '../said.ts';
import type { SheetMaker } from '../sheet.ts';

/** Everybody writes the answer in own words before anybody speaks; none where no question asks for own words. */
export const writing: SheetMaker = (workshop) => {
  const { t, writing: question } = workshop;
  if (question === null) return [];
  const w = t.writing;
  const [only] = neutralAsk(question, workshop);
  return [
    {
      name: '20-silent-writing',
      what: w.what({ label: question.label }),
      when: t.when.opening,
      print: t.print.oneEach,
      content: page(workshop, 'silent-writing', w.title, [
        section('write', question.label, [
          paragraph(only?.text ?? '', 'lead'),
          paragraph(w.rule),
          lines(w.mine, 7),
        ]),
        section('after', w.afterTitle, [paragraph(w.after), lines(w.common, 3), lines(w.name, 1)]),
      ]),
    },
  ];
};
