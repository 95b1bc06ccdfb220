import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/replies/reply.ts';
import { accord, folder } from './accord.ts';

const audit = `format: 1
company: Acme Pumps
privacy: named
sides:
  - sales: Sales
  - marketing: Marketing
questionnaires: [small]
people:
  - {id: sales-head, side: sales, role: head}
`;

const small = `format: 1
id: small
version: 1
title: Small
sides: [sales, marketing]
scales:
  often: [Never, Sometimes, Always]
dimensions:
  - id: small
    title: Small
    questions:
      - {id: call, ask: How many hours to the first call?, predict: true, number: {unit: h, floor: 1, range: [0, 720]}}
      - {id: often, ask: How often do you meet?, scale: often}
      - {id: must, ask: What must be true?, checklist: {options: [budget: Budget, asked: Asked to be contacted], at-most: 1}}
      - {id: split, ask: Divide 100., allocation: {categories: [brand: Brand, tools: Tools]}}
      - {id: first, ask: What counts first?, ranking: {items: [leads: Leads, deals: Deals]}}
      - {id: own, ask: What is a lead?, text: {max: 200}}
`;

const base = {
  'audit.yaml': audit,
  'questionnaires/small.yaml': small,
  'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n',
};

const imports = (cwd: string) => join(cwd, 'rounds/r2026-q4/imports');

function replies(cwd: string): Reply[] {
  return readdirSync(imports(cwd))
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) =>
      readFileSync(join(imports(cwd), name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Reply);
}

const answer = (reply: Reply | undefined, question: string) =>
  reply?.answers.find((one) => one.question === question);

async function imported(content: string | Uint8Array, args: readonly string[] = [], name = 'survey.csv') {
  const cwd = folder({ ...base, [name]: content });
  const done = await accord(['import', name, ...args], { cwd });
  return { ...done, cwd };
}

