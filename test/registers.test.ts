import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { actionsCsv, actionsFrom, type ActionLine } from '../src/registers/actions.ts';
import { dayFrom } from '../src/registers/day.ts';
import { decisionsCsv, decisionsFrom, type Decision } from '../src/registers/decisions.ts';
import { pages } from '../src/text/words/pages/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const decision = (more: Partial<Decision> = {}): Decision => ({
  question: 'first-call',
  agreed: '4',
  wording: 'Called within four hours.',
  reason: null,
  effective: '2026-12-01',
  owner: 'sales',
  differUntil: null,
  ...more,
});

const action = (more: Partial<ActionLine> = {}): ActionLine => ({
  id: 'call-and-return',
  title: 'A deadline for the first call',
  owner: 'sales',
  due: '2026-12-15',
  doneWhen: 'Thirty days are counted.',
  state: 'open',
  evidence: null,
  ...more,
});

const hostile = [
  '=HYPERLINK("http://x","y")',
  '+1+cmd|/c calc',
  '-2+3',
  '@SUM(A1)',
  "'=1+1",
  "''@x",
  "it's; two, three\tfour",
  'a "quoted" word',
  'two\nlines',
  'sep=;',
  '__proto__',
  '<script>alert(1)</script>',
  'Größe, € und 部門',
];

const problemsOf = (text: string | Uint8Array, read: typeof decisionsFrom | typeof actionsFrom) => {
  const { value, problems } = read(typeof text === 'string' ? bytes(text) : text, 'file.csv');
  return { value, told: problems.map(({ path, message }) => `${path}: ${message}`) };
};

