import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { replyText } from '../src/replies/parse.ts';
import type { Reply } from '../src/replies/reply.ts';
import { accord } from './accord.ts';

const shipped = readdirSync(new URL('../questionnaires/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .sort();

const own = `format: 1
id: own
version: 1
title: Own
sides: [sales, marketing]
dimensions:
  - id: own-d
    title: D
    questions:
      - id: own-q
        ask: How long?
        number: {unit: h, floor: 0.25, range: [0, 720]}
        findings:
          apart: {text: T, actions: [own-action]}
`;
const actions = `format: 1
actions:
  - id: own-action
    title: T
    do: D
    process: P
    people: Q
    phase: rules
    owner: [both]
    effort: days
    done-when: X
`;
const audit = `format: 1
company: Acme Pumps
privacy: named
questionnaires: [own]
people:
  - {id: sales-head, side: sales, role: head}
  - {id: marketing-head, side: marketing}
`;
const round = 'format: 1\nopened: 2026-11-02\n';
const reply: Reply = {
  format: 1,
  round: 'r1',
  person: 'sales-head',
  side: 'sales',
  state: 'draft',
  privacy: 'named',
  language: 'en',
  started: '2026-11-02T09:00:00.000Z',
  answers: [],
  end: true,
};
const files = {
  'audit.yaml': audit,
  'questionnaires/own.yaml': own,
  'questionnaires/actions.yaml': actions,
  'rounds/r1/round.yaml': round,
  'rounds/r1/replies/sales-head.json': replyText(reply),
};

describe('accord validate', () => {
  test('says in one line on stdout that a file is well, and what it is', async () => {
    const ended = await accord(['validate', 'audit.yaml'], { files });
    expect(ended).toMatchObject({ code: 0, stdout: 'audit.yaml: ok (audit)\n', stderr: '' });
  });

  test('without a name checks every file of the audit', async () => {
    const ended = await accord(['validate'], { files });
    expect(ended).toMatchObject({ code: 0, stdout: '5 files ok\n', stderr: '' });
  });

  test('names every problem of every file as file:line:column path: message, and ends with 2', async () => {
    const ended = await accord(
      ['validate', 'audit.yaml', 'questionnaires/own.yaml', 'rounds/r1/round.yaml'],
      {
        files: {
          ...files,
          'audit.yaml': audit.replace('side: marketing', 'side: markting'),
          'questionnaires/own.yaml': own.replace('unit:', 'uint:').replace('own-action', 'own-acton'),
          'rounds/r1/round.yaml': round.replace('opened', 'opend'),
        },
      },
    );
    expect(ended.code).toBe(2);
    const lines = ended.stdout.trim().split('\n');
    expect(lines).toContain(
      'audit.yaml:7:32 people[1].side: "markting" is not a side of this audit. Did you mean "marketing"? (sides: sales, marketing, executive)',
    );
    expect(ended.stdout).toContain(
      'questionnaires/own.yaml:12:18 dimensions[0].questions[0].number.uint: "uint" is not a key here. Did you mean "unit"?',
    );
    expect(ended.stdout).toContain(
      'rounds/r1/round.yaml:2:1 opend: "opend" is not a key here. Did you mean "opened"?',
    );
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+( \S+)?: \S/);
    expect(lines).toHaveLength(4);
    expect(ended.stderr).toBe('4 problems\n');
  });

  test('says where an audit cannot be judged because its own questionnaires are wrong', async () => {
    const ended = await accord(['validate', 'audit.yaml'], {
      files: { ...files, 'questionnaires/own.yaml': own.replace('unit:', 'uint:') },
    });
    expect(ended).toMatchObject({ code: 2, stderr: '1 problem\n' });
    expect(ended.stdout).toBe(
      'audit.yaml: its own questionnaires have errors; give them too, or their folder\n',
    );
  });

  test('prints one JSON array with --json, and nothing on stderr', async () => {
    const broken = await accord(['validate', '--json', 'x.yaml'], { files: { 'x.yaml': 'a: 1\na: 2\n' } });
    expect(broken.stderr).toBe('');
    expect(broken.code).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject([
      { file: 'x.yaml', line: 2, column: 1, severity: 'error' },
    ]);
    const fine = await accord(['validate', '--json', 'audit.yaml'], { files });
    expect(JSON.parse(fine.stdout)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['questionnaire', 'anything.yaml', own.replace('id: own', 'id: anything')],
    ['actions', 'more.yaml', actions],
    [
      'presets',
      'mine.yaml',
      'format: 1\npresets:\n  - {id: mine, title: M, minutes: 9, questionnaires: [culture]}\n',
    ],
    ['audit', 'other.yaml', audit.replace('questionnaires: [own]', 'preset: core')],
    ['round', 'rounds/r2/round.yaml', round],
    ['mapping', 'q3.map.yaml', 'format: 1\nperson: null\nside: sales\nquestions: {}\n'],
    ['reply', 'mail.json', replyText(reply)],
  ])('recognises a %s', async (format, file, text) => {
    const ended = await accord(['validate', file], { files: { 'actions.yaml': actions, [file]: text } });
    expect(ended).toMatchObject({ code: 0, stdout: `${file}: ok (${format})\n`, stderr: '' });
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ['a file that is not there', 'none.yaml', '', 'none.yaml: there is no such file'],
    ['a file of something else', 'x.yaml', 'services:\n  web: {}\n', 'x.yaml: looks like no file of accord'],
    ['an empty file', 'x.yaml', '', 'x.yaml: the file is empty'],
    [
      'a file in Latin-1',
      'x.yaml',
      Buffer.from('title: f\xfcr\n', 'latin1'),
      'x.yaml:1:9: byte 0xfc is not UTF-8',
    ],
    ['a file too large', 'x.yaml', 'a: 1\n'.repeat(60_000), 'x.yaml: the file has 293 KiB; at most 256 KiB'],
    ['a bomb', 'x.yaml', '['.repeat(100_000), 'x.yaml:1:33: nested more than 32'],
    [
      'a truncated reply',
      'r.json',
      replyText(reply).slice(0, 100),
      'r.json:7:2: not valid JSON: the file ends in the middle',
    ],
    [
      'a reply without its end',
      'r.json',
      replyText(reply).replace(',\n  "end": true', ''),
      'r.json:1:1: "end" is missing',
    ],
    [
      'a reply with two equal keys',
      'r.json',
      replyText(reply).replace('"side"', '"person": "x",\n  "side"'),
      'r.json:5:3 person: the key "person" stands twice',
    ],
    [
      'a reply in an unknown format',
      'r.json',
      replyText(reply).replace('"format": 1', '"format": 2'),
      'r.json:2:13 format: must be 1',
    ],
    [
      'an audit under another promise',
      'audit.yaml',
      audit.replace('named', 'anonymous'),
      'audit.yaml:3:10 privacy: anonymous audits are not available yet',
    ],
  ])('refuses %s and goes on', async (_title, file, text, message) => {
    const ended = await accord(['validate', file, 'audit.yaml'], {
      files: {
        'actions.yaml': actions,
        ...(file === 'audit.yaml' ? {} : files),
        ...(file === 'none.yaml' ? {} : { [file]: text }),
      },
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain(message);
    expect(ended.stderr).toMatch(/^\d+ problems?\n$/);
  });

  test.runIf(process.platform === 'linux')('reads no device', async () => {
    const ended = await accord(['validate', '/dev/zero']);
    expect(ended).toMatchObject({ code: 2, stdout: '/dev/zero: is not a plain file\n' });
  });

  test('judges a reply inside its audit against the people and questions of that audit', async () => {
    const ended = await accord(['validate', 'rounds/r1/replies/sales-head.json'], {
      files: { ...files, 'rounds/r1/replies/sales-head.json': replyText({ ...reply, side: 'marketing' }) },
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain(
      'rounds/r1/replies/sales-head.json:5:11 side: must be "sales", the side of sales-head',
    );
  });

  test('never repeats an answer of a reply', async () => {
    const answer = { question: 'own-q', measure: 'm', value: 'candid', none: 'candid', via: 'terminal' };
    const ended = await accord(['validate', 'r.json'], {
      files: { 'r.json': replyText({ ...reply, answers: [answer as never] }) },
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('answers[0]');
    expect(ended.stdout + ended.stderr).not.toContain('candid');
  });

  test('lets no escape byte of a file reach the terminal', async () => {
    const ended = await accord(['validate', 'x.yaml'], {
      files: { 'x.yaml': 'format: 1\n"\\e[31mred": 1\ntitle: T\n' },
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('\\x1b[31mred');
    expect(ended.stdout).not.toContain('\u001b');
  });

  test('passes a warning, and says it', async () => {
    const ended = await accord(['validate', 'own.yaml'], {
      files: { 'own.yaml': own.replace('apart: {text: T, actions: [own-action]}', 'unnoticed: {text: T}') },
    });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(
      /^warning: own\.yaml:14:11 .*can never appear.*\nown\.yaml: ok \(questionnaire\), 1 warning\n$/,
    );
  });
});

describe('accord questionnaires', () => {
  test('lists what ships with questions and minutes', async () => {
    const ended = await accord(['questionnaires']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const id of [
      'lead-definition',
      'timeframes',
      'metrics',
      'budget-split',
      'culture',
      'core',
      'quick',
    ]) {
      expect(ended.stdout).toMatch(new RegExp(`^${id} +\\d+ questions +\\d+ minutes  \\S`, 'm'));
    }
  });

  test('lists the same as JSON', async () => {
    const listed = JSON.parse((await accord(['questionnaires', 'list', '--json'])).stdout);
    const ids = shipped.filter((name) => !/^(actions|presets|lint)\./.test(name));
    expect(listed.questionnaires.map((one: { id: string }) => `${one.id}.yaml`)).toEqual(ids);
    expect(listed.presets.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining(['core', 'quick']),
    );
  });

  test('shows the YAML of one as it ships', async () => {
    const ended = await accord(['questionnaires', 'show', 'timeframes']);
    const source = readFileSync(new URL('../questionnaires/timeframes.yaml', import.meta.url), 'utf8');
    expect(ended).toMatchObject({ code: 0, stdout: source, stderr: '' });
  });

  test.each([
    [['show', 'timefames'], 'Did you mean "timeframes"?'],
    [['show', '../package'], 'No questionnaire "../package" ships.'],
    [['show', 'actions'], 'No questionnaire "actions" ships.'],
    [['show'], 'Which one?'],
    [['shwo', 'culture'], 'Did you mean "show"?'],
  ])('refuses %j', async (args, message) => {
    const ended = await accord(['questionnaires', ...args]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });
});

test('every shipped file is valid by the command, too', async () => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const ended = await accord(['validate', 'questionnaires'], { cwd });
  expect(ended).toMatchObject({ code: 0, stdout: `${shipped.length} files ok\n` });
});