describe('import of a table', () => {
  it('finds sides, persons and questions by the names of the columns, and keeps the mapping', async () => {
    const done = await imported(
      'person,side,call,How often do you meet?,call:guess\nAnn Lee,Sales,24,Always,1\nBo,marketing,1,Never,24\n',
    );
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toContain('2 people (1 sales, 1 marketing), 6 answers taken over, 0 set aside');
    const [ann, bo] = replies(done.cwd);
    expect(ann).toMatchObject({ person: 'ann-lee', side: 'sales', state: 'submitted', end: true });
    expect(answer(ann, 'call')).toMatchObject({
      value: 24,
      key: '24',
      guesses: [{ side: 'marketing', value: 1 }],
      via: 'import',
    });
    expect(answer(ann, 'often')).toMatchObject({ value: 3 });
    expect(answer(bo, 'often')).toMatchObject({ value: 1 });
    expect(readFileSync(join(imports(done.cwd), 'survey.map.yaml'), 'utf8')).toContain('column: call');
  });

  it('reads one column per option for the kinds that have options', async () => {
    const header = 'person;side;must:budget;must:asked;split:brand;split:tools;first:leads;first:deals';
    const done = await imported(`${header}\na;sales;1;0;70;30;2;1\nb;marketing;0;1;1;1;1;2\n`);
    expect(done.code, done.stderr).toBe(0);
    const [a, b] = replies(done.cwd);
    expect(answer(a, 'must')).toMatchObject({ value: ['budget'] });
    expect(answer(a, 'split')).toMatchObject({ value: { brand: 70, tools: 30 } });
    expect(answer(a, 'first')).toMatchObject({ value: ['deals', 'leads'] });
    expect(answer(b, 'split')).toMatchObject({ value: { brand: 50, tools: 50 } });
  });

  it('takes N/A for "do not know", a blank for skipped, and neither for a number', async () => {
    const done = await imported('person,side,call,often\na,sales,N/A,Always\nb,marketing,,Never\n');
    const [a, b] = replies(done.cwd);
    expect(answer(a, 'call')).toMatchObject({ none: 'dont-know' });
    expect(answer(a, 'call')).not.toHaveProperty('value');
    expect(answer(b, 'call')).toEqual({ question: 'call', measure: expect.any(String), via: 'import' });
  });

  it('reads Windows-1252, a byte order mark and CRLF', async () => {
    const latin = Buffer.concat([
      Buffer.from('person,side,own\r\na,sales,Gesch'),
      Buffer.from([0xe4]),
      Buffer.from('ft '),
      Buffer.from([0x93]),
      Buffer.from('x'),
      Buffer.from([0x94]),
      Buffer.from('\r\nb,marketing,y\r\n'),
    ]);
    const done = await imported(latin);
    expect(answer(replies(done.cwd)[0], 'own')).toMatchObject({ value: 'Geschäft “x”' });
    const marked = await imported('\uFEFFperson,side,call\r\na,sales,3\r\n');
    expect(answer(replies(marked.cwd)[0], 'call')).toMatchObject({ value: 3 });
  });

  const cells: [string, string, string][] = [
    ['a number beyond the range', 'call', '100000'],
    ['a negative number', 'call', '-5'],
    ['scientific notation beyond all range', 'call', '1e308'],
    ['hexadecimal', 'call', '0x10'],
    ['a date that could be two days', 'call', '01/02/2026'],
    ['a word for a number', 'call', 'soon'],
    ['an unknown label', 'often', 'Rarely'],
    ['a point off the scale', 'often', '97'],
    ['an unknown option', 'must', 'timing'],
    ['more ticks than allowed', 'must', 'budget; asked'],
    ['a negative share', 'split', 'brand=-10'],
    ['an item ranked twice', 'first', 'leads; leads'],
  ];
  it.each(cells)(
    'sets aside %s, naming row, column and cause and never the cell',
    async (_name, column, cell) => {
      const done = await imported(`person,side,${column},own\na,sales,"${cell}",fine\nb,marketing,,fine\n`);
      expect(done.code, done.stderr).toBe(0);
      expect(done.stderr).toContain(`row 2 (a), column ${column}: `);
      expect(done.stderr).not.toContain(cell);
      expect(answer(replies(done.cwd)[0], column)).not.toHaveProperty('value');
      expect(answer(replies(done.cwd)[0], 'own')).toBeDefined();
      const strict = await accord(['import', 'survey.csv', '--force', '--strict'], { cwd: done.cwd });
      expect(strict.code).toBe(2);
      expect(strict.stdout).toBe('');
    },
  );

  it('sets aside the second row of one person, and a row of no side', async () => {
    const done = await imported('person,side,call\na,sales,3\nA,sales,4\nc,finance,5\nd,marketing,6\n', [
      '--dry-run',
    ]);
    expect(done.stderr).toContain('side');
    const mapped = folder({
      ...base,
      'survey.csv': 'person,side,call\na,sales,3\nA,sales,4\nc,finance,5\nd,marketing,6\n',
      'm.yaml': 'format: 1\nperson: person\nside: {column: side}\nquestions: {call: {column: call}}\n',
    });
    const again = await accord(['import', 'survey.csv', '--map', 'm.yaml'], { cwd: mapped });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toContain('row 3 (a), column person: is the same person as row 2');
    expect(again.stderr).toContain('row 4 (c), column side: ');
    expect(replies(mapped).map(({ person }) => person)).toEqual(['a', 'd']);
  });

  const tables: [string, string | Uint8Array, string][] = [
    ['an open quote', 'person,side,call\na,sales,3\nb,"sales,4\nc,marketing,5\n', 'row 3'],
    ['two columns of one name', 'person,side,call,call\na,sales,3,4\n', 'row 1'],
    ['a row longer than the header', 'person,side,call\na,sales,3,9,9\n', 'row 2'],
    ['an empty file', '', 'header'],
    ['a header alone', 'person,side,call\n', 'survey.csv'],
    ['no side at all', 'person,call\na,3\n', 'side'],
  ];
  it.each(tables)('refuses %s, and writes no reply', async (_name, content, fragment) => {
    const done = await imported(content);
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain(fragment);
    expect(existsSync(join(imports(done.cwd), 'survey.ndjson'))).toBe(false);
  });

  const maps: [string, string, string][] = [
    ['an unknown question', 'questions: {cal: {column: call}}', 'Did you mean "call"?'],
    ['an unknown column', 'questions: {call: {column: cal}}', 'there is no column "cal"'],
    ['an unknown key', 'questions: {call: {colum: call}}', 'Did you mean "column"?'],
    ['an unknown side', 'questions: {call: {column: call}}\nside: finance', '"finance" is not a side'],
    ['a prototype for a key', 'questions: {__proto__: {column: call}}', 'm.yaml:'],
  ];
  it.each(maps)('refuses a mapping with %s, naming the line', async (_name, lines, fragment) => {
    const side = lines.includes('side:') ? '' : 'side: sales\n';
    const cwd = folder({
      ...base,
      'survey.csv': 'person,side,call\na,sales,3\n',
      'm.yaml': `format: 1\nperson: person\n${side}${lines}\n`,
    });
    const done = await accord(['import', 'survey.csv', '--map', 'm.yaml'], { cwd });
    expect(done.code).toBe(2);
    expect(done.stderr).toContain(fragment);
    expect(done.stderr).toMatch(/m\.yaml:\d+:\d+/);
  });
});

