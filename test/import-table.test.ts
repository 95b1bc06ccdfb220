import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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
  - {id: marketing-head, side: marketing, role: head}
`;
const questions = `format: 1
id: small
version: 1
title: Small
sides: [sales, marketing]
dimensions:
  - id: small
    title: Small
    questions:
      - {id: call, ask: How many hours to the first call?, predict: true, number: {unit: h, floor: 1, range: [0, 720]}}
      - {id: leads, ask: How many leads a year?, number: {unit: leads, floor: 1, range: [0, 20000], whole: true}}
      - {id: spent, ask: How much was spent?, number: {unit: EUR, floor: 1, range: [0, 20000]}}
      - {id: split, ask: Divide 100., allocation: {categories: [brand: Brand, tools: Tools]}}
      - {id: order, ask: What first?, ranking: {items: [brand: Brand, tools: Tools]}}
      - {id: trade, ask: What passes?, exchange: {first: 1, items: [prices: Price lists, reasons: "Reasons, in words", cases: Cases]}}
`;
const files = {
  'audit.yaml': audit,
  'questionnaires/small.yaml': questions,
  'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n',
};
const kept = 'rounds/r2026-q4/imports';

async function imported(content: string, args: readonly string[] = [], name = 'survey.csv') {
  const cwd = folder({ ...files, [name]: content });
  const done = await accord(['import', name, ...args], { cwd });
  return { ...done, cwd, replies: replies(cwd) };
}

function replies(cwd: string): Reply[] {
  if (!existsSync(join(cwd, kept))) return [];
  return readdirSync(join(cwd, kept))
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) =>
      readFileSync(join(cwd, kept, name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Reply);
}

const answerOf = (reply: Reply | undefined, id: string) =>
  reply?.answers.find(({ question }) => question === id);

/** What a cell comes to in a column whose other cells are these. */
async function valueOf(question: string, cell: string, others: readonly string[] = []) {
  const rows = [cell, ...others].map((one, at) => `p${at};sales;${one}\n`).join('');
  const done = await imported(`person;side;${question}\n${rows}`);
  return { value: answerOf(done.replies[0], question)?.value, stderr: done.stderr };
}

describe('a number that can be read in two ways', () => {
  it.each([
    ['where whole numbers are asked for', 'leads', '12.000', ['2500']],
    ['where whole numbers are asked for, with a comma', 'leads', '12,000', ['2500']],
    ['in a column that shows no sign of decimals', 'call', '12.000', ['24']],
    ['with its unit', 'call', '1.375 h', ['24 h']],
    ['in a column that parts decimals by the other sign', 'call', '1.375', ['2,5']],
    ['in a column that parts them by both', 'call', '1.375', ['2.5', '2,5']],
    ['in a column that parts thousands', 'call', '1.375', ['2.5', '1.234.567']],
    ['where both readings lie in the range', 'spent', '12.000', ['2.50']],
    ['as a part of a whole that is not 100', 'split', 'brand=1.200 | tools=300', []],
  ])('is set aside %s, and never repeated', async (_, question, cell, others) => {
    const { value, stderr } = await valueOf(question, cell, others);
    expect(value).toBeUndefined();
    expect(stderr).toContain('can be read in two ways; write thousands without a separator (12000)');
    expect(stderr).not.toContain(cell);
  });

  it.each([
    ['call', '1.125', ['2.5'], 1.125],
    ['call', '1,125', ['2,5', '12'], 1.125],
    ['call', '0.125', [], 0.125],
    ['call', '0,125', [], 0.125],
    ['call', '1.1250', [], 1.125],
    ['leads', '12000', [], 12000],
    ['split', 'brand=33.333 | tools=66.667', [], { brand: 33.333, tools: 66.667 }],
  ])(
    'is none where one reading alone is possible: %s %s beside %j',
    async (question, cell, others, value) => {
      expect((await valueOf(question, cell, others)).value).toEqual(value);
    },
  );

  it('is none where JSON says a number, and is one where it says a text', async () => {
    const flat = await imported(
      '{"person":"a","side":"sales","call":1.125,"leads":12.000}\n{"person":"b","side":"sales","call":"1.125","leads":1}\n',
      [],
      'a.ndjson',
    );
    expect(answerOf(flat.replies[0], 'call')).toMatchObject({ value: 1.125 });
    expect(answerOf(flat.replies[0], 'leads')).toMatchObject({ value: 12 });
    expect(answerOf(flat.replies[1], 'call')).not.toHaveProperty('value');
    const whole = await imported('{"person":"a","side":"sales","answers":{"call":1.125}}', [], 'b.ndjson');
    expect(answerOf(whole.replies[0], 'call')).toMatchObject({ value: 1.125 });
  });

  it('is no place in an order', async () => {
    const done = await imported('person,side,order:brand,order:tools\na,sales,1.000,2\n');
    expect(answerOf(done.replies[0], 'order')).not.toHaveProperty('value');
  });

  it('is refused where it is settled at the table', async () => {
    const cwd = folder(files);
    const done = await accord(['agree', 'leads', '--value', '12.000', '--signed', 'sales=sales-head'], {
      cwd,
    });
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('can be read in two ways');
  });
});

describe('two imports of one name at once', () => {
  const two = {
    'x/survey.csv': 'person,side,call\na,sales,3\n',
    'y/survey.csv': 'person,side,call\nb,marketing,4\n',
  };

  it('leave one in place, and refuse the other', async () => {
    const cwd = folder({ ...files, ...two });
    const done = await Promise.all(Object.keys(two).map((file) => accord(['import', file], { cwd })));
    expect(done.map(({ code }) => code).sort()).toEqual([0, 2]);
    const [refused, taken] = done[0]?.code === 2 ? done : [...done].reverse();
    expect(refused?.stderr).toContain(
      'A file of this name was imported in r2026-q4 already.\nReplace that import with --force.',
    );
    expect(refused?.stdout).toBe('');
    expect(taken?.stderr).toContain(`wrote ${kept}/survey.ndjson`);
    expect(replies(cwd)).toHaveLength(1);
  });

  it('take the same mapping from each other where both are forced', async () => {
    const alike = { ...two, 'y/survey.csv': 'person,side,call\nb,sales,4\n' };
    const cwd = folder({ ...files, ...alike });
    const done = await Promise.all(
      Object.keys(alike).map((file) => accord(['import', file, '--force'], { cwd })),
    );
    expect(done.map(({ code, stderr }) => [code, stderr.includes('cannot be written')])).toEqual([
      [0, false],
      [0, false],
    ]);
  });
});

describe('where a cell that was set aside stands', () => {
  it('is counted with the blank lines above it', async () => {
    const { stderr } = await imported('\nperson,side,call\n\na,sales,3\n , ,\n\nb,sales,soon\n');
    expect(stderr).toContain('row 7 (b), column call: ');
    const wide = await imported('person,side,call\n\na,sales,3,9,9\n');
    expect(wide.stderr).toContain('survey.csv: row 3: has 5 cells under 3 columns');
  });

  it('is said with whose it is and what to do, within 80 columns and no word broken', async () => {
    const cwd = folder({ ...files, 'survey 1.csv': 'person,side,call,leads\nsales-head,sales,soon,3\n' });
    const done = await accord(['import', 'survey 1.csv'], { cwd, columns: 80 });
    expect(done.stderr).toContain('row 2 (sales-head), column call: must be a number from 0 to 720 h');
    expect(done.stderr).toContain('Correct it in the file and run: accord import "survey 1.csv" --force\n');
    expect(done.stderr).not.toContain('soon');
    for (const line of done.stderr.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const elsewhere = await accord([
      '-C',
      cwd,
      '-r',
      'r2026-q4',
      'import',
      join(cwd, 'survey 1.csv'),
      '--force',
    ]);
    expect(elsewhere.stderr).toContain(
      `accord -C ${cwd} -r r2026-q4 import "${join(cwd, 'survey 1.csv')}" --force\n`,
    );
    writeFileSync(join(cwd, 'survey 1.csv'), 'person,side,call,leads\nsales-head,sales,4,3\n');
    expect(await accord(['import', 'survey 1.csv', '--force'], { cwd })).toMatchObject({ code: 0 });
  });

  it('is shown for twenty of many, and for all to a script', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `p${at},sales,soon,1\n`).join('');
    const content = `person,side,call,leads\n${rows}`;
    const { stderr } = await imported(content, ['--dry-run']);
    expect(stderr.match(/column call: /g)).toHaveLength(20);
    expect(stderr).toContain('50 set aside:');
    expect(stderr).toContain('  and 30 more; --json names all');
    const script = await imported(content, ['--json']);
    expect((JSON.parse(script.stdout) as { setAside: object[] }).setAside).toHaveLength(50);
    const strict = await imported(content, ['--json', '--strict']);
    const { error } = JSON.parse(strict.stderr.trim().split('\n').at(-1) ?? '') as {
      error: { problems: object[] };
    };
    expect(error.problems).toHaveLength(50);
    expect(error.problems[0]).toMatchObject({ file: 'survey.csv', path: 'row 2 (p0), column call' });
  });
});

describe('a guess', () => {
  it.each([
    ['survey.csv', 'person,side,call,call:guess\nsales-head,sales,soon,4\nmarketing-head,marketing,,2\n'],
    [
      'survey.ndjson',
      '{"person":"sales-head","side":"sales","answers":{"call":{"value":"soon","guess":4}}}\n{"person":"marketing-head","side":"marketing","answers":{"call":{"value":3,"guess":2}}}\n',
    ],
  ])('is kept beside an answer that cannot be read, and counts (%s)', async (name, content) => {
    const done = await imported(content, [], name);
    const answer = answerOf(done.replies[0], 'call');
    expect(answer).toMatchObject({ guesses: [{ side: 'marketing', value: 4, key: '4' }] });
    expect(answer).not.toHaveProperty('value');
    const status = await accord(['status'], { cwd: done.cwd });
    expect(status.code, status.stderr).toBe(0);
    const report = await accord(['report', '--json'], { cwd: done.cwd });
    expect(report.code, report.stderr).toBe(0);
  });
});

describe('a table that Excel wrote with its separator', () => {
  it.each(['sep=;\r\n', '\uFEFFsep=;\r\n', '"sep=;"\n'])('is taken at its word: %j', async (first) => {
    const done = await imported(`${first}person;side;call\r\na;sales;2,5\r\nb;sales;x\r\n`);
    expect(done.code, done.stderr).toBe(0);
    expect(answerOf(done.replies[0], 'call')).toMatchObject({ value: 2.5 });
    expect(done.stderr).toContain('row 3 (b), column call: ');
  });

  it('keeps finding the separator between blank lines', async () => {
    const done = await imported('\n\n\nperson;call\n\n\nsales-head;4\n\n\n');
    expect(answerOf(done.replies[0], 'call')).toMatchObject({ value: 4 });
  });
});

describe('what two sides exchange, in a table', () => {
  const header = 'person;side;trade:need;trade:receive;trade:give;trade:first';

  it('is read from a column for each list, by ids or labels', async () => {
    const done = await imported(
      `${header}\na;sales;"Reasons, in words|prices";-;"Price lists, cases";prices\n`,
    );
    expect(done.code, done.stderr).toBe(0);
    expect(done.stderr).not.toContain('not used');
    expect(answerOf(done.replies[0], 'trade')).toMatchObject({
      value: { need: ['prices', 'reasons'], receive: [], give: ['prices', 'cases'], first: ['prices'] },
    });
  });

  it.each([
    ['a list left empty beside others', 'prices;;cases;', 'the cell of "receive" is empty; write -'],
    ['what is no option', 'prices;-;gold;', 'the cell of "give" must list options'],
    ['what comes first and is not needed', 'prices;-;cases;reasons', '"first" must be a part of "need"'],
  ])('is set aside with %s', async (_, cells, said) => {
    const done = await imported(`${header};call\na;sales;${cells};1\n`);
    expect(answerOf(done.replies[0], 'trade')).not.toHaveProperty('value');
    expect(done.stderr).toContain(said);
  });
});

describe('a blank table', () => {
  it('has a row for each person and every column, and is read back as far as it is filled in', async () => {
    const cwd = folder(files);
    const made = await accord(['import', '--template', 'survey.csv'], { cwd });
    expect(made.code, made.stderr).toBe(0);
    const path = join(cwd, 'survey.csv');
    const [header = '', ...rows] = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(header).toBe(
      'person,side,call,call:guess,leads,spent,split,order,trade:need,trade:receive,trade:give,trade:first',
    );
    expect(rows.map((row) => row.replace(/,+$/, ''))).toEqual([
      'sales-head,sales',
      'marketing-head,marketing',
    ]);
    const empty = await accord(['import', 'survey.csv', '--strict'], { cwd });
    expect([empty.code, replies(cwd)]).toEqual([2, []]);
    expect(empty.stderr).toContain('left out, with nothing filled in: sales-head, marketing-head');
    writeFileSync(path, `${header}\r\nsales-head,sales,24,4,,,,,prices,-,cases,\r\n${rows[1] ?? ''}\r\n`);
    const done = await accord(['import', 'survey.csv', '--strict'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    expect(replies(cwd).map(({ person }) => person)).toEqual(['sales-head']);
    const [reply] = replies(cwd);
    expect(answerOf(reply, 'call')).toMatchObject({ value: 24, guesses: [{ side: 'marketing', value: 4 }] });
    expect(answerOf(reply, 'trade')).toMatchObject({ value: { need: ['prices'], give: ['cases'] } });
    expect(answerOf(reply, 'leads')).not.toHaveProperty('value');
    expect((await accord(['status'], { cwd })).stdout).toContain('marketing-head');
  });

  it('replaces no file unasked, and goes to stdout as -', async () => {
    const cwd = folder({ ...files, 'survey.csv': 'mine\n' });
    const refused = await accord(['import', '--template', 'survey.csv'], { cwd });
    expect([refused.code, readFileSync(join(cwd, 'survey.csv'), 'utf8')]).toEqual([2, 'mine\n']);
    const both = await accord(['import', '--template', 'new.csv', '--dry-run'], { cwd });
    expect([both.code, existsSync(join(cwd, 'new.csv'))]).toEqual([2, false]);
    const shown = await accord(['import', '--template', '-'], { cwd });
    expect(shown.stdout).toMatch(/^person,side,call,.*\r\nsales-head,sales,/);
  });
});