describe('the decision log and the action register', () => {
  test.each(['en', 'de'])('come back as they were written, whatever a cell holds: %s', (language) => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ minLength: 1, maxLength: 40 }));
    // A spreadsheet knows neither spaces at the ends of a cell nor a difference between ways to end a line.
    const cell = fc.option(text.map((one) => one.replace(/\r\n?/g, '\n').trim()).filter((one) => one !== ''));
    fc.assert(
      fc.property(cell, cell, cell, (agreed, reason, owner) => {
        const lines = [decision({ agreed, reason, owner }), decision({ question: 'other' })];
        const csv = decisionsCsv(
          lines.map((line) => ({ ...line, about: owner ?? '' })),
          [language],
        );
        const { value, problems } = decisionsFrom(bytes(csv), 'decisions.csv');
        expect(problems).toEqual([]);
        expect(value?.lines.map(({ row: _, at: __, ...line }) => line)).toEqual(lines);
        const register = actionsCsv([action({ title: agreed ?? 'title', evidence: reason })], [language]);
        const read = actionsFrom(bytes(register), 'actions.csv');
        expect(read.value?.map(({ row: _, at: __, ...line }) => line)).toEqual([
          action({ title: agreed ?? 'title', evidence: reason }),
        ]);
      }),
    );
  });

  it('hold no cell that a spreadsheet takes for a formula', () => {
    const csv = decisionsCsv(
      hostile.map((agreed, at) => ({ ...decision({ question: `q${at}`, agreed }), about: agreed })),
      ['en'],
    );
    const found = Papa.parse<string[]>(csv.slice(1), { delimiter: ',' }).data.flat();
    expect(found).toContain('Größe, € und 部門');
    expect(found.filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
  });

  it('are read as German Excel saves them: semicolons, Windows-1252, days with dots', () => {
    const text =
      'Frage;worum es geht;vereinbart;in einem Satz;Grund;gilt ab;verantwortlich;verschieden bis\r\n' +
      'first-call;Erster Anruf;4;"Spätestens nach vier Stunden; auch freitags.";Größere Chance;1.12.2026;Vertrieb;\r\n' +
      ';;;;;;;\r\n' +
      'budget;;;;;;;31.01.2027\r\n' +
      'open-one;Offen;;;;;;\r\n';
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const file of [latin, bytes(`\ufeff${text}`), bytes(`sep=;\r\n${text}`)]) {
      const { value, told } = problemsOf(file, decisionsFrom);
      expect(told).toEqual([]);
      expect(value).toMatchObject({
        lines: [
          {
            question: 'first-call',
            agreed: '4',
            wording: 'Spätestens nach vier Stunden; auch freitags.',
            reason: 'Größere Chance',
            effective: '2026-12-01',
            owner: 'Vertrieb',
            differUntil: null,
          },
          { question: 'budget', agreed: null, differUntil: '2027-01-31' },
        ],
        open: ['open-one'],
      });
    }
  });

  it('name row and column of what cannot be read, all at once', () => {
    const log =
      'question,agreed,effective,we differ until\n' +
      'first-call,4,03/04/2026,\n' +
      'first-call,5,tomorrow,\n' +
      ',6,,\n' +
      'Budget!,7,31.02.2026,\n' +
      'both-cells,yes,,2026-12-01\n' +
      'long,1,,,,stray\n';
    expect(problemsOf(log, decisionsFrom).told.sort()).toEqual([
      'A3 question: row 2 is about first-call too; keep one of the two',
      'A4 question: the row names no question; write its id',
      'A5 question: is no id of a question; copy it from the report',
      'C2 effective: "03/04/2026" can mean 2026-04-03 or 2026-03-04. Write it as 2026-12-01',
      'C3 effective: "tomorrow" is not a day. Write it as 2026-12-01',
      'C5 effective: "31.02.2026" is a day that does not exist. Write it as 2026-12-01',
      'D6 differ-until: the row both agrees and differs; empty one of the two cells',
      'row 7: has 6 cells under 4 columns; put a text that holds the separator in quotes',
    ]);
    expect(problemsOf(log, decisionsFrom).value).toBeNull();
  });

  it('refuse what would lose cells in silence', () => {
    const refused: [string, RegExp][] = [
      ['', /no column "question"/],
      ['\u0000\u0001', /no column "question"/],
      ['agreed,reason\n1,2\n', /no column "question"/],
      ['question,agred\nx,1\n', /Did you mean "agreed"/],
      ['question,agreed,agreed\nx,1,2\n', /a second column "agreed"/],
      ['question,agreed\nx,"never closed\ny,2\n', /a quote is opened/],
    ];
    for (const [text, why] of refused) {
      const { value, told } = problemsOf(text, decisionsFrom);
      expect([value, told.join('\n')]).toEqual([null, expect.stringMatching(why)]);
    }
    const own = problemsOf('question,agreed,our notes\nx,1,kept by us\n', decisionsFrom);
    expect(own.value).not.toBeNull();
    expect(own.told).toEqual(['C1: "our notes" is no column of this file, it is not read']);
  });

  it('take new actions without an id, and no id twice', () => {
    const register =
      'id,what,owner,due,done when,state,evidence\n,Call ten customers,service,2027-01-10,,,\n';
    expect(problemsOf(register, actionsFrom)).toMatchObject({
      told: [],
      value: [{ id: null, title: 'Call ten customers', due: '2027-01-10', state: null }],
    });
    const twice = 'id,what\na,One\na,Two\nB C,Three\nd,\n';
    expect(problemsOf(twice, actionsFrom).told).toEqual([
      'A3 id: row 2 is a too; keep one of the two',
      'A4 id: is no id of an action; copy it from the plan or leave the cell empty',
      'B5 title: the row has no title; say what is to be done',
    ]);
  });

  it('give no two columns one name in any language', () => {
    const names = Object.values(pages).map(({ registers }) => Object.values(registers ?? {}));
    for (const own of names) expect(new Set(own).size).toBe(own.length);
  });
});

describe('a day as typed', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/2/3', '2026-02-03'],
    ['1.12.2026', '2026-12-01'],
    ['03.04.2026', '2026-04-03'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['12-25-2026', '2026-12-25'],
    ['7/7/2026', '2026-07-07'],
    ['2026-12-01 00:00:00', '2026-12-01'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(dayFrom(typed)).toEqual({ ok: true, day });
  });

  test.each([
    '03/04/2026',
    '29.02.2027',
    '2026-13-01',
    '1.12.26',
    '46357',
    'next week',
    '1 Dec 2026',
    '2026-12',
  ])('%s is refused with the way to write it', (typed) => {
    expect(dayFrom(typed)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/Write it as 2026-12-01$/),
    });
  });
});