describe('import of NDJSON', () => {
  it('reads answers as they stand in a reply, with guesses and non-answers', async () => {
    const lines = [
      {
        person: 'a',
        side: 'sales',
        answers: { call: { value: 24, guess: 1 }, must: ['budget'], own: { none: 'prefer-not' } },
      },
      {
        person: 'b',
        side: 'marketing',
        answers: { call: { none: 'dont-know' }, split: { brand: 40, tools: 60 } },
      },
    ];
    const done = await imported(lines.map((line) => JSON.stringify(line)).join('\n'), [], 'answers.ndjson');
    expect(done.code, done.stderr).toBe(0);
    const [a, b] = replies(done.cwd);
    expect(answer(a, 'call')).toMatchObject({
      value: 24,
      guesses: [{ side: 'marketing', value: 1, key: '1' }],
    });
    expect(answer(a, 'own')).toMatchObject({ none: 'prefer-not' });
    expect(answer(b, 'call')).toMatchObject({ none: 'dont-know' });
    expect(answer(b, 'split')).toMatchObject({ value: { brand: 40, tools: 60 } });
  });

  it('reads flat objects like rows of a table', async () => {
    const done = await imported(
      '{"person":"a","side":"sales","call":24}\n{"person":"b","side":"marketing","call":null}\n',
      [],
      'a.ndjson',
    );
    expect(done.code, done.stderr).toBe(0);
    expect(answer(replies(done.cwd)[0], 'call')).toMatchObject({ value: 24 });
  });

  const broken: [string, string, string][] = [
    [
      'a line cut short',
      '{"person":"a","side":"sales","answers":{"call":3}}\n{"person":"b","si',
      'answers.ndjson:2',
    ],
    ['a list for an object', '[1,2]', 'answers.ndjson:1'],
    ['nobody on a side', '{"person":"a","side":"finance","answers":{"call":3}}', 'side'],
    ['an allocation of 90', '{"person":"a","side":"sales","answers":{"split":{"brand":90}}}', 'split'],
    ['an unknown question', '{"person":"a","side":"sales","answers":{"cal":3}}', 'did you mean "call"'],
    [
      'a prototype for an option',
      '{"person":"a","side":"sales","answers":{"split":{"__proto__":100}}}',
      'split',
    ],
  ];
  it.each(broken)('refuses %s under --strict, naming where', async (_name, content, fragment) => {
    const done = await imported(content, ['--strict'], 'answers.ndjson');
    expect(done.code).toBe(2);
    expect(done.stderr).toContain(fragment);
    expect(existsSync(join(imports(done.cwd), 'answers.ndjson'))).toBe(false);
  });
});

/** Who decides is asked as a question whose answers are called as the sides are. */
const owned = small.replace(
  '      - {id: own,',
  `      - {id: list-price-owner, ask: Who sets list prices?, owner: {candidates: [sales: Sales, marketing: Marketing]}}
      - {id: first-call, ask: How soon is the first call?, number: {unit: h, floor: 1, range: [0, 720]}}
      - {id: own,`,
);
const heads = audit.replace(
  '  - {id: sales-head, side: sales, role: head}\n',
  '  - {id: sales-head, side: sales, role: head}\n  - {id: marketing-head, side: marketing, role: head}\n',
);
const world = { ...base, 'audit.yaml': heads, 'questionnaires/small.yaml': owned };

