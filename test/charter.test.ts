import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Agreement } from '../src/charter/charter.ts';
import type { CharterStanding } from '../src/charter/standing.ts';
import type { Outcome, Prompter, Screen } from '../src/collect/prompter.ts';
import { entry, questionNamed, said } from '../src/commands/agree/decided.ts';
import { live } from '../src/commands/agree/live.ts';
import { toSettle } from '../src/commands/agree/to-settle.ts';
import { opened, recorded } from '../src/commands/agree/opened.ts';
import type { Report } from '../src/report/report.ts';
import { reportSchema } from '../src/report/schema.ts';
import { hostile } from './hostile.ts';
import { code as pseudo, outside, speakPseudo } from './pseudo.ts';
import { accord, folder } from './accord.ts';
import { agreedOnEach, auditWith, everyKind, quietContext, signed, type Answers } from './kept-world.ts';

const charterIn = (cwd: string) => readFileSync(join(cwd, 'charter.yaml'), 'utf8');

/** A charter of one agreement on the deadline, signed in June. */
const june = ['--as-of', '2026-06-30'];
const deadline = ['agree', 'deadline', '--value', '4 h', ...signed, ...june];

async function standingOf(cwd: string, asOf = '2026-11-22'): Promise<CharterStanding> {
  const { stdout, code, stderr } = await accord(['agree', '--list', '--json', '--as-of', asOf], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as CharterStanding;
}

let everything: Promise<string> | undefined;

/** A charter with an agreement on every question, signed in June; written once. */
function everyAgreement(): Promise<string> {
  everything ??= (async () => {
    const cwd = folder(auditWith());
    for (const { id, typed } of agreedOnEach) {
      await accord(['agree', id, '--value', typed, ...signed, ...june], { cwd });
    }
    return charterIn(cwd);
  })();
  return everything;
}

async function measureOf(question: string): Promise<string> {
  const lines = (await everyAgreement()).split(`question: ${question}\n`)[1] ?? '';
  return /measure: (\w+)/.exec(lines)?.[1] ?? '';
}

describe('accord agree by flags', () => {
  test.each(agreedOnEach)('keeps what both settle on $id: value, key, measure, words', async (one) => {
    const cwd = folder(auditWith());
    const { code, stdout } = await accord(['agree', one.id, '--value', one.typed, ...signed], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(one.words);
    const { context } = quietContext(cwd);
    const kept = (await opened(context, '2026-11-02')).charter.agreed[0];
    expect(kept).toMatchObject({ question: one.id, value: one.value, key: one.key, words: one.words });
    expect(kept?.measure).toMatch(/^[0-9a-f]{16}$/);
    expect(kept?.by).toEqual({ sales: 'sales-head', marketing: 'marketing-head' });
    expect((await accord(['validate', 'charter.yaml'], { cwd })).code).toBe(0);
  });

  it('takes sentence, reason, owner by name, day of effect and review, and says what stood there before', async () => {
    const cwd = folder(auditWith());
    await accord(deadline, { cwd });
    const more = [
      '--text',
      'We call within a day.',
      '--reason',
      'Too few people.',
      '--owner',
      'head of SALES',
    ];
    const days = ['--effective', '2026-12-01', '--review', '2027-05-01'];
    const { code, stderr } = await accord(
      ['agree', 'deadline', '--value', '24', ...signed, ...more, ...days],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('Deadline: before, 4 h');
    const { agreements } = await standingOf(cwd);
    expect(agreements).toHaveLength(1);
    expect(agreements[0]).toMatchObject({
      agreed: '24 h',
      text: 'We call within a day.',
      reason: 'Too few people.',
      owner: 'Head of sales',
      effective: '2026-12-01',
      signed: '2026-11-02',
      review: '2027-05-01',
      signatories: [
        { side: 'sales', person: 'sales-head', job: 'Head of sales' },
        { side: 'marketing', person: 'marketing-head', job: 'Head of marketing' },
      ],
    });
  });

  it('sets the review to 90 days after the signature, and none for a difference, which has its own day', async () => {
    const cwd = folder(auditWith());
    await accord(deadline, { cwd });
    await accord(['agree', 'owner', '--until', '2026-12-31', '--reason', 'The budget is open.', ...signed], {
      cwd,
    });
    const { agreements } = await standingOf(cwd);
    expect(agreements.map(({ review, differUntil }) => [review, differUntil])).toEqual([
      ['2026-09-28', null],
      [null, '2026-12-31'],
    ]);
  });

  it('takes a sentence for the answer where own words are asked, and leaves others unmeasured without an answer', async () => {
    const cwd = folder(auditWith());
    await accord(['agree', 'text', '--text', 'Who asked to be called.', ...signed], { cwd });
    await accord(['agree', 'scale', '--text', 'Often enough.', ...signed], { cwd });
    const { context } = quietContext(cwd);
    const [first, second] = (await opened(context, '2026-11-02')).charter.agreed;
    expect(first).toMatchObject({ value: 'Who asked to be called.', key: null, text: '' });
    expect(second).toMatchObject({ value: undefined, measure: null, text: 'Often enough.' });
  });

  it('says what comes next, once something is written', async () => {
    const cwd = folder(auditWith());
    const next = /Next: accord agree -o charter\.html, the charter as a page; accord check, /;
    expect((await accord(deadline, { cwd })).stderr).toMatch(next);
    const page = await accord([...deadline, '-o', 'charter.html'], { cwd });
    expect(page.stderr).toMatch(/Next: accord check, whether/);
    for (const more of ['--dry-run', '--json'])
      expect((await accord([...deadline, more], { cwd })).stderr).not.toContain('Next:');
  });

  it('writes nothing for --dry-run, and prints JSON alone for --json', async () => {
    const cwd = folder(auditWith());
    const { stdout, stderr } = await accord([...deadline, '--dry-run', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([{ question: 'deadline', agreed: '4 h' }]);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(cwd, 'charter.yaml'))).toBe(false);
  });

  it('signs nothing on a day that is still to come; looking ahead stays', async () => {
    const cwd = folder(auditWith());
    const ahead = ['--as-of', '2030-01-01'];
    writeFileSync(join(cwd, 'decisions.csv'), 'question,agreed\ndeadline,4 h\n');
    for (const args of [
      ['deadline', '--value', '4 h'],
      ['--from', 'decisions.csv'],
    ]) {
      const done = await accord(['agree', ...args, ...signed, ...ahead], { cwd });
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain('--as-of: 2030-01-01 is still to come; today is 2026-11-02.');
      expect(existsSync(join(cwd, 'charter.yaml'))).toBe(false);
    }
    expect(await accord(deadline, { cwd })).toMatchObject({ code: 0 });
    expect(await accord(['agree', '--list', ...ahead], { cwd })).toMatchObject({ code: 0 });
  });

  it('takes an agreement out again, and only one that is there', async () => {
    const cwd = folder(auditWith());
    await accord(deadline, { cwd });
    const wrong = await accord(['agree', '--remove', 'deadlin'], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Did you mean "deadline"?');
    expect((await accord(['agree', '--remove', 'deadline', '--dry-run'], { cwd })).code).toBe(0);
    expect((await standingOf(cwd)).agreements).toHaveLength(1);
    expect((await accord(['agree', '--remove', 'deadline'], { cwd })).code).toBe(0);
    expect((await standingOf(cwd)).agreements).toEqual([]);
    expect((await accord(['agree', '--list'], { cwd })).stdout).toBe('No agreement is recorded yet.\n');
  });

  test.each<[string, string[], RegExp]>([
    [
      'no question',
      ['agree'],
      /no question is named[\s\S]*--value[\s\S]*"accord score --format csv" begins each line with the id/,
    ],
    [
      'everything missing',
      ['agree', 'deadline'],
      /Missing: --value ANSWER[\s\S]*--signed SIDE=ID[\s\S]*sales=sales-head,marketing=marketing-head/,
    ],
    ['signatures missing', ['agree', 'deadline', '--value', '4'], /Missing: --signed/],
    ['the answer missing', ['agree', 'deadline', ...signed], /Missing: --value/],
    ['an unknown question', ['agree', 'deadlin', '--value', '4', ...signed], /Did you mean "deadline"/],
    [
      'an answer that is none',
      ['agree', 'deadline', '--value', 'soon', ...signed],
      /^--value "soon": must be a number from 0 to 720 h\.\nWrite one number, e\.g\. "4 h"(?![\s\S]*option)/,
    ],
    [
      'an exchange that names no side',
      ['agree', 'exchange', '--value', 'need: cases', ...signed],
      /must read "sales: a, b; marketing: c"/,
    ],
    [
      'a side that gives what is no item',
      ['agree', 'exchange', '--value', 'sales: gold', ...signed],
      /one of: cases, prices, names/,
    ],
    [
      'nobody who gives',
      ['agree', 'exchange', '--value', 'sales: -', ...signed],
      /must say what at least one side gives/,
    ],
    [
      'both to agree and to differ',
      ['agree', 'deadline', '--value', '4', '--until', '2027-01-01', ...signed],
      /exclude each other/,
    ],
    [
      'a day that does not exist',
      ['agree', 'deadline', '--until', '2027-02-30', ...signed],
      /--until: "2027-02-30" is not a day/,
    ],
    [
      'a day in words',
      ['agree', 'deadline', '--value', '4', '--review', 'soon', ...signed],
      /--review: "soon" is not a day/,
    ],
    [
      'a difference that is over',
      ['agree', 'deadline', '--until', '2026-10-01', ...signed],
      /--until: 2026-10-01 must be after 2026-11-02/,
    ],
    [
      'a review before the signature',
      ['agree', 'deadline', '--value', '4', '--review', '2026-11-02', ...signed],
      /--review: 2026-11-02 must be after/,
    ],
    [
      'an unknown side',
      ['agree', 'deadline', '--value', '4', '--signed', 'sale=sales-head'],
      /"sale" is not a side[\s\S]*Did you mean "sales"/,
    ],
    [
      'an unknown person',
      ['agree', 'deadline', '--value', '4', '--signed', 'sales=sales-hed,marketing=marketing-head'],
      /"sales-hed" is nobody of the side sales\. Did you mean "sales-head"/,
    ],
    [
      'somebody of the other side',
      ['agree', 'deadline', '--value', '4', '--signed', 'sales=marketing-head,marketing=marketing-head'],
      /"marketing-head" is nobody of the side sales/,
    ],
    [
      'one signature alone',
      ['agree', 'deadline', '--value', '4', '--signed', 'sales=sales-head'],
      /Nobody signs for marketing/,
    ],
    [
      'a side twice',
      ['agree', 'deadline', '--value', '4', '--signed', 'sales=sales-head,sales=sales-north'],
      /sales stands twice/,
    ],
    [
      'signatures without a sign',
      ['agree', 'deadline', '--value', '4', '--signed', 'sales-head'],
      /does not say who signs for which side/,
    ],
    [
      'an empty sentence',
      ['agree', 'deadline', '--text', ' ', ...signed],
      /--text takes a text of 1 to 2000/,
    ],
    [
      'an owner who has no name',
      ['agree', 'deadline', '--value', '4', '--owner', '???', ...signed],
      /--owner: "\?\?\?" is no name/,
    ],
    ['a format without a place', ['agree', '--list', '--format', 'html'], /Where to\? -o is missing/],
    ['two modes', ['agree', 'deadline', '--list'], /a question and --list exclude each other/],
    ['a value without a question', ['agree', '--value', '4'], /--value needs a question/],
    [
      'a file that is not there',
      ['agree', '--from', 'no.csv', ...signed],
      /There is no file no\.csv\.[\s\S]*accord pack/,
    ],
    [
      'a page in a folder that is not there',
      ['agree', 'deadline', '--value', '4', ...signed, ...june, '-o', 'no/x.html'],
      /no\/x\.html cannot be written: its folder does not exist/,
    ],
    [
      'a file that never ends',
      ['agree', '--from', '/dev/zero', ...signed],
      /\/dev\/zero (is not a plain file|is a link)|There is no file/,
    ],
    ['a page of an unknown format', ['agree', '-o', 'charter.pdf'], /charter\.pdf ends in "\.pdf"/],
  ])('refuses %s, and says what would be right', async (_name, args, expected) => {
    const cwd = folder(auditWith());
    const { code, stdout, stderr } = await accord(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(existsSync(join(cwd, 'charter.yaml'))).toBe(false);
  });

  it('refuses a file that is too large by its size, without reading it', async () => {
    const cwd = folder(auditWith());
    writeFileSync(join(cwd, 'all.csv'), 'question');
    truncateSync(join(cwd, 'all.csv'), 3 * 1024 ** 3);
    for (const args of [
      ['agree', '--from', 'all.csv', ...signed],
      ['actions', 'take', '--from', 'all.csv'],
    ]) {
      const { code, stderr } = await accord(args, { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('all.csv is larger than 1 MiB')]);
    }
  });

  it('keeps every hostile text as it was, in the file and in every page', async () => {
    const cwd = folder(auditWith());
    const { context } = quietContext(cwd);
    for (const text of hostile) {
      const at = await opened(context, '2026-06-30');
      const all = said(at, null, { text, reason: text, signed: signed[1] });
      await recorded(at, new Map([['deadline', entry(at, questionNamed(at, 'deadline'), all)]]));
      const kept = (await opened(context, '2026-06-30')).charter.agreed[0];
      expect(kept?.text).toBe(text.trim());
      expect(kept?.reason).toBe(text.trim());
    }
    const page = await accord(['agree', '-o', '-', '--format', 'html'], { cwd });
    expect(page.code).toBe(0);
    expect(page.stdout).not.toMatch(/<script|<img|onerror=(?!&)/);
  });
});

describe('charter.yaml', () => {
  it('keeps comments, order and spelling of what people wrote by hand', async () => {
    const cwd = folder(auditWith());
    await accord(deadline, { cwd });
    const own = charterIn(cwd)
      .replace('format: 1', '# Our charter, printed in the canteen.\nformat: 1')
      .replace('    value: 4', '    value: 4 # not 3, we tried')
      .replace('words: 4 h', "words: '4 h'");
    writeFileSync(join(cwd, 'charter.yaml'), own);
    await accord(['agree', 'owner', '--value', 'sales', ...signed, ...june], { cwd });
    const after = charterIn(cwd);
    expect(after.startsWith(own)).toBe(true);
    await accord(['agree', 'deadline', '--value', '8', ...signed, ...june], { cwd });
    expect(charterIn(cwd)).toContain('    value: 8 # not 3, we tried\n');
    expect(charterIn(cwd)).toContain('# Our charter, printed in the canteen.');
    await accord(['agree', '--remove', 'owner'], { cwd });
    expect(charterIn(cwd)).toContain('# Our charter, printed in the canteen.');
  });

  it('keeps line ends of Windows', async () => {
    const cwd = folder(auditWith());
    await accord(deadline, { cwd });
    writeFileSync(join(cwd, 'charter.yaml'), charterIn(cwd).replaceAll('\n', '\r\n'));
    await accord(['agree', 'owner', '--value', 'sales', ...signed], { cwd });
    expect(charterIn(cwd).match(/(?<!\r)\n/)).toBeNull();
    expect((await standingOf(cwd)).agreements).toHaveLength(2);
  });

  it('is the same bytes for the same input, only for its owner, and leaves no lock behind', async () => {
    const [one, other] = [folder(auditWith()), folder(auditWith())];
    await accord(deadline, { cwd: one });
    await accord(deadline, { cwd: other });
    expect(charterIn(one)).toBe(charterIn(other));
    expect(statSync(join(one, 'charter.yaml')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(one, 'charter.yaml.lock'))).toBe(false);
  });

  it('holds what each of many writers wrote at once', async () => {
    const cwd = folder(auditWith());
    await Promise.all(
      agreedOnEach.map(async ({ id, typed }) => {
        const at = await opened(quietContext(cwd).context, '2026-11-02');
        const question = questionNamed(at, id);
        const one = entry(at, question, said(at, question, { value: typed, signed: signed[1] }));
        await recorded(at, new Map([[id, one]]));
      }),
    );
    const { agreements } = await standingOf(cwd);
    expect(agreements.map(({ question }) => question).sort()).toEqual(
      agreedOnEach.map(({ id }) => id).sort(),
    );
  });

  it('is refused where it is a link or a folder', async () => {
    const linked = folder(auditWith());
    writeFileSync(join(linked, 'elsewhere.yaml'), 'format: 1\nagreed: []\n');
    symlinkSync(join(linked, 'elsewhere.yaml'), join(linked, 'charter.yaml'));
    const isFolder = folder(auditWith());
    mkdirSync(join(isFolder, 'charter.yaml'));
    for (const cwd of [linked, isFolder]) {
      const { code, stderr } = await accord(deadline, { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/charter\.yaml is (a link|not a plain file)/);
    }
  });

  const written = (lines: string) => `format: 1\nagreed:\n  - question: deadline\n${lines}`;
  const by = '    by: {sales: sales-head, marketing: marketing-head}\n';
  const sound = `    text: We call.\n    signed: 2026-06-30\n${by}`;
  const measured = (changes: Readonly<Record<string, string>>) => {
    const keys = {
      value: '4',
      key: '"4"',
      words: '4 h',
      measure: 'MEASURE',
      signed: '2026-06-30',
      ...changes,
    };
    const lines = Object.entries(keys).map(([key, value]) => (value === '' ? '' : `    ${key}: ${value}\n`));
    return written(`${lines.join('')}${by}`);
  };

  test.each<[string, string, RegExp]>([
    ['an empty file', '', /charter\.yaml: the file is empty/],
    ['no YAML', 'format: [1', /charter\.yaml:1:\d+: not valid YAML/],
    ['two documents', `${written(sound)}---\nformat: 1\n`, /charter\.yaml:7:1/],
    ['a list', '- a\n', /charter\.yaml:1:1/],
    ['a merge conflict', `<<<<<<< mine\n${written(sound)}`, /charter\.yaml:1:1: merge conflict/],
    ['no format', 'agreed: []\n', /charter\.yaml:1:1: "format" is missing/],
    ['another format', 'format: 2\nagreed: []\n', /charter\.yaml:1:9 format/],
    ['no list', 'format: 1\n', /"agreed" is missing/],
    ['a list that is none', 'format: 1\nagreed: none\n', /charter\.yaml:2:9 agreed/],
    [
      'a misspelt key at the top',
      'format: 1\nagred: []\n',
      /charter\.yaml:2:1 agred: "agred" is not a key here\. Did you mean "agreed"/,
    ],
    [
      'a misspelt key inside',
      written(sound.replace('signed', 'singed')),
      /charter\.yaml:5:5 agreed\[0\]\.singed: .*Did you mean "signed"/,
    ],
    [
      'a key twice',
      written(`${sound}    signed: 2026-07-01\n`),
      /charter\.yaml:7:5 .*"signed" stands twice, first on line 5/,
    ],
    [
      'no question',
      `format: 1\nagreed:\n  - signed: 2026-06-30\n    text: a\n${by}`,
      /charter\.yaml:3:5 agreed\[0\]: "question" is missing/,
    ],
    [
      'a question that is no id',
      written(sound).replace('deadline', 'Dead Line'),
      /charter\.yaml:3:15 agreed\[0\]\.question: "[^"]+" is not an id/,
    ],
    [
      'a question twice',
      `${written(sound)}  - question: deadline\n${sound}`,
      /charter\.yaml:7:15 agreed\[1\]\.question: agreed\[0\] is about "deadline" too/,
    ],
    [
      'nothing settled',
      written(sound.replace('    text: We call.\n', '')),
      /charter\.yaml:3:5 agreed\[0\]: says nothing that was settled: add "value", "text" or "differ-until"/,
    ],
    [
      'an answer beside a difference',
      measured({ 'differ-until': '2027-01-01' }),
      /agreed\[0\]\.differ-until: stands beside "value"/,
    ],
    [
      'no day of signing',
      written(sound.replace('    signed: 2026-06-30\n', '')),
      /charter\.yaml:3:5 agreed\[0\]: "signed" is missing/,
    ],
    [
      'a day in words',
      written(sound.replace('2026-06-30', 'June')),
      /charter\.yaml:5:13 agreed\[0\]\.signed: "June" is no date like "2026-11-02"/,
    ],
    [
      'a day that does not exist',
      written(sound.replace('06-30', '06-31')),
      /charter\.yaml:5:13 agreed\[0\]\.signed/,
    ],
    [
      'a review before the signature',
      written(`${sound}    review: 2026-06-30\n`),
      /charter\.yaml:7:13 agreed\[0\]\.review: must be after the day it was signed \(2026-06-30\)/,
    ],
    [
      'a difference over before it began',
      written(`${sound}    differ-until: 2026-01-01\n`),
      /charter\.yaml:7:19 agreed\[0\]\.differ-until: must be after/,
    ],
    ['nobody who signed', written(sound.replace(by, '')), /"by" is missing/],
    [
      'one signature',
      written(sound.replace(', marketing: marketing-head', '')),
      /charter\.yaml:6:5 agreed\[0\]\.by: nobody has signed for marketing: add "marketing: ID"/,
    ],
    [
      'an unknown side',
      written(sound.replace('marketing:', 'maketing:')),
      /agreed\[0\]\.by\.maketing: .*Did you mean "marketing"/,
    ],
    [
      'somebody of the other side',
      written(sound.replace('sales: sales-head', 'sales: marketing-head')),
      /charter\.yaml:6:17 agreed\[0\]\.by\.sales: marketing-head is on the side marketing/,
    ],
    [
      'an owner on two lines',
      written(`${sound}    owner: "Head of\\nsales"\n`),
      /charter\.yaml:7:12 agreed\[0\]\.owner: .*must be one line/,
    ],
    [
      'a value alone',
      measured({ key: '', words: '', measure: '' }),
      /agreed\[0\]\.value: stands without "key", "measure", "words"; write the entry anew: accord agree deadline --value/,
    ],
    [
      'a key alone',
      written(`${sound}    key: "4"\n`),
      /charter\.yaml:7:5 agreed\[0\]\.key: stands without "value"/,
    ],
    ['a measure that is none', measured({ measure: 'abc' }), /agreed\[0\]\.measure: "abc" is no measure/],
    [
      'a value that is no answer',
      measured({ value: '4000' }),
      /charter\.yaml:4:12 agreed\[0\]\.value: must be a number from 0 to 720/,
    ],
    [
      'a value changed by hand',
      measured({ value: '8' }),
      /charter\.yaml:4:12 agreed\[0\]\.value: is not the answer that "key" and "words" stand for; write the entry anew/,
    ],
    [
      'a long sentence',
      written(sound.replace('We call.', 'x'.repeat(2001))),
      /charter\.yaml:4:11 agreed\[0\]\.text/,
    ],
    ['a tag', written(sound.replace('We call.', '!!js/function call')), /charter\.yaml:4/],
    ['an alias to itself', written(sound.replace('We call.', '*a')), /charter\.yaml:4:11 .*no anchor/],
  ])(
    'is refused with %s: every command names the line, and nothing is written',
    async (_name, text, expected) => {
      const cwd = folder(auditWith());
      const measure = await measureOf('deadline');
      const content = text.replace('MEASURE', measure);
      writeFileSync(join(cwd, 'charter.yaml'), content);
      for (const args of [['validate', 'charter.yaml'], deadline]) {
        const { code, stdout, stderr } = await accord(args, { cwd });
        expect(code).toBe(2);
        expect(args[0] === 'validate' ? stdout : stderr).toMatch(expected);
      }
      expect(charterIn(cwd)).toBe(content);
    },
  );

  it('stops every command that needs it where it is broken, and none that does not', async () => {
    const files = auditWith({ r1: { opened: '2026-10-01', answers: bothSay({ deadline: 4 }) } });
    const cwd = folder({ ...files, 'charter.yaml': 'format: 1\nagred: []\n' });
    const sheet = ['actions', 'sheet', '--day', '30', '-o', '-', '--format', 'markdown'];
    for (const args of [['agree', '--list'], ['agree', '-o', 'c.md'], ['report'], sheet]) {
      const { code, stdout, stderr } = await accord(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('charter.yaml:2:1 agred');
    }
    expect((await accord(['status'], { cwd })).code).toBe(0);
  });

  it('warns of a question the audit does not ask, and is used', async () => {
    const cwd = folder({ ...auditWith(), 'charter.yaml': written(sound).replace('deadline', 'deadlin') });
    const { code, stderr } = await accord(['agree', '--list'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(
      'charter.yaml:3:15 agreed[0].question: "deadlin" is not asked, so nothing is measured',
    );
    expect(stderr).toContain('Did you mean "deadline"?');
  });

  it('never repeats an answer in a problem', async () => {
    const secret = 'sekret-9f3';
    const text = measured({ value: secret, words: secret, key: secret });
    const cwd = folder({ ...auditWith(), 'charter.yaml': text.replace('MEASURE', '0123456789abcdef') });
    const { stderr, stdout } = await accord(['validate', 'charter.yaml'], { cwd });
    expect(`${stderr}${stdout}`).not.toContain(secret);
  });
});

/** The same answers of both heads. */
function bothSay(answers: Readonly<Record<string, unknown>>): Answers {
  return { 'sales-head': answers, 'marketing-head': answers };
}

describe('drift from the charter', () => {
  /** Distance of each side's answers from what was agreed, computed by hand. */
  const cases: readonly {
    id: string;
    sales: readonly unknown[];
    marketing: unknown;
    distance: readonly [number, number];
    apart: readonly [boolean, boolean];
  }[] = [
    // Agreed point 4 of 5: |2-4| and 0 over 4 steps, mean of two people; one step off.
    { id: 'scale', sales: [2, 4], marketing: 5, distance: [0.25, 0.25], apart: [false, false] },
    // Half of the people choose something else: total variation 0.5.
    {
      id: 'choice',
      sales: ['ours', 'theirs'],
      marketing: 'theirs',
      distance: [0.5, 1],
      apart: [false, true],
    },
    // {asked} against {asked, budget}: 1 - 1/2; {paper} against it: 1.
    { id: 'checklist', sales: [['asked']], marketing: ['paper'], distance: [0.5, 1], apart: [false, true] },
    // One of three pairs the other way round; all three.
    {
      id: 'ranking',
      sales: [['fit', 'speed', 'size']],
      marketing: ['size', 'fit', 'speed'],
      distance: [1 / 3, 1],
      apart: [true, true],
    },
    // ln(9/4) / ln 10, and ln(4) / ln 10 for one hour.
    {
      id: 'deadline',
      sales: [9],
      marketing: 1,
      distance: [0.352182518111, 0.602059991328],
      apart: [true, true],
    },
    // 10 points to move; 50 points to move.
    {
      id: 'allocation',
      sales: [{ new: 40, keep: 40, brand: 20 }],
      marketing: { new: 0, keep: 80, brand: 20 },
      distance: [0.1, 0.5],
      apart: [false, true],
    },
    // Shared instead of sales is half a disagreement, the other side alone a whole one.
    { id: 'owner', sales: ['shared'], marketing: 'marketing', distance: [0.5, 1], apart: [false, true] },
    // One of three cards elsewhere; all three.
    {
      id: 'sorting',
      sales: [{ c1: 'accept', c2: 'accept', c3: 'accept' }],
      marketing: { c1: 'refuse', c2: 'accept', c3: 'refuse' },
      distance: [1 / 3, 1],
      apart: [true, true],
    },
    // Sales needs {prices} of {prices, names}: 1/2, and gives what was agreed: 0; mean 1/4. Marketing keeps both ways.
    {
      id: 'exchange',
      sales: [{ need: ['prices'], receive: [], give: ['cases'], first: [] }],
      marketing: { need: ['cases'], receive: ['cases'], give: ['prices', 'names'], first: [] },
      distance: [0.25, 0],
      apart: [false, false],
    },
  ];

  async function chartered(
    answers: Answers,
    opened = '2026-10-01',
    questionnaire = everyKind,
  ): Promise<string> {
    const files = auditWith({ r1: { opened, answers } }, everyKind);
    const cwd = folder({ ...files, 'charter.yaml': await everyAgreement() });
    writeFileSync(join(cwd, 'questionnaires/ten.yaml'), questionnaire);
    return cwd;
  }

  it.each(cases)('of $id is the distance computed by hand, on either side', async (one) => {
    const [first, second] = one.sales;
    const answers: Answers = {
      'sales-head': { [one.id]: first },
      ...(one.sales.length > 1 ? { 'sales-north': { [one.id]: second } } : {}),
      'marketing-head': { [one.id]: one.marketing },
    };
    const { agreements } = await standingOf(await chartered(answers));
    const found = agreements.find(({ question }) => question === one.id);
    expect(found?.drift.map(({ side, why }) => [side, why])).toEqual([
      ['sales', null],
      ['marketing', null],
    ]);
    for (const at of [0, 1] as const) expect(found?.drift[at]?.distance).toBeCloseTo(one.distance[at], 10);
    expect(found?.drift.map(({ apart }) => apart)).toEqual(one.apart);
  });

  it('counts what is better than agreed as kept, where the question says which way is good', async () => {
    const directed = everyKind
      .replace('number: {unit: h,', 'good: {at-most: 6}\n        number: {unit: h,')
      .replace('scale: {points:', 'good: high\n        scale: {points:');
    // Agreed are 4 h and point 4 of 5: sooner and oftener break no promise. One of two at 9 h: half of ln(9/4) / ln 10.
    const answers: Answers = {
      'sales-head': { deadline: 1, scale: 5 },
      'sales-north': { deadline: 9, scale: 2 },
      'marketing-head': { deadline: 0.5, scale: 5 },
    };
    const { agreements } = await standingOf(await chartered(answers, '2026-10-01', directed));
    const distances = (id: string) =>
      agreements
        .find(({ question }) => question === id)
        ?.drift.map(({ distance }) => distance ?? Number.NaN) ?? [];
    expect(distances('deadline')[0]).toBeCloseTo(0.352182518111 / 2, 10);
    expect(distances('deadline')[1]).toBe(0);
    expect(distances('scale')).toEqual([0.25, 0]);
  });

  it('is none where both answer what was agreed, whatever the kind', async () => {
    const answers = Object.fromEntries(agreedOnEach.map(({ id, value }) => [id, value]));
    const exchange = { need: ['cases'], receive: [], give: ['prices', 'names'], first: [] };
    const cwd = await chartered({ 'sales-head': answers, 'marketing-head': { ...answers, exchange } });
    const { agreements, drifted } = await standingOf(cwd);
    expect(drifted).toBe(0);
    for (const { question, drift } of agreements) {
      expect(drift.map(({ distance }) => distance)).toEqual(question === 'text' ? [null, null] : [0, 0]);
    }
  });

  it('is not known, and says why: nobody answered, own words, re-worded, not asked, differing, signed later', async () => {
    const reworded = everyKind
      .replace('Who owns it?', 'Who decides on it?')
      .replace(/ {6}- id: ranking\n.*\n.*\n/, '');
    const cwd = await chartered({ 'sales-head': { deadline: 9, owner: 'sales' } }, '2026-10-01', reworded);
    await accord(['agree', 'choice', '--until', '2027-01-01', ...signed, ...june], { cwd });
    await accord(['agree', 'scale', '--value', '4', ...signed, '--as-of', '2026-10-01'], { cwd });
    const { stdout } = await accord(['agree', '--list', '--json'], { cwd });
    const { agreements } = JSON.parse(stdout) as CharterStanding;
    const why = (id: string) =>
      agreements.find(({ question }) => question === id)?.drift.map((one) => one.why);
    expect(why('deadline')).toEqual([null, 'nobody-answered']);
    expect(why('text')).toEqual(['own-words', 'own-words']);
    expect(why('owner')).toEqual(['reworded', 'reworded']);
    expect(why('ranking')).toEqual(['not-asked', 'not-asked']);
    expect(why('choice')).toEqual(['differs', 'differs']);
    expect(why('scale')).toEqual(['signed-later', 'signed-later']);
    expect(agreements.find(({ question }) => question === 'ranking')?.agreed).toBe('Speed > Fit > Size');
  });

  it('is not known in a round opened before the day it counts from, and that is said', async () => {
    const why = async (effective: string, opened: string) => {
      const cwd = await chartered(
        { 'sales-head': { deadline: 9 }, 'marketing-head': { deadline: 4 } },
        opened,
      );
      const args = ['deadline', '--value', '4', ...signed, ...june, '--effective', effective];
      expect((await accord(['agree', ...args], { cwd })).code).toBe(0);
      return {
        cwd,
        drift: (await standingOf(cwd)).agreements.find((one) => one.question === 'deadline')?.drift,
      };
    };
    const early = await why('2027-06-01', '2026-10-01');
    expect(early.drift?.map((one) => [one.why, one.apart, one.now])).toEqual([
      ['not-in-force', null, '9 h'],
      ['not-in-force', null, '4 h'],
    ]);
    const report = await accord(['report', '--format', 'markdown', '-o', '-'], { cwd: early.cwd });
    expect(report.stdout).toContain('it was opened before the day this counts from');
    // From that day on it is measured; a day before the signature adds nothing to it.
    for (const [effective, opened] of [
      ['2026-10-01', '2026-10-01'],
      ['2026-01-01', '2026-10-01'],
    ] as const) {
      expect((await why(effective, opened)).drift?.map(({ apart }) => apart)).toEqual([true, false]);
    }
    expect((await why('2026-01-01', '2026-06-30')).drift?.map((one) => one.why)).toEqual([
      'signed-later',
      'signed-later',
    ]);
  });

  it.each([
    ['the day before', '2026-12-30', false],
    ['the day itself', '2026-12-31', false],
    ['the day after', '2027-01-01', true],
  ])('on %s (%s): is a difference past its day, and a review overdue? %s', async (_which, asOf, isPast) => {
    const cwd = folder(auditWith());
    const reason = ['--until', '2026-12-31', '--reason', 'The budget is open.'];
    await accord(['agree', 'owner', ...reason, ...signed], { cwd });
    await accord(['agree', 'deadline', '--value', '4 h', '--review', '2026-12-31', ...signed], { cwd });
    const count = isPast ? 1 : 0;
    const found = await standingOf(cwd, asOf);
    expect(found).toMatchObject({ expired: count, reviewsOverdue: count });
    expect(found.agreements.map(({ expired, reviewOverdue }) => [expired, reviewOverdue])).toEqual([
      [isPast, false],
      [false, isPast],
    ]);
  });

  it('stands in the report of every format, with what is past its day', async () => {
    const cwd = await chartered({ 'sales-head': { deadline: 9 }, 'marketing-head': { deadline: 4 } });
    await accord(['agree', 'owner', '--until', '2026-10-31', ...signed, ...june], { cwd });
    const args = ['report', '--as-of', '2026-11-22'];
    const page = (format: string) => accord([...args, '-o', '-', '--format', format], { cwd });
    const [terminal, list, markdown, html, data] = [
      await accord(args, { cwd }),
      await accord([...args, '--list'], { cwd }),
      await page('markdown'),
      await page('html'),
      await page('json'),
    ];
    const words = 'Sales now 9 h, agreed 4 h, signed 2026-06-30';
    for (const { stdout } of [terminal, list]) {
      expect(stdout.replace(/\s+/g, ' ')).toContain(words);
      expect(stdout.replace(/\s+/g, ' ')).toContain('we differ until 2026-10-31: that day has passed');
      expect(stdout.replace(/\s+/g, ' ')).toContain('was to be looked at again on 2026-09-28');
    }
    for (const { stdout } of [markdown, html]) {
      expect(stdout).toContain('What both sides signed');
      expect(stdout).toContain('9 h, not kept');
    }
    const report = JSON.parse(data.stdout) as Report;
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.charter).toMatchObject({ drifted: 1, expired: 1, reviewsOverdue: 9 });
  });

  it('is said in German where the audit speaks it', async () => {
    const cwd = await chartered({ 'sales-head': { deadline: 9 }, 'marketing-head': { deadline: 4 } });
    const { stdout } = await accord(['report', '--lang', 'de'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Sales jetzt 9 h, vereinbart 4 h, unterschrieben 2026-06-30',
    );
  });

  it('leaves the report of an audit without a charter as it was', async () => {
    const cwd = folder(auditWith({ r1: { opened: '2026-10-01', answers: bothSay({ deadline: 4 }) } }));
    const { stdout } = await accord(['report', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ charter: null, register: null });
    expect((await accord(['report'], { cwd })).stdout).not.toContain('signed');
  });
});

describe('the charter as a page', () => {
  it('holds rules, what each side gives, differences with their day, who signed and when it is looked at again', async () => {
    const cwd = folder(auditWith());
    await accord([...deadline, '--text', 'Sales calls within four hours.', '--owner', 'sales-head'], { cwd });
    await accord(['agree', 'exchange', '--value', 'sales: cases; marketing: prices', ...signed, ...june], {
      cwd,
    });
    await accord(['agree', 'owner', '--until', '2027-03-31', '--reason', 'A trial.', ...signed, ...june], {
      cwd,
    });
    const own = ['--title', 'Ten leads a week', '--done-when', 'four weeks counted', '--owner', 'chief'];
    await accord(['actions', 'take', 'weekly-ten', ...own, ...june], { cwd });
    const { code, stderr } = await accord(['agree', '-o', 'charter.md', '-o', 'charter.html', ...june], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'wrote charter.md\nwrote charter.html\n' });
    const page = readFileSync(join(cwd, 'charter.md'), 'utf8');
    for (const text of [
      '# Rules of engagement',
      'Sales calls within four hours.',
      'Measured as: 4 h',
      'Head of sales answers for it.',
      '| Exchange | Sales | Marketing | Customer cases | 2026-06-30 |',
      '| Exchange | Marketing | Sales | Price sheets | 2026-06-30 |',
      '| Owner | 2027\\-03\\-31 | A trial. |',
      'Ten leads a week',
      'We look at these rules again on 2026-09-28.',
      'Head of sales, Sales |',
      'Head of marketing, Marketing |',
    ]) {
      expect(page.replaceAll('\\-', '-')).toContain(text.replaceAll('\\-', '-'));
    }
    expect(readFileSync(join(cwd, 'charter.html'), 'utf8')).toContain('<h1>Rules of engagement</h1>');
    expect((await accord(['agree', '-o', 'charter.md'], { cwd })).stderr).toContain('--force');
  });
});

describe('the words of charter and register', () => {
  it('are all in the catalogues: nothing people read is written in code', async () => {
    const answers = { 'sales-head': { deadline: 9, text: 'Own.' }, 'marketing-head': { deadline: 4 } };
    const files = auditWith({ r1: { opened: '2026-10-01', answers } });
    const cwd = folder({ ...files, 'charter.yaml': await everyAgreement() });
    await accord(['agree', 'owner', '--until', '2026-10-31', '--reason', 'Reason.', ...signed, ...june], {
      cwd,
    });
    const own = ['--title', 'Title', '--done-when', 'Counted.', '--owner', 'chief', '--due', '2026-07-01'];
    for (const id of ['aa', 'bb', 'cc']) await accord(['actions', 'take', id, ...own, ...june], { cwd });
    const moved = ['--due', '2026-07-02', '--reason', 'Reason.', ...june];
    await accord(['actions', 'move', 'aa', ...moved], { cwd });
    await accord(['actions', 'done', 'bb', '--evidence', 'Evidence.', ...june], { cwd });
    await accord(['actions', 'drop', 'cc', '--reason', 'Reason.', ...june], { cwd });
    speakPseudo();
    const page = ['-o', '-', '--format', 'markdown'];
    const commands = [
      ['agree', '--list'],
      ['agree', ...page],
      ['actions'],
      ['actions', 'sheet', '--day', '30', ...page],
    ];
    const data = `${files['audit.yaml'] ?? ''} ${everyKind} ${await everyAgreement()} ${own.join(' ')} aa bb cc Reason. Evidence.`;
    for (const args of commands) {
      const { code, stdout } = await accord([...args, '--lang', pseudo, '--as-of', '2026-11-22'], { cwd });
      expect(code).toBe(0);
      const words = outside(stdout.replaceAll('\\', '')).match(/\p{Lu}?\p{Ll}{2,}/gu) ?? [];
      const known = data.toLowerCase();
      expect(words.filter((word) => !known.includes(word.toLowerCase()))).toEqual([]);
    }
  });
});

describe('a decision log', () => {
  const head = 'question,about,agreed,wording,reason,effective,owner,differ-until\n';

  it('is taken over whole: answers, sentences, differences; open lines are named', async () => {
    const log = `${head}deadline,,4 h,We call within four hours.,Too late otherwise,2026-12-01,Head of sales,\nowner,,,,A trial,,,2027-03-31\ntext,,,Who asked to be called.,,,,\nscale,,,,,,,\n`;
    const cwd = folder({ ...auditWith(), 'decisions.csv': log });
    const { code, stderr } = await accord(['agree', '--from', 'decisions.csv', ...signed], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('Still open in decisions.csv: scale.');
    const { agreements } = await standingOf(cwd);
    expect(agreements.map(({ question, agreed, differUntil }) => [question, agreed, differUntil])).toEqual([
      ['deadline', '4 h', null],
      ['owner', '', '2027-03-31'],
      ['text', 'Who asked to be called.', null],
    ]);
  });

  it('names no line as open that was signed before', async () => {
    const cwd = folder({ ...auditWith(), 'decisions.csv': `${head}owner,,,,,,,\nscale,,,,,,,\n` });
    await accord(['agree', 'owner', '--value', 'sales', ...signed], { cwd });
    const { stderr } = await accord(['agree', '--from', 'decisions.csv', ...signed], { cwd });
    expect(stderr).toBe('Still open in decisions.csv: scale.\nNothing was settled; nothing was written.\n');
  });

  it('keeps the name of somebody the audit does not know as it stands there, also as German Excel saves it', async () => {
    const log = `${head}deadline,,4 h,,,,Jürgen Müller,\n`.replaceAll(',', ';');
    const cwd = folder(auditWith());
    writeFileSync(join(cwd, 'decisions.csv'), Buffer.from(log, 'latin1'));
    const { code, stderr } = await accord(['agree', '--from', 'decisions.csv', ...signed], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^wrote charter\.yaml\nNext: /),
    });
    expect((await standingOf(cwd)).agreements[0]?.owner).toBe('Jürgen Müller');
    expect((await accord(['validate'], { cwd })).code).toBe(0);
    await accord(['agree', '-o', 'charter.html'], { cwd });
    expect(readFileSync(join(cwd, 'charter.html'), 'utf8')).toContain('Jürgen Müller answers for it.');
  });

  test.each<[string, string, RegExp]>([
    [
      'an unknown question',
      'deadlin,,4,,,,,',
      /A2 question: "deadlin" is not a question of this audit\. Did you mean "deadline"/,
    ],
    ['an answer that is none', 'deadline,,soon,,,,,', /C2 agreed: must be a number from 0 to 720/],
    ['a difference that is over', 'deadline,,,,,,,2026-01-01', /H2 differ-until: must be after 2026-11-02/],
    ['an owner of no letters', 'deadline,,4,,,,???,', /G2 owner: is nobody's name/],
    ['a day of two readings', 'deadline,,,,,,,03/04/2027', /H2 differ-until: .*can mean/],
  ])('is refused with %s, and nothing of it is recorded', async (_name, line, expected) => {
    const cwd = folder({
      ...auditWith(),
      'decisions.csv': `${head}owner,,sales,,,,,\n${line}\n`.replace('owner,,sales,,,,,\n', ''),
    });
    const { code, stderr } = await accord(['agree', '--from', 'decisions.csv', ...signed], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(existsSync(join(cwd, 'charter.yaml'))).toBe(false);
  });

  it('needs signatures, named by their flag', async () => {
    const cwd = folder({ ...auditWith(), 'decisions.csv': `${head}deadline,,4,,,,,\n` });
    const { code, stderr } = await accord(['agree', '--from', 'decisions.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--signed');
  });
});

describe('the workshop', () => {
  /** Answers screens in their order and keeps what was shown. */
  function scripted(outcomes: readonly Outcome[]): Prompter & { shown: Screen[]; said: string[] } {
    const [shown, said]: [Screen[], string[]] = [[], []];
    return {
      via: 'terminal',
      shown,
      said,
      ask(screen) {
        const outcome = outcomes[shown.length];
        shown.push(screen);
        if (outcome === undefined) throw new Error(`nothing left to answer: ${screen.ask}`);
        return Promise.resolve(outcome);
      },
      say: (text) => void said.push(text),
    };
  }
  const give = (value: unknown, other: string | null = null): Outcome => ({
    type: 'answer',
    answer: { value, other },
  });
  const skip: Outcome = { type: 'skip' };

  async function run(cwd: string, outcomes: readonly Outcome[], first: readonly string[] = []) {
    const { context } = quietContext(cwd);
    const at = await opened(context, '2026-11-02');
    const prompter = scripted(outcomes);
    const save = async (one: Agreement) => {
      await recorded(at, new Map([[one.question, one]]));
      at.charter = { agreed: [...at.charter.agreed, one] };
    };
    const isDone = await live({ at, prompter, round: null, toSettle: first, given: {}, save }, null);
    return { isDone, prompter };
  }

  test.each(agreedOnEach)(
    'asks for $id with the control of the interview, and keeps the answer',
    async (one) => {
      const isText = one.id === 'text';
      const { need, give: gives } = one.value as { need: string[]; give: string[] };
      const value = one.id === 'exchange' ? { need, give: gives } : one.value;
      const cwd = folder(auditWith());
      const { isDone, prompter } = await run(cwd, [
        give(one.id),
        give('agreed'),
        give(value),
        ...(isText ? [] : [skip]),
        skip,
        give('sales-head'),
        give('marketing-head'),
        give('2027-05-01'),
        give(''),
      ]);
      expect(isDone).toBe(true);
      const { agreements } = await standingOf(cwd);
      expect(agreements).toMatchObject([{ question: one.id, agreed: one.words, review: '2027-05-01' }]);
      const control = prompter.shown[2]?.control.type;
      expect(control).toBe(
        {
          scale: 'pick-one',
          choice: 'pick-one',
          checklist: 'pick-several',
          ranking: 'order',
          deadline: 'number',
          allocation: 'divide',
          owner: 'pick-one',
          sorting: 'sort',
          exchange: 'steps',
          text: 'write',
        }[one.id],
      );
    },
  );

  it('asks for signatures and review once, goes back, refuses what is no answer, and leaves a question alone', async () => {
    const cwd = folder(auditWith());
    const { prompter } = await run(cwd, [
      give('deadline'),
      give('agreed'),
      { type: 'back' },
      give('differ'),
      give('soon'),
      give('2026-11-01'),
      give('2027-03-31'),
      give('A trial.'),
      give('sales'),
      give('sales-north'),
      give('marketing-head'),
      give('owner'),
      give('agreed'),
      give('sales'),
      give('Sales decides alone.'),
      skip,
      give('2027-05-01'),
      give('scale'),
      give('leave'),
      give(''),
    ]);
    expect(prompter.said).toEqual([
      'That is no day. Write it as 2026-11-22.',
      'That day must be after 2026-11-02.',
    ]);
    const { agreements } = await standingOf(cwd);
    expect(agreements).toMatchObject([
      { question: 'deadline', differUntil: '2027-03-31', reason: 'A trial.', owner: 'Sales' },
      { question: 'owner', text: 'Sales decides alone.', agreed: 'Sales' },
    ]);
    expect(agreements[1]?.signatories.map(({ person }) => person)).toEqual(['sales-north', 'marketing-head']);
    const choices = prompter.shown.at(-1)?.control;
    expect(JSON.stringify(choices)).toContain('agreed: Sales');
  });

  it('puts first what the report finds to be settled, calls each by a number, and goes on to the next that is open', async () => {
    const answers = { 'sales-head': { owner: 'sales' }, 'marketing-head': { owner: 'marketing' } };
    const cwd = folder(auditWith({ r1: { opened: '2026-10-01', answers } }));
    const found = await toSettle(quietContext(cwd).context);
    expect(found).toEqual(['owner']);
    const settled = [give('agreed'), give('sales'), skip, skip, give('sales-head'), give('marketing-head')];
    const later = [give('2027-05-01'), give('text'), give('leave'), give('scale'), { type: 'back' } as const];
    const { prompter } = await run(cwd, [give('owner'), ...settled, ...later, give('')], found);
    const pickers = prompter.shown.filter(({ ask }) => ask === 'What did you settle?');
    expect(pickers.map(({ current }) => current?.value)).toEqual(['owner', 'scale', 'scale', 'scale']);
    const [first] = pickers;
    expect(first?.help).toContain('First what the report finds to be settled');
    const control = first?.control;
    if (control?.type !== 'pick-one') throw new Error('no list');
    expect(control.options.slice(0, 2).map(({ label }) => label)).toEqual(['Owner · to be settled', 'Scale']);
    expect(control.options).toHaveLength(11);
    expect(control.numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null]);
  });

  it('lists the questions as they are asked where there can be no report, and says why', async () => {
    const answers = { 'sales-head': { owner: 'sales' }, 'marketing-head': { owner: 'marketing' } };
    const files = auditWith({ r1: { opened: '2026-10-01', answers } });
    const { context, noted } = quietContext(folder({ ...files, 'actions.yaml': 'format: 2\n' }));
    expect(await toSettle(context)).toEqual([]);
    expect(noted.join(' ')).toMatch(/actions\.yaml .*The questions stand in the order they are asked\./);
  });

  it('stands on "finish" once everything is agreed', async () => {
    const cwd = folder({ ...auditWith(), 'charter.yaml': await everyAgreement() });
    const { prompter } = await run(cwd, [give('')]);
    expect(prompter.shown[0]?.current?.value).toBe('');
  });

  it('names everybody who can answer for it once, and whom it means where two are called alike', async () => {
    const files = auditWith();
    const people = '  - {id: sales-south, side: sales, job: Head of sales}\n';
    const cwd = folder({ ...files, 'audit.yaml': `${files['audit.yaml'] ?? ''}${people}` });
    const owned = ['agree', 'owner', '--value', 'sales', '--owner', 'executive', ...signed];
    expect((await accord(owned, { cwd })).code).toBe(0);
    const there = [give('owner'), give('agreed'), give('sales'), skip, { type: 'stop' } as const];
    const { prompter } = await run(cwd, there);
    const last = prompter.shown.at(-1);
    const options = last?.control.type === 'pick-one' ? last.control.options : [];
    expect(options.map(({ label }) => label)).toEqual([
      'Sales',
      'Marketing',
      'Head of sales · sales-head',
      'sales-north',
      'Head of marketing',
      'Chief executive',
      'Head of sales · sales-south',
    ]);
    expect(last?.current?.value).toBe('chief');
  });

  it('keeps what was agreed before it was stopped', async () => {
    const cwd = folder(auditWith());
    const first = [give('owner'), give('agreed'), give('sales'), skip, skip, give('sales-head')];
    const rest = [give('marketing-head'), give('2027-05-01'), give('scale'), { type: 'stop' } as const];
    const { isDone } = await run(cwd, [...first, ...rest]);
    expect(isDone).toBe(false);
    expect((await standingOf(cwd)).agreements).toHaveLength(1);
  });
});
