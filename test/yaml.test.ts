import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoded } from '../src/text/bytes.ts';
import { jsonDocument } from '../src/text/json.ts';
import type { Checked, Source } from '../src/text/source.ts';
import { yamlDocument } from '../src/text/yaml.ts';

/** `‸` in a text marks the place that the first problem must name. */
function marked(text: string): { text: string; place: string } {
  const [before = '', after = ''] = text.split('‸');
  const lines = before.split('\n');
  return { text: before + after, place: `${lines.length}:${(lines.at(-1) ?? '').length + 1}` };
}

function placeOf(read: Checked<Source>): string {
  return `${read.problems[0]?.line}:${read.problems[0]?.column}`;
}

const refused: readonly (readonly [title: string, text: string, fragment: string])[] = [
  ['an empty file', '‸', 'the file is empty'],
  ['a merge conflict', 'a: 1\n‸<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n', 'merge conflict'],
  ['the end of a merge conflict', 'a: 1\n‸>>>>>>> other\n', 'merge conflict'],
  ['a %YAML 1.1 directive', '‸%YAML 1.1\n---\nanswer: no\n', 'directives'],
  ['a %TAG directive', '‸%TAG ! tag:example.org,2000:\n---\na: 1\n', 'directives'],
  ['a second document', 'a: 1\n‸---\nb: 2\n', 'second document'],
  ['an empty second document', 'a: 1\n‸---\n', 'second document'],
  ['an unknown tag', 'a: ‸!secret x\n', 'tags'],
  ['a tag of the core schema', 'a: ‸!!str 3\n', 'tags'],
  ['a tag for a JavaScript function', 'a: ‸!!js/function "() => 1"\n', 'tags'],
  ['a tag inside a flow list', 'a: [1, ‸!!int "3"]\n', 'tags'],
  ['a duplicate key', 'a: 1\nb: 2\n‸a: 3\n', 'the key "a" stands twice, first on line 1'],
  ['a duplicate key in a flow map', 'x: {a: 1, ‸a: 2}\n', 'stands twice'],
  ['a duplicate key written in quotes', 'a: 1\n‸"a": 2\n', 'stands twice'],
  ['a number as a key', 'a:\n  ‸3: x\n', 'put it in quotes'],
  ['a boolean as a key', '‸true: x\n', 'put it in quotes'],
  ['an empty key', '‸: x\n', 'a key is empty'],
  ['a list as a key', '‸[a, b]: x\n', 'not a list or a map'],
  ['__proto__ as a key', 'a:\n  ‸__proto__: {x: 1}\n', '"__proto__" is not allowed'],
  ['a merge key', 'a: &a {x: 1}\nb:\n  ‸<<: *a\n', 'merge keys'],
  ['an alias without an anchor', 'a: ‸*nothing\n', 'has no anchor before it'],
  ['an alias inside its own anchor', 'a: &a\n  b: ‸*a\n', 'stands inside what it stands for'],
  ['a tab as indentation', 'a:\n‸\tb: 1\n', 'not valid YAML'],
  ['an unclosed quote', 'a: ‸"never ends\n', 'the quote that opens here is never closed'],
  [
    'a quote left open far above',
    `a: 1\nb: {c: [‸'x, y]}\n${'d: 2\n'.repeat(20)}`,
    'the quote that opens here is never closed',
  ],
  ['an unclosed bracket', 'a: [1, 2\n', 'not valid YAML'],
  [
    'colours without quotes in braces',
    'brand:\n  colors: { first: ‸#0000ff, second: #aa00ff }\nrest: 1\n',
    'put the colour in quotes',
  ],
  [
    'the second colour alone without quotes, at the end of the file',
    `colors: {first: '#0000ff', second:\t‸#a0f}`,
    'put the colour in quotes',
  ],
  [
    'a colour without quotes in braces over several lines',
    'colors: {\n  first: ‸#0000ff,\n  second: "#aa00ff"\n}\n',
    'put the colour in quotes',
  ],
  ['another comment in open braces', 'a: { b: # 12 of them\n', 'Flow map in block'],
  ['a colour as a comment elsewhere', 'a: #0000ff\nb: [1, 2\n', 'Flow sequence in block'],
  ['a colon inside a plain text', 'a: one: two\n', 'needs quotes'],
  ['text after a closing quote', 'a: "one" two\n', 'needs quotes'],
  ['a list beside a map', 'a: 1\n- b\n', 'not valid YAML'],
  ['infinity', 'a: ‸.inf\n', 'finite'],
  ['no number', 'a: ‸.nan\n', 'finite'],
  ['a number too large for a float', 'a: ‸1e999\n', 'finite'],
];