describe('the side of an imported person', () => {
  const surveys: [string, string, string][] = [
    [
      'a table',
      'survey.csv',
      'person;list-price-owner;first-call\nsales-head;marketing;24\nmarketing-head;sales;1\n',
    ],
    [
      'flat objects',
      'survey.ndjson',
      '{"person":"sales-head","list-price-owner":"marketing","first-call":24}\n{"person":"marketing-head","list-price-owner":"sales","first-call":1}\n',
    ],
    [
      'answers in an object',
      'survey.ndjson',
      '{"person":"sales-head","answers":{"list-price-owner":"marketing","first-call":24}}\n{"person":"marketing-head","answers":{"list-price-owner":"sales","first-call":1}}\n',
    ],
  ];
  it.each(surveys)(
    'stands in audit.yaml, never in a question that is answered with sides: %s',
    async (_, name, text) => {
      const cwd = folder({ ...world, [name]: text });
      const done = await accord(['import', name, '--strict'], { cwd });
      expect(done.code, done.stderr).toBe(0);
      expect(done.stdout).toContain('2 people (1 sales, 1 marketing), 4 answers taken over, 0 set aside');
      expect(replies(cwd).map(({ person, side }) => [person, side])).toEqual([
        ['sales-head', 'sales'],
        ['marketing-head', 'marketing'],
      ]);
      const status = await accord(['status'], { cwd });
      expect(status.code, status.stderr).toBe(0);
      for (const side of ['Sales', 'Marketing']) expect(status.stdout).toContain(`${side}: 1 of 1 submitted`);
    },
  );

  it.each([
    ['survey.csv', 'person,side,first-call\nsales-head,marketing,24\nmarketing-head,marketing,1\n'],
    [
      'survey.ndjson',
      '\n{"person":"sales-head","side":"marketing","answers":{"first-call":24}}\n{"person":"marketing-head","answers":{"first-call":1}}\n',
    ],
  ])('is refused with its row where it contradicts audit.yaml (%s)', async (name, text) => {
    const cwd = folder({ ...world, [name]: text });
    const done = await accord(['import', name, '--strict'], { cwd });
    expect(done.code).toBe(2);
    expect(done.stderr).toContain(
      'row 2 (sales-head), column side: contradicts audit.yaml, where this person is of the side "sales"',
    );
    expect(existsSync(imports(cwd))).toBe(false);
  });

  it('is not taken from a column whose name is nearly that of a question', async () => {
    const cwd = folder({ ...world, 'survey.csv': 'person,list-price-ownr,first-call\na,sales,24\n' });
    const done = await accord(['import', 'survey.csv'], { cwd });
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('do not tell which column names the side');
    expect(existsSync(join(imports(cwd), 'survey.ndjson'))).toBe(false);
  });
});

