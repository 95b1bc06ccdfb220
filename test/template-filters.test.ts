import { filters } from 'liquidjs';
import { expect, test } from 'vitest';
import { AccordError } from '../src/errors.ts';
import { reportDocument } from '../src/document/report.ts';
import { shippedPages } from '../src/pages.ts';
import { sandboxed } from '../src/sandbox/run.ts';
import { engine, type PageFormat } from '../src/templates/engine.ts';
import { ownPage, ownTemplate, type OwnTemplate } from '../src/templates/own.ts';
import { acme } from './acme.ts';

const report = acme();

async function template(text: string, of = report, format: PageFormat = 'markdown'): Promise<OwnTemplate> {
  const rendering = { templates: await shippedPages(), brand: null };
  const own = { name: 'ours.md.liquid', text, format, files: {} };
  return ownTemplate(own, of, reportDocument(of), rendering);
}

/** The page, or why there is none; an abort of the thread would end the run of the tests. */
async function ended(text: string): Promise<string> {
  try {
    return await sandboxed(await template(text));
  } catch (error) {
    if (error instanceof AccordError) return error.problems.map(({ message }) => message).join();
    throw error;
  }
}

const names = Object.keys(engine('text', {}, new Set()).filters).filter((name) => name in filters);

test('every filter of the library is known here and counted, but for the one that draws lots', () => {
  expect(Object.keys(filters).filter((name) => !names.includes(name))).toEqual(['sample']);
});

/** What filters are told beside, where they do nothing without. */
const told: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['append', 'prepend', 'concat', 'push', 'unshift'].map((name) => [name, 's'])),
  replace: "'', s",
  replace_first: "'x', s",
  replace_last: "'x', s",
  split: "''",
  slice: '0, 9999999',
  truncatewords: '9999999',
  number_of_words: "'cjk'",
  json: '10',
  date: 's',
  ...Object.fromEntries(names.filter((name) => name.endsWith('_exp')).map((name) => [name, "'x', s"])),
  ...Object.fromEntries(
    ['map', 'sum', 'where', 'reject', 'has', 'find', 'find_index', 'group_by', 'strip'].map((name) => [
      name,
      's',
    ]),
  ),
};

const grow = (begin: string, times: number, filter: string) =>
  `{% assign s = ${begin} %}{% for i in (1..${times}) %}{% assign s = s | ${filter} %}{% endfor %}`;

/** Figures take no text and no list. */
const growing = names.filter(
  (name) => !/^(abs|at_.*|ceil|divided_by|floor|minus|modulo|plus|round|times|first|last|size)$/.test(name),
);

test.each(growing)('%s ends on long texts and long lists, in less than 1 GB', async (name) => {
  const filter = told[name] === undefined ? name : `${name}: ${told[name]}`;
  const often = `{% for i in (1..40) %}{% assign s = s | ${filter} %}{% endfor %}{{ s | size }}`;
  await ended(grow("'日日日日日日日日'", 17, 'append: s') + often);
  await ended(`${grow('"!<\'&!<\'&"', 18, 'append: s')}{{ s | ${filter} }}`);
  await ended(`{% assign s = (1..2000000) %}${often}`);
  expect(process.resourceUsage().maxRSS).toBeLessThan(1024 * 1024);
});

test.each([
  [
    'the text of a tag in each group of a cycle',
    `{% for i in (1..90000) %}{% cycle i: "${'x'.repeat(200_000)}" %}{% endfor %}`,
  ],
  [
    'what is captured',
    `{% for i in (1..9000) %}{% capture s %}{{ s }}${'<'.repeat(9000)}{% endcapture %}{% endfor %}{{ s | raw }}`,
  ],
  [
    'what a layout takes over',
    `{% layout none %}{% for i in (1..9000) %}{% block a %}${'y'.repeat(90_000)}{% endblock %}{% endfor %}`,
  ],
  ['cells of a table', `{% tablerow i in (1..7000000) %}${'z'.repeat(500)}{% endtablerow %}`],
  [
    'lists in lists',
    `${grow("'' | split: ''", 60, 'push: s')}{{ s }}{{ report[s] }}{% if s < s %}{% endif %}{{ s | json }}`,
  ],
  [
    'groups of lists',
    `${grow("(1..9) | group_by: 'x'", 60, 'concat: s')}{{ s | group_by: 'name' | json: 10 }}`,
  ],
  ['a width', "{% for i in (1..9000) %}{{ 'now' | date: '%99999999Y' }}{% endfor %}"],
  ['a range, over and over', '{% for i in (1..11000000) reversed limit: 9999999 offset: 1 %}{% endfor %}'],
  ['the name of a part', `${grow("'xxxxxxxx'", 18, 'append: s')}{% render s %}`],
  ['the text itself', '{{1}}'.repeat(50_000)],
  ['its tags', '{%if 1%}{%endif%}'.repeat(15_000)],
])('is counted: %s', async (_what, text) => {
  expect((await ended(text)).length).toBeLessThan(32_000_001);
  expect(process.resourceUsage().maxRSS).toBeLessThan(1024 * 1024);
});

const later = { ...report, asOf: '2026-10-25' };

test.each([
  ["'now' | date: '%Y-%m-%d %H:%M:%S %s'", '2026-10-25 00:00:00 1792886400'],
  ["'today' | date: '%a %-d %b %y, %j %U %W'", 'Sun 25 Oct 26, 298 43 42'],
  ['report.asOf | date_to_long_string', '25 October 2026'],
  ["report.asOf | date_to_string: 'ordinal', 'US'", 'Oct 25th, 2026'],
  ["'2026-03-29 02:30' | date: '%H:%M'", '02:30'],
  ["'2026-03-29T02:30' | date: '%I:%M %p %Z'", '02:30 AM UTC'],
  ["'2026-03-29T02:30+02:00' | date_to_xmlschema", '2026-03-29T00:30:00+00:00'],
  ["'October 1, 2026' | date: '%c'", 'Thu Oct  1 00:00:00 2026'],
  ["0 | date: '%x %X', 'Europe/Berlin'", '01/01/70 01:00:00'],
  ["0 | date: '%H:%M %z', -330", '05:30 +0530'],
  ["'no day' | date: '%Y'", 'no day'],
])('{{ %s }} depends on nothing but the report', async (text, expected) => {
  const zone = process.env.TZ;
  try {
    for (const [other, behind] of [
      ['UTC', 0],
      ['Europe/Berlin', -60],
      ['America/New_York', 300],
    ] as const) {
      process.env.TZ = other;
      expect(new Date(0).getTimezoneOffset()).toBe(behind);
      const page = ownPage(await template(`{{ ${text} }}`, later, 'text'));
      expect(page).toEqual({ text: expected });
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('there is no filter that draws lots', async () => {
  expect(ownPage(await template("{{ report.sides | map: 'id' | sample }}"))).toMatchObject({
    problem: { line: 1, message: 'undefined filter: sample' },
  });
});
