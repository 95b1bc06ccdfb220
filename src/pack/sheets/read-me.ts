import { section } from '../../document/parts.ts';
import { list, page, paragraph } from '../page.ts';
import { fileOf, type Sheet } from '../sheet.ts';
import type { Workshop } from '../workshop.ts';

/** The first sheet: what each file is for, when it is used, and how it is printed. */
export function readMe(workshop: Workshop, sheets: readonly Sheet[]): Sheet {
  const { t, ending, minutes } = workshop;
  const r = t.readMe;
  return {
    name: '00-read-me',
    what: '',
    when: '',
    print: '',
    content: page(
      workshop,
      'read-me',
      r.title,
      [
        section('files', r.filesTitle, [
          paragraph(r.confidential, 'lead'),
          {
            kind: 'table',
            caption: r.filesTitle,
            columns: [r.file, r.what, r.when, r.print].map((head) => ({ head, numeric: false })),
            rows: sheets.map((sheet) => [fileOf(sheet, ending), sheet.what, sheet.when, sheet.print]),
          },
        ]),
        section('order', r.orderTitle, [list([r.first, r.second, r.third, r.fourth, r.fifth], true)]),
        section('printing', r.printingTitle, [list([r.a4, r.cards, r.spare])]),
        section('after', r.afterTitle, [list([r.dayAfter, r.weekly, r.checks, r.again])]),
      ],
      t.minutes({ minutes }),
    ),
  };
}