describe('an import of somebody who has begun', () => {
  const draft = (answers: object[]) =>
    `${JSON.stringify({ format: 1, round: 'r2026-q4', person: 'sales-head', side: 'sales', state: 'draft', privacy: 'named', language: 'en', started: '2026-11-02T09:30:00.000Z', answers, end: true }, null, 2)}\n`;
  const own = 'rounds/r2026-q4/replies/sales-head.json';
  const survey = { 'survey.csv': 'person,first-call\nsales-head,24\n' };

  it('takes the place of a draft without answers', async () => {
    const cwd = folder({ ...world, ...survey, [own]: draft([]) });
    const done = await accord(['import', 'survey.csv'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toBe('1 person (1 sales), 1 answer taken over, 0 set aside\n');
    expect((await accord(['status'], { cwd })).stdout).toContain('Sales: 1 of 1 submitted');
  });

  it.each([[[]], [['--dry-run']]])('names a draft with answers and writes nothing %j', async (flags) => {
    const cwd = folder({
      ...world,
      ...survey,
      [own]: draft([{ question: 'often', measure: 'm', value: 1, key: '1', via: 'terminal' }]),
    });
    const done = await accord(['import', 'survey.csv', ...flags], { cwd });
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain(`${own}`);
    expect(done.stderr).toContain(
      'a draft of sales-head with one answer; finish it with "accord ask sales-head"',
    );
    expect(done.stderr).not.toContain('taken over');
    expect(existsSync(imports(cwd))).toBe(false);
  });
});

describe('a column that nothing is read from', () => {
  const survey = { 'survey.csv': 'person,often,frist-call,Started\nsales-head,Always,24,x\n' };

  it('is named, with the question it may mean', async () => {
    const cwd = folder({ ...world, ...survey });
    const done = await accord(['import', 'survey.csv'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    expect(done.stderr).toContain('column "frist-call" is not used. Did you mean "first-call"?');
    expect(done.stderr).toContain('column "Started" is not used');
  });

  it('is refused by --strict, unless the mapping ignores it', async () => {
    const cwd = folder({ ...world, ...survey });
    const done = await accord(['import', 'survey.csv', '--strict'], { cwd });
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain('2 columns are not used');
    expect(existsSync(imports(cwd))).toBe(false);
    writeFileSync(
      join(cwd, 'm.yaml'),
      'format: 1\nperson: person\nside: null\nquestions: {often: {column: often}}\nignore: [frist-call, Started]\n',
    );
    const again = await accord(['import', 'survey.csv', '--strict', '--map', 'm.yaml'], { cwd });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).not.toContain('not used');
  });

  it('keeps the suggested mapping for --strict where no name is near, to be told what to ignore', async () => {
    const cwd = folder({ ...world, 'survey.csv': 'person,often,Started\nsales-head,Always,x\n' });
    const done = await accord(['import', 'survey.csv', '--strict'], { cwd });
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('"ignore: ["Started"]" in rounds/r2026-q4/imports/survey.map.yaml');
    const map = join(imports(cwd), 'survey.map.yaml');
    appendFileSync(map, 'ignore: [Started]\n');
    const again = await accord(['import', 'survey.csv', '--strict'], { cwd });
    expect(again.code, again.stderr).toBe(0);
  });
});

describe('a question that an import has no column for', () => {
  it('was not put to the people in it; one with a column that was left empty was', async () => {
    const cwd = folder({
      ...world,
      'survey.csv': 'person,often,first-call\nsales-head,Always,24\nmarketing-head,,1\n',
    });
    expect((await accord(['import', 'survey.csv'], { cwd })).code).toBe(0);
    const { stdout } = await accord(['report', '--json'], { cwd });
    const report = JSON.parse(stdout) as {
      questions: { id: string; sides: { side: string; asked: number; skipped: number }[] }[];
    };
    const of = (id: string) => report.questions.find((question) => question.id === id)?.sides;
    expect(of('own')).toMatchObject([
      { asked: 0, skipped: 0 },
      { asked: 0, skipped: 0 },
    ]);
    expect(of('often')).toMatchObject([
      { side: 'sales', asked: 1, skipped: 0 },
      { side: 'marketing', asked: 1, skipped: 1 },
    ]);
  });

  it('is no part of what is answered, which is said beside that', async () => {
    const cwd = folder({
      ...world,
      'survey.csv': 'person,often,first-call\nsales-head,Always,24\nmarketing-head,Never,1\n',
    });
    expect((await accord(['import', 'survey.csv'], { cwd })).code).toBe(0);
    const flat = (await accord(['report'], { cwd })).stdout.replace(/\s+/g, ' ');
    expect(flat).toMatch(/100 % answered( ·)? 2 of 8 questions compared/);
    for (const page of ['report', 'executive']) {
      const { stdout } = await accord(['report', '--page', page, '--format', 'markdown'], { cwd });
      expect(stdout).toContain('100 % of the questions put were answered · 2 of 8 questions compared');
    }
    const { stdout } = await accord(['status'], { cwd });
    expect(stdout).toMatch(/sales-head +submitted +2 of 2 put to them answered; the round has 8$/m);
  });

  it('is counted in one line where one side has answered alone, and is not called skipped', async () => {
    const cwd = folder({ ...world, 'survey.csv': 'person,often,first-call\nsales-head,Always,24\n' });
    expect((await accord(['import', 'survey.csv'], { cwd })).code).toBe(0);
    const { stdout } = await accord(['report'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Answered by Sales alone: 2 questions. This is a picture, not yet a comparison. Not asked here: 6 questions.',
    );
    expect(stdout).not.toMatch(/skipped|not asked|Not known/);
  });
});

describe('ticks joined by commas', () => {
  const ticks = small.replace(
    'options: [budget: Budget, asked: Asked to be contacted], at-most: 1',
    'options: [{money: "Money set aside, or plausible"}, {budget: Budget}, {asked: "Asked, by mail"}, {mail: By mail}, {ask: Asked}]',
  );
  const imported = async (cell: string) => {
    const cwd = folder({
      ...base,
      'questionnaires/small.yaml': ticks,
      'survey.csv': `person,side,must\na,sales,"${cell}"\n`,
    });
    const done = await accord(['import', 'survey.csv'], { cwd });
    return { ...done, value: answer(replies(cwd)[0], 'must')?.value };
  };

  it.each([
    ['Budget, Money set aside, or plausible', ['money', 'budget']],
    ['Money set aside, or plausible,budget', ['money', 'budget']],
    ['Money set aside, or plausible', ['money']],
    ['asked, mail', ['asked', 'mail']],
    ['Money set aside, or plausible; Asked, by mail', ['money', 'asked']],
  ])('are read by the labels, which may hold commas: %s', async (cell, value) => {
    expect((await imported(cell)).value).toEqual(value);
  });

  it.each([
    ['Budget, Asked, by mail', 'row 2 (a), column must: can be read as different options'],
    ['Asked, by mail', 'row 2 (a), column must: can be read as different options'],
    ['Budget, Cash', 'row 2 (a), column must: must list options, separated by ";" or ","'],
  ])('are refused where they fit twice or not at all: %s', async (cell, said) => {
    const done = await imported(cell);
    expect(done.stderr).toContain(said);
    expect(done.value).toBeUndefined();
  });
});

describe('import of a file that is not what it seems', () => {
  const utf16 = (text: string, isBig = false) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  it('reads a table in UTF-16, as Excel writes "Unicode text"', async () => {
    for (const isBig of [false, true]) {
      const done = await imported(utf16('person\tside\town\na\tsales\tGeschäft\n', isBig));
      expect(done.code, done.stderr).toBe(0);
      expect(answer(replies(done.cwd)[0], 'own')).toMatchObject({ value: 'Geschäft' });
    }
  });

  it.each([
    ['a table that is no text', 'survey.csv', Buffer.from('PK\u0003\u0004\0\0a,b\n'), 'this is not text'],
    [
      'one Latin-1 byte in NDJSON',
      'a.ndjson',
      Buffer.from('{"person":"a","side":"sales","own":"x"}\n{"own":"\xfc"}\n', 'latin1'),
      'a.ndjson:2:9: byte 0xfc is not UTF-8; the file is probably in Latin-1 or Windows-1252. Save it as UTF-8',
    ],
    ['NDJSON in UTF-16', 'a.ndjson', utf16('{"person":"a"}\n'), 'the file is UTF-16; save it as UTF-8'],
  ])('refuses %s, and writes neither replies nor a mapping', async (_, name, bytes, says) => {
    const done = await imported(bytes, [], name);
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain(says);
    expect(existsSync(imports(done.cwd))).toBe(false);
  });

  it('says of a file that is gone that it is gone, imported before or not, and of a folder what it is', async () => {
    const { cwd } = await imported('person,side,call\na,sales,3\n');
    const absent = await accord(['import', 'survey.xlsx'], { cwd });
    expect(absent.stderr).toBe('There is no file survey.xlsx.\naccord import FILE.csv\n');
    const here = await accord(['import', '.'], { cwd });
    expect([here.code, here.stderr]).toEqual([
      2,
      '. is a folder; name a file in it.\naccord import FILE.csv\n',
    ]);
  });
});

describe('somebody imported whom audit.yaml does not name', () => {
  const survey = 'person,side,call\nsales-haed,sales,3\nmarketing-7,marketing,4\n';

  it('is told, with whom the name may mean', async () => {
    const done = await imported(survey);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stderr).toContain(
      'not named in audit.yaml: sales-haed (did you mean "sales-head"?), marketing-7\n',
    );
  });

  it.each([
    ['survey.csv', survey],
    [
      'survey.ndjson',
      '{"person":"sales-haed","side":"sales","answers":{"call":3}}\n{"person":"marketing-7","side":"marketing","answers":{"call":4}}\n',
    ],
  ])('is refused by --strict where the name is nearly that of somebody (%s)', async (name, text) => {
    const done = await imported(text, ['--strict'], name);
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain(
      'One person is nearly called as somebody in audit.yaml: sales-haed (did you mean "sales-head"?).',
    );
    expect(existsSync(imports(done.cwd))).toBe(false);
  });

  it('is taken by --strict where nobody is meant: another number, or a row beside that of the other', async () => {
    const two = audit.replace('sales-head', 'sales-2');
    const cwd = folder({ ...base, 'audit.yaml': two });
    for (const [name, people] of [
      ['numbers', ['sales-1', 'sales-3']],
      ['beside', ['sales-2', 'sale-2']],
    ] as const) {
      writeFileSync(
        join(cwd, `${name}.csv`),
        `person,side,call\n${people.map((id) => `${id},sales,3\n`).join('')}`,
      );
      const done = await accord(['import', `${name}.csv`, '--strict'], { cwd });
      expect(done.code, done.stderr).toBe(0);
    }
  });
});

describe('what import says to do', () => {
  it('names no mapping to fill in that --dry-run did not write', async () => {
    const done = await imported('who,wert\na,3\n', ['--dry-run']);
    expect(done.code).toBe(2);
    expect(done.stderr).not.toContain('Fill in');
    expect(done.stderr).toContain('Without --dry-run this writes rounds/r2026-q4/imports/survey.map.yaml');
    expect(existsSync(imports(done.cwd))).toBe(false);
  });

  it.each([
    ['a header put right', 'person,side,often,clal\n', 'person,side,often,call\n', 0],
    ['a column renamed', 'person,side,often,call\n', 'person,side,often,Call (h)\n', 2],
  ])('names the kept mapping that outlives %s, and the remedy works', async (_, before, after, code) => {
    const row = 'a,sales,Always,3\n';
    const { cwd } = await imported(`${before}${row}`);
    writeFileSync(join(cwd, 'survey.csv'), `${after}${row}`);
    const again = await accord(['import', 'survey.csv', '--force'], { cwd });
    expect(again.code).toBe(code);
    expect(again.stderr).toContain('rounds/r2026-q4/imports/survey.map.yaml');
    expect(again.stderr).toContain('or delete that file to have the columns read anew');
    rmSync(join(imports(cwd), 'survey.map.yaml'));
    const anew = await accord(['import', 'survey.csv', '--force'], { cwd });
    expect(anew.code, anew.stderr).toBe(0);
    expect(anew.stderr).not.toContain('delete that file');
  });

  it.each([
    ['often', 'Rarely', 'Never, Sometimes, Always'],
    ['must', 'timing', 'budget, asked'],
    ['split', '1; 2; 3', 'brand, tools'],
    ['first', 'money', 'leads, deals'],
  ])('names what a cell of %s may hold, and never the cell', async (column, cell, names) => {
    const done = await imported(`person,side,${column},own\na,sales,${cell},x\n`);
    expect(done.stderr).toContain(`row 2 (a), column ${column}: `);
    expect(done.stderr).toContain(names);
    expect(done.stderr).not.toContain(cell);
    const line = `{"person":"a","side":"sales","answers":{"${column}":"${cell}","own":"x"}}`;
    const json = await imported(line, [], 'a.ndjson');
    expect(json.stderr).toContain(names);
    expect(json.stderr).not.toContain(cell);
  });

  it('shows in its help the names of columns, and an example that is imported as it stands', async () => {
    const { stdout } = await accord(['import', '--help']);
    for (const name of ['"person"', '"QUESTION:guess"', '"QUESTION:OPTION"']) expect(stdout).toContain(name);
    const example = /^ {2}(\{"person".*\})$/m.exec(stdout)?.[1] ?? '';
    const cwd = folder({ ...world, 'a.ndjson': `${example}\n` });
    expect(await accord(['import', 'a.ndjson', '--strict'], { cwd })).toMatchObject({ code: 0 });
  });
});
