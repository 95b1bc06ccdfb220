import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { problemLine } from '../src/errors.ts';
import { checked } from '../src/text/check.ts';
import { csvCell, html, markdown, visible, visibleLine, xml } from '../src/text/escape.ts';
import { sayIn } from '../src/text/language.ts';
import { padded, truncated, width, wrapped } from '../src/text/layout.ts';
import { didYouMean, listed, nearest } from '../src/text/nearest.ts';
import type { Source } from '../src/text/source.ts';
import { yamlDocument } from '../src/text/yaml.ts';

/** Any text, control characters, halves of pairs and right-to-left marks included. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\u001b[31m',
        '\u202e',
        '\u0000',
        '\n',
        '\r',
        '\t',
        '\u009b',
        '<',
        '>',
        '&',
        '"',
        "'",
        'a',
        '漢',
        '|',
        '`',
        '\ud800',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('text for a terminal', () => {
  test('shows what would move the cursor, colour, or turn the reading direction', () => {
    expect(visible('\u001b[2J \u009b1m \u0007 \u202eabc\u2066 \u0000 \ufeff \u2028')).toBe(
      '\\x1b[2J \\x9b1m \\x07 \\u202eabc\\u2066 \\x00 \\ufeff \\u2028',
    );
  });

  test('keeps line feeds, letters, emoji and wide characters', () => {
    expect(visible('Größe 漢字 👩‍👩‍👧 e\u0301\nnext')).toBe('Größe 漢字 👩‍👩‍👧 e\u0301\nnext');
  });

  test('ends lines with a line feed only', () => {
    expect(visible('a\r\nb\rc')).toBe('a\nb\\x0dc');
  });

  test('fits on one line where it must', () => {
    expect(visibleLine('a\r\n\tb')).toBe('a b');
  });

  test('never holds an escape byte, whatever came in', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(visible(text)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(visibleLine(text)).not.toContain('\n');
      }),
    );
  });
});

describe('text for other places', () => {
  test('is no markup in Markdown', () => {
    expect(markdown('*a* _b_ `c` [d](e) !x <img src=x onerror=1> #h |p| ~s~ &amp; \\')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !x \\<img src=x onerror=1\\> \\#h \\|p\\| \\~s\\~ \\&amp; \\\\',
    );
    expect(markdown('- item\n1. one\n+ plus\n---')).toBe('\\- item 1\\. one \\+ plus \\---');
    expect(markdown('24.5\n1) two\n3.')).toBe('24.5 1\\) two 3\\.');
    expect(markdown('one\ntwo', '<br>')).toBe('one<br>two');
  });

  test('is no markup in HTML and XML, in content and attributes', () => {
    expect(html(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
    expect(xml('\u0000\u001b\ufffe<')).toBe('\\x00\\x1b\\ufffe&lt;');
  });

  test('leaves no bracket in HTML, whatever came in', () => {
    fc.assert(fc.property(anything, (text) => !/[<>"']/.test(html(text))));
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-cmd', "'-cmd"],
    ['@x', "'@x"],
    ['\tx', '"\'\tx"'],
    ['-3', '-3'],
    ['-3.5', '-3.5'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['plain', 'plain'],
    ['', ''],
  ])('%j in a CSV cell is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('that is a number or nothing is a plain cell', () => {
    expect([csvCell(-3), csvCell(0.25), csvCell(null)]).toEqual(['-3', '0.25', '']);
  });
});

describe('layout', () => {
  test('counts columns as a terminal does', () => {
    expect([
      width('abc'),
      width('漢字'),
      width('e\u0301'),
      width('👩‍👩‍👧'),
      width('\u001b[1mx\u001b[22m'),
    ]).toEqual([3, 4, 1, 2, 1]);
  });

  test('pads wide characters to the same edge', () => {
    expect(padded('漢字', 6)).toBe('漢字  ');
    expect(padded('abc', 6, 'right')).toBe('   abc');
    expect(padded('too long', 3)).toBe('too long');
  });

  test('cuts between characters as people see them', () => {
    expect(truncated('漢字漢字', 6)).toBe('漢字…');
    expect(truncated('👩‍👩‍👧👩‍👩‍👧', 3)).toBe('👩‍👩‍👧…');
    expect(truncated('abc', 3)).toBe('abc');
    expect(truncated('abc def', 5)).toBe('abc…');
  });

  test('wraps at spaces, and inside a word only where it is longer than a line', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapped('one two three', 9, '  ')).toEqual(['one two', '  three']);
    expect(wrapped('a\n\nb', 9)).toEqual(['a', '', 'b']);
    expect(wrapped('', 9)).toEqual(['']);
    // As long as a book, in one word: each line is taken once.
    for (const one of ['x', 'é', '漢', '👩‍👩‍👧', 'e\u0301']) {
      const lines = wrapped(one.repeat(100_000), 10);
      expect(lines.join('')).toBe(one.repeat(100_000));
      expect(lines.slice(0, -1).every((line) => width(line) === 10)).toBe(true);
    }
  });

  test('never exceeds its width and loses no character', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', '漢', 'é', '👍') }), fc.constant(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 20 }), (parts, columns) => {
        const text = parts.join(' ');
        const lines = wrapped(text, columns);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(width(truncated(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('names', () => {
  const sides = ['sales', 'marketing', 'executive'];

  test.each([
    ['markting', 'marketing'],
    ['Sales', 'sales'],
    ['anwsers', null],
    ['ceo', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('for %.20s the nearest of three sides is %s', (wanted, name) => {
    expect(nearest(wanted, sides)).toBe(name);
  });

  test('are suggested in a sentence, and listed with a limit', () => {
    expect(didYouMean('salse', sides)).toBe(' Did you mean "sales"?');
    expect(didYouMean('warning', ['off', 'warn', 'error'])).toBe(' Did you mean "warn"?');
    // Only where one name alone is meant.
    expect(didYouMean('head', ['sales-head', 'marketing-head'])).toBe('');
    expect(didYouMean('', ['', 'sales-'])).toBe('');
    expect(didYouMean('zzz', sides)).toBe('');
    expect(listed(sides, 2)).toBe('sales, marketing and 1 more');
  });

  test('in several languages are said in the first there is, then its base, then any', () => {
    const text = { en: 'colour', de: 'Farbe', pt: 'cor' };
    expect(sayIn(['fr', 'de'])(text)).toBe('Farbe');
    expect(sayIn(['pt-br'])(text)).toBe('cor');
    expect(sayIn(['fr'])(text)).toBe('colour');
    expect(sayIn(['fr'])('plain')).toBe('plain');
  });
});

describe('a document against its schema', () => {
  const schema = z.strictObject({
    name: z.string(),
    count: z.int().min(1).optional(),
    either: z
      .union([z.string(), z.strictObject({ left: z.string(), right: z.string().optional() })])
      .optional(),
    list: z.array(z.strictObject({ id: z.string(), on: z.boolean() })).optional(),
  });
  const source = (text: string) => yamlDocument(text, 'x.yaml').value as Source;
  const problems = (text: string, secret = false) =>
    checked(schema, source(text), { secret }).problems.map(problemLine);

  test('gives its value where it fits', () => {
    expect(checked(schema, source('name: a\n'))).toEqual({ value: { name: 'a' }, problems: [] });
  });

  test.each([
    [
      'name: a\ncuont: 2\n',
      [
        'x.yaml:2:1 cuont: "cuont" is not a key here. Did you mean "count"? (keys: name, count, either, list)',
      ],
    ],
    ['count: 2\n', ['x.yaml:1:1: "name" is missing']],
    [
      'nam: a\n',
      ['x.yaml:1:1 nam: "nam" is not a key here. Did you mean "name"? (keys: name, count, either, list)'],
    ],
    ['name: a\ncount: 0\n', ['x.yaml:2:8 count: must be at least 1']],
    ['name: a\ncount: 1.5\n', ['x.yaml:2:8 count: must be a whole number']],
    ['name: true\n', ['x.yaml:1:7 name: must be a text, not true or false: put it in quotes']],
    ['name: []\n', ['x.yaml:1:7 name: must be a text, not a list']],
    [
      'name: a\neither: 3\n',
      ['x.yaml:2:9 either: must be a text or a map of "key: value" lines, not a number: put it in quotes'],
    ],
    [
      'name: a\neither: {lift: x}\n',
      ['x.yaml:2:10 either.lift: "lift" is not a key here. Did you mean "left"? (keys: left, right)'],
    ],
    ['name: a\neither: {right: x}\n', ['x.yaml:2:1 either: "left" is missing']],
    [
      'name: a\nlist:\n  - id: b\n    on: yes\n  - on: true\n',
      ['x.yaml:4:9 list[0].on: must be true or false, not a text', 'x.yaml:5:5 list[1]: "id" is missing'],
    ],
  ])('of %j says %j', (text, lines) => {
    expect(problems(text)).toEqual(lines);
  });

  test('never repeats a value that is secret', () => {
    const secret = z.strictObject({
      side: z.enum(['sales', 'marketing']),
      day: z.iso.date({ error: 'is no date' }),
    });
    const doc = source('side: candid words\nday: more candid words\n');
    for (const { message } of checked(secret, doc, { secret: true }).problems)
      expect(message).not.toContain('candid');
    expect(checked(secret, doc).problems.map(problemLine)).toEqual([
      'x.yaml:1:7 side: "candid words" is not one of sales, marketing',
      'x.yaml:2:6 day: "more candid words" is no date',
    ]);
  });

  test('repeats at most 80 characters of a value', () => {
    const one = z.strictObject({ side: z.enum(['a', 'b']) });
    const [found] = checked(one, source(`side: ${'x'.repeat(500)}\n`)).problems;
    expect(found?.message.match(/x+/)?.[0].length).toBe(79);
  });
});