describe('a YAML file', () => {
  test('with a tab in it is refused for the tab alone, whatever follows from it', () => {
    const read = yamlDocument('a:\n  - id: a\n\tside: b\n  - id: c\n    side: d\n', 'x.yaml');
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject({ line: 3, column: 1 });
    expect(read.problems[0]?.message).toContain('indent with spaces');
  });

  test.each(refused)('with %s is refused at its place', (_title, text, fragment) => {
    const { text: clean, place } = marked(text);
    const read = yamlDocument(clean, 'x.yaml');
    expect(read.value).toBeNull();
    expect(read.problems[0]?.message).toContain(fragment);
    expect(read.problems[0]?.file).toBe('x.yaml');
    if (text.includes('‸')) expect(placeOf(read).replace('null:null', '1:1')).toBe(place);
  });

  const letters = [...'abcdefghi'];
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${letters
    .slice(1)
    .map((name, index) => `${name}: &${name} [${`*${letters[index]},`.repeat(9)}]\n`)
    .join('')}`;
  const kib = 250 * 1024;
  test.each<[string, string, string]>([
    ['a billion laughs', bomb, 'aliases are filled in'],
    [
      'a quadratic blow-up',
      `a: &a [${'x,'.repeat(400)}]\nb: [${'*a,'.repeat(90)}]\n`,
      'aliases are filled in',
    ],
    ['101 aliases', `a: &a 1\nb: [${'*a,'.repeat(101)}]\n`, 'more than 100 aliases'],
    ['flow lists nested without end', '['.repeat(kib), 'nested more than 32'],
    ['flow maps nested without end', '{a: '.repeat(kib / 4), 'nested more than 32'],
    ['block lists nested without end', '- '.repeat(kib / 2), 'nested more than 32'],
    ['explicit keys nested without end', '? '.repeat(kib / 2), 'nested more than 32'],
    [
      '33 levels',
      `${Array.from({ length: 33 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}`,
      'nested more than 32',
    ],
    ['5,001 entries', `[${'1,'.repeat(5000)}1]`, 'more than 5000'],
    ['60,000 anchors on one value', '&a '.repeat(kib / 4), 'anchors'],
    ['60,000 tags on one value', '!a '.repeat(kib / 4), 'tags'],
    ['60,000 documents', '---\n'.repeat(kib / 5), 'second document'],
  ])('cannot exhaust its reader with %s', (_title, text, fragment) => {
    const read = yamlDocument(text, 'x.yaml');
    expect(read.value).toBeNull();
    expect(read.problems[0]?.message).toContain(fragment);
  });

  test('of 20,000 different keys is refused by their number, not compared key by key', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1\n`).join('');
    expect(yamlDocument(text, 'x.yaml').problems[0]?.message).toContain('more than 5000');
  });

  test('follows the core schema of YAML 1.2, whatever 1.1 made of a word', () => {
    const read = yamlDocument(
      'a: no\nb: 0777\nc: 12:30\nd: 2026-11-02\ne: 0o17\nf: ~\ng: True\nh: 1_000',
      'x.yaml',
    );
    expect(read.value?.value).toEqual({
      a: 'no',
      b: 777,
      c: '12:30',
      d: '2026-11-02',
      e: 15,
      f: null,
      g: true,
      h: '1_000',
    });
  });

  test('may begin with a byte order mark, end its lines with CR LF, and repeat a part by an alias', () => {
    const read = yamlDocument('\ufeffa: &x [1, 2]\r\nb: *x\r\n', 'x.yaml');
    expect(read.problems).toEqual([]);
    expect(read.value?.value).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test('takes aliases nowhere where they are forbidden', () => {
    const read = yamlDocument('a: &x 1\nb: *x\n', 'x.yaml', { aliases: 0 });
    expect(read.problems[0]?.message).toBe('aliases (*) are not allowed here');
  });

  test('keeps keys that a plain object inherits', () => {
    const read = yamlDocument('constructor: 1\ntoString: 2\n', 'x.yaml');
    expect(read.value?.value).toEqual({ constructor: 1, toString: 2 });
  });

  test('knows the line and column of every part, and of a missing one that of the part around it', () => {
    const place = yamlDocument('a: 1\npeople:\n  - id: x\n    side: y\n', 'x.yaml').value?.place;
    expect(place?.(['people', 0, 'side'])).toEqual({ line: 4, column: 11 });
    expect(place?.(['people', 0, 'side'], 'key')).toEqual({ line: 4, column: 5 });
    expect(place?.(['people', 0])).toEqual({ line: 3, column: 5 });
    expect(place?.(['people', 0, 'job'])).toEqual({ line: 3, column: 5 });
    expect(place?.(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  test('of any bytes is read or refused, and nothing is thrown', () => {
    const pieces = [
      'a: ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
      '[',
      ']',
      '{',
      '}',
      '|\n',
      '#',
      '? ',
      ': ',
      ',',
      '---\n',
      '%',
      '\t',
      'é',
      '<<: ',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        const read = yamlDocument(parts.join(''), 'x.yaml');
        expect(read.value === null).toBe(read.problems.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('bytes', () => {
  test('in Latin-1 are refused with the line and column of the first bad byte', () => {
    const bytes = Buffer.from('title: ok\nabout: gr\xfcn\nmore: \xe9\n', 'latin1');
    expect(decoded(bytes, 'x.yaml')).toEqual({
      value: null,
      problems: [
        {
          file: 'x.yaml',
          line: 2,
          column: 10,
          path: '',
          message: expect.stringContaining('byte 0xfc is not UTF-8'),
          severity: 'error',
        },
      ],
    });
  });

  test('count columns in characters, not bytes', () => {
    const bytes = Buffer.concat([Buffer.from('é€😀'), Buffer.from([0xff])]);
    expect(decoded(bytes, 'x').problems[0]).toMatchObject({ line: 1, column: 5 });
  });

  test.each([
    ['cut in the middle of a character', [0x61, 0xe2, 0x82]],
    ['an overlong form', [0x61, 0xc0, 0xaf]],
    ['a half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80]],
  ])('that are %s are refused', (_title, bytes) => {
    expect(decoded(Uint8Array.from(bytes), 'x').problems[0]).toMatchObject({ line: 1, column: 2 });
  });

  test('whose lines end in CR alone are refused by that', () => {
    const { problems } = yamlDocument('# An audit\rformat: 1\rcompany: Acme Pumps\r', 'x');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('end in CR alone')]);
    for (const text of ['# An audit\r\nformat: 1\r\n', 'format: 1']) {
      expect(yamlDocument(text, 'x').value?.value).toEqual({ format: 1 });
    }
  });

  test('in UTF-16 are refused by name', () => {
    expect(decoded(Uint8Array.from([0xff, 0xfe, 0x61, 0]), 'x').problems[0]?.message).toContain('UTF-16');
    // Without a mark, in either order of bytes.
    for (const bytes of [
      [0x61, 0, 0x3a, 0],
      [0, 0x61, 0, 0x3a],
    ]) {
      expect(decoded(Uint8Array.from(bytes), 'x').problems[0]?.message).toContain('UTF-16');
    }
    for (const text of ['', 'a', '\0\0', 'ab\0']) expect(decoded(Buffer.from(text), 'x').value).toBe(text);
  });

  test('beyond 256 KiB are refused unread', () => {
    expect(decoded(new Uint8Array(256 * 1024 + 1), 'x').problems[0]?.message).toContain('at most 256 KiB');
    expect(decoded(new Uint8Array(256 * 1024).fill(0x20), 'x').problems).toEqual([]);
  });

  test('lose a byte order mark and nothing else', () => {
    expect(decoded(Buffer.from('\ufeffä\r\n'), 'x').value).toBe('ä\r\n');
  });
});

describe('a JSON file', () => {
  test.each<[string, string, string]>([
    ['two equal keys', '{"a": 1,\n ‸"a": 2}', 'stands twice, first on line 1'],
    ['__proto__', '{‸"__proto__": {"x": 1}}', '"__proto__" is not allowed'],
    ['its end missing', '{"a": [1, 2‸', 'ends in the middle'],
    ['its end missing inside a text', '{"a": ‸"one', 'ends in the middle'],
    ['its end missing inside a word', '{"a": ‸tru', 'ends in the middle'],
    ['a comma too many', '{"a": 1,‸}', '"}" is not expected here'],
    ['single quotes', "{‸'a': 1}", 'is not expected here'],
    ['a value missing', '{"a": ‸]}', '"]" is not expected here'],
    ['YAML instead', '‸a: 1', '"a" is not expected here'],
    ['a comment', '{"a": 1} ‸// x', 'is not expected here'],
    ['a raw line break in a text', '{"a": ‸"x\ny"}', 'line break'],
    ['a merge conflict', '{\n‸<<<<<<< HEAD\n"a": 1}\n', 'merge conflict'],
    ['a number beyond floats', '{"a": ‸1e999}', 'finite'],
    ['nothing', '‸', 'empty'],
    [
      'lists nested without end',
      `${'['.repeat(32)}‸${'['.repeat(9)}${']'.repeat(41)}`,
      'nested more than 32',
    ],
  ])('with %s is refused at its place', (_title, text, fragment) => {
    const { text: clean, place } = marked(text);
    const read = jsonDocument(clean, 'x.json');
    expect(read.value).toBeNull();
    expect(read.problems[0]?.message).toContain(fragment);
    expect(placeOf(read).replace('null:null', '1:1')).toBe(place);
  });

  test('means to us what it means to JSON.parse', () => {
    const key = fc.string().filter((text) => text !== '__proto__' && text !== '<<');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: 'binary' }),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        expect(jsonDocument(text, 'x.json').value?.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });
});
