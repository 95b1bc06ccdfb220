import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { accord, folder } from './accord.ts';
import { auditFiles, questionnaireOf, type Given } from './rounds.ts';

const opened = '2026-11-02';

const answers = (sales: number, marketing: number, count = 4): Given => ({
  'sales-1': Array(count).fill(sales) as number[],
  'sales-2': Array(count).fill(sales) as number[],
  'marketing-1': Array(count).fill(marketing) as number[],
  'marketing-2': Array(count).fill(marketing) as number[],
});

/** An audit of four questions with one open round, answered unless told otherwise. */
const auditWith = (given: Given = answers(1, 3)) => folder(auditFiles(4, { r1: { opened, answers: given } }));

/** The same files before anybody has answered. */
const unanswered = (files = auditFiles(4, { r1: { opened, answers: answers(1, 3) } })) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('/replies/')));

const roundFile = (cwd: string, id = 'r1') => join(cwd, 'rounds', id, 'round.yaml');
const roundOf = (cwd: string, id = 'r1') =>
  parse(readFileSync(roundFile(cwd, id), 'utf8')) as Record<string, unknown>;

const csv = 'person,side,q1,q2,q3,q4\nsales-3,sales,one,one,one,one\nmarketing-3,marketing,two,two,two,two\n';

/** Everything of a score but where it was read from. */
const scoreOf = async (cwd: string, ...args: string[]) => {
  const { code, stdout, stderr } = await accord(['score', ...args], { cwd });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as {
    overall: { value: number };
    questions: { question: string; weight: number }[];
  };
};

const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited, `${file} has no ${String(from)}`).not.toBe(text);
  writeFileSync(file, edited);
};

describe('accord round open', () => {
  it('begins a round named after its quarter, which commands then take', async () => {
    const cwd = auditWith();
    const done = await accord(['round', 'open', '--opened', '2027-02-15'], { cwd });
    expect(done).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(roundFile(cwd, 'r2027-q1'), 'utf8')).toBe('format: 1\nopened: 2027-02-15\n');
    expect(done.stderr).toContain('Still open: r1');
    expect(done.stderr).toContain('2027-02-15 is still to come; commands take r2027-q1 from now on');
    expect((await accord(['status'], { cwd })).stdout).toContain('r2027-q1');
  });

  it('takes an id, and the day it is typed', async () => {
    const cwd = auditWith();
    const done = await accord(['round', 'open', 'spring', '--json'], { cwd, now: '2027-03-31T22:00:00Z' });
    expect(JSON.parse(done.stdout)).toEqual({
      round: 'spring',
      opened: '2027-03-31',
      file: 'rounds/spring/round.yaml',
    });
  });

  it.each([
    [['round', 'open', 'r1'], 'There is a round r1 already; it is open', 'accord round open r1-2'],
    [['round', 'open', '../out'], '"../out" is no id', 'Ids are'],
    [['round', 'open', '--opened', '2027-02-30'], '--opened: "2027-02-30" is not a day', ''],
    [
      ['round', 'open', 'r0', '--opened', '2020-01-01'],
      '--opened: r1 was opened on 2026-11-02, and a round after it cannot be opened before.',
      '',
    ],
    [
      ['round', 'close', '--closed', '2026-11-03'],
      '--closed: 2026-11-03 is still to come; today is 2026-11-02.',
      'What is recorded was done on that day or before.',
    ],
    [['round', 'opne'], 'Did you mean "open"', ''],
    [['round', 'open', '--reseal'], '--reseal belongs to "accord round close"', ''],
    [['round', 'close', '--sales-cycle', '3'], '--sales-cycle belongs to "accord round record"', ''],
  ])('%j is refused with a remedy and writes nothing', async (args, what, remedy) => {
    const cwd = auditWith();
    const done = await accord(args, { cwd });
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(what);
    expect(done.stderr).toContain(remedy);
    expect(readdirSync(join(cwd, 'rounds'))).toEqual(['r1']);
  });
});

describe('the first submitted reply', () => {
  it('fixes the questions with their measures and all weights; a later one changes nothing', async () => {
    const cwd = folder(unanswered());
    writeFileSync(join(cwd, 'survey.csv'), csv);
    edit(roundFile(cwd), /$/, '# ours\n');
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    const text = readFileSync(roundFile(cwd), 'utf8');
    const { questionnaires, weights } = roundOf(cwd) as {
      questionnaires: { id: string; version: number; measures: string }[];
      weights: unknown;
    };
    expect(weights).toEqual({ all: 1 });
    expect(questionnaires).toMatchObject([{ id: 'five', version: 1 }]);
    const { replies } = JSON.parse((await accord(['round', 'list', '--json'], { cwd })).stdout).rounds[0] as {
      replies: unknown;
    };
    expect(replies).toEqual({ submitted: 2, drafts: 0, withdrawn: 0 });
    const [reply] = readFileSync(join(cwd, 'rounds/r1/imports/survey.ndjson'), 'utf8').split('\n');
    const given = (JSON.parse(reply ?? '') as { answers: { question: string; measure: string }[] }).answers;
    expect(questionnaires[0]?.measures).toBe(
      given.map(({ question, measure }) => `${question} ${measure}\n`).join(''),
    );
    expect(text).toContain('# ours');
    edit(join(cwd, 'audit.yaml'), 'people:', 'weights: {all: 5}\npeople:');
    writeFileSync(join(cwd, 'more.csv'), csv.replaceAll('-3', '-4'));
    expect(await accord(['import', 'more.csv'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(roundFile(cwd), 'utf8')).toBe(text);
  });

  it('is not a dry run, and not a refused import', async () => {
    const cwd = folder(unanswered());
    writeFileSync(join(cwd, 'survey.csv'), csv);
    await accord(['import', 'survey.csv', '--dry-run'], { cwd });
    writeFileSync(join(cwd, 'bad.csv'), csv.replace('one', 'eleven'));
    expect(await accord(['import', 'bad.csv', '--strict'], { cwd })).toMatchObject({ code: 2 });
    expect(roundOf(cwd)).toEqual({ format: 1, opened });
  });
});

describe('a frozen round', () => {
  /** Two themes of two questions, so that weights tell. */
  const twoThemes = questionnaireOf(4).replace(
    '      - id: q3',
    '  - id: more\n    title: More\n    questions:\n      - id: q3',
  );
  async function frozen(): Promise<string> {
    const cwd = folder({
      ...unanswered(),
      'questionnaires/five.yaml': twoThemes,
    });
    writeFileSync(
      join(cwd, 'survey.csv'),
      'person,side,q1,q2,q3,q4\na,sales,one,one,one,one\nb,marketing,five,five,one,one\n',
    );
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    return cwd;
  }

  it('is weighed as it was frozen; the difference is told, and a new round takes it', async () => {
    const cwd = await frozen();
    const before = await scoreOf(cwd);
    expect(before.overall.value).toBe(0.5);
    edit(join(cwd, 'audit.yaml'), 'people:', 'weights: {more: 3}\npeople:');
    expect(await scoreOf(cwd)).toEqual(before);
    const { stderr } = await accord(['report'], { cwd });
    expect(stderr).toContain('the weight of more is 1 here, 3 there');
    expect(stderr).toContain('accord round open');
    await accord(['round', 'open', 'r2'], { cwd });
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    expect((await scoreOf(cwd)).overall.value).toBe(0.25);
    expect((await scoreOf(cwd, '-r', 'r1')).overall.value).toBe(0.5);
  });

  it('is weighed as it was frozen also where a questionnaire reweighs a question', async () => {
    const cwd = await frozen();
    const before = await scoreOf(cwd);
    edit(join(cwd, 'questionnaires/five.yaml'), '- id: q3', '- id: q3\n        weight: 9');
    expect(await scoreOf(cwd)).toEqual(before);
    expect((await accord(['status'], { cwd })).stderr).toContain('weighed otherwise there: q3');
  });

  it('scores what it scored and only shows what it only showed, whatever "expect" says now', async () => {
    const cwd = await frozen();
    const before = await scoreOf(cwd);
    edit(join(cwd, 'questionnaires/five.yaml'), '- id: q1', '- id: q1\n        expect: free');
    expect(await scoreOf(cwd)).toEqual(before);
    expect((await accord(['status'], { cwd })).stderr).toContain('only shown in the other: q1');
    await accord(['round', 'open', 'r2'], { cwd });
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    const free = await scoreOf(cwd);
    expect(free.overall.value).toBeLessThan(before.overall.value as number);
    expect(readFileSync(roundFile(cwd, 'r2'), 'utf8')).toMatch(/q1 [0-9a-f]{16} free$/m);
    edit(join(cwd, 'questionnaires/five.yaml'), '\n        expect: free', '');
    expect(await scoreOf(cwd)).toEqual(free);
  });

  it('asks what it froze, though audit.yaml asks other things now', async () => {
    const cwd = await frozen();
    const other = questionnaireOf(2)
      .replace('id: five', 'id: other')
      .replace('id: all', 'id: theirs')
      .replaceAll('- id: q', '- id: p');
    writeFileSync(join(cwd, 'questionnaires/other.yaml'), other);
    edit(join(cwd, 'audit.yaml'), 'questionnaires: [five]', 'questionnaires: [other]');
    const status = await accord(['status', '--json'], { cwd });
    const { questions, round } = JSON.parse(status.stdout) as { questions: number; round: unknown };
    expect({ questions, round }).toEqual({
      questions: 4,
      round: { id: 'r1', opened, closed: null, frozen: true },
    });
    const note = (JSON.parse(status.stderr) as { note: string }).note;
    expect(note).toContain('asked here and no longer there: q1, q2, q3, q4');
    expect(note).toContain('asked there and not here: p1, p2');
    await accord(['round', 'open', 'r2'], { cwd });
    expect(
      (JSON.parse((await accord(['status', '--json'], { cwd })).stdout) as { questions: number }).questions,
    ).toBe(2);
  });

  it('sets answers aside where a question is worded otherwise now, and says which', async () => {
    const cwd = await frozen();
    edit(join(cwd, 'questionnaires/five.yaml'), 'How is q2?', 'How was q2?');
    const { stderr, stdout } = await accord(['report', '--format', 'markdown'], { cwd });
    expect(stderr).toContain('answers to the earlier wording are set aside: q2');
    expect(stdout).toContain('set aside');
    expect(await accord(['doctor'], { cwd })).toMatchObject({ code: 2 });
  });

  it('says in the report where a question it asked is gone', async () => {
    const cwd = await frozen();
    edit(join(cwd, 'questionnaires/five.yaml'), /\n {6}- id: q4[\s\S]*$/, '\n');
    const { stderr, stdout } = await accord(['report', '--format', 'markdown'], { cwd });
    expect(stderr).toContain('can neither be asked nor counted: q4');
    expect(stdout).toMatch(/One question that this round asked is no longer there and not counted: "?Q4/);
  });

  it('cannot be read with half of what was frozen', async () => {
    const cwd = await frozen();
    edit(roundFile(cwd), /weights:[\s\S]*$/, '');
    const { code, stderr } = await accord(['status'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/rounds\/r1\/round.yaml:\d+:1 questionnaires: stands without "weights"/);
  });
});

describe('accord round close', () => {
  it('writes the day and a digest over the replies, and freezes what was not frozen', async () => {
    const cwd = auditWith();
    const done = await accord(['round', 'close', '--json'], { cwd, now: '2026-12-01T12:00:00Z' });
    expect(done.code).toBe(0);
    const { round, closed, sealed, submitted } = JSON.parse(done.stdout) as Record<string, unknown>;
    expect({ round, closed, submitted }).toEqual({ round: 'r1', closed: '2026-12-01', submitted: 4 });
    expect(sealed).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(roundOf(cwd)).toMatchObject({ closed: '2026-12-01', sealed, weights: { all: 1 } });
    const frozen = roundOf(cwd).questionnaires as { id: string; version: number; measures: string }[];
    const populations = ['executive', 'marketing', 'sales'].map((side) => [side, 'everyone']);
    const compared = [['sales', 'marketing'], 'linked', populations];
    // The digest as described, made by hand: what is frozen, then each file with its own digest, by name.
    const sha = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
    const folderOf = join(cwd, 'rounds/r1/replies');
    const files = readdirSync(folderOf).sort();
    const text = [
      JSON.stringify([frozen.map((one) => [one.id, one.version, one.measures]), [['all', 1]], compared]),
      ...files.map((name) => `replies/${name} ${sha(readFileSync(join(folderOf, name)))}`),
    ];
    expect(sealed).toBe(`sha256:${sha(text.map((line) => `${line}\n`).join(''))}`);
  });

  it.each([
    ['one that is sealed', ['r1'], 'was closed on 2026-11-30 and is sealed', 'accord round open'],
    ['no open one', [], 'No round is open', 'accord round'],
    ['one that is whole, anew', ['r1', '--reseal'], '--reseal is for a round that was changed', ''],
  ])('refuses %s', async (_what, args, expected, remedy) => {
    const cwd = auditWith();
    await accord(['round', 'close', '--closed', '2026-11-30'], { today: '2026-11-30', cwd });
    const before = readFileSync(roundFile(cwd), 'utf8');
    const { code, stderr } = await accord(['round', 'close', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(stderr).toContain(remedy);
    expect(readFileSync(roundFile(cwd), 'utf8')).toBe(before);
  });

  it('refuses a day before it was opened, and replies that cannot be read', async () => {
    const cwd = auditWith();
    const early = await accord(['round', 'close', '--closed', '2026-11-01'], { today: '2026-11-01', cwd });
    expect(early.stderr).toContain('r1 was opened on 2026-11-02');
    writeFileSync(join(cwd, 'rounds/r1/replies/sales-1.json'), '{"format": 1,');
    expect(await accord(['round', 'close'], { cwd })).toMatchObject({ code: 2 });
    expect(roundOf(cwd)).toEqual({ format: 1, opened });
  });

  it('seals a round that was closed by hand', async () => {
    const cwd = auditWith();
    edit(roundFile(cwd), /$/, 'closed: 2026-11-20\n');
    expect((await accord(['round'], { cwd })).stdout).toContain('closed, not sealed');
    expect(await accord(['round', 'close', 'r1'], { cwd })).toMatchObject({ code: 0 });
    expect(roundOf(cwd)).toMatchObject({ closed: '2026-11-20', sealed: expect.stringContaining('sha256:') });
  });

  it('lets nobody answer any more: an import is refused with the remedy', async () => {
    const cwd = auditWith();
    await accord(['round', 'close'], { cwd });
    writeFileSync(join(cwd, 'survey.csv'), csv);
    const { code, stderr } = await accord(['import', 'survey.csv', '-r', 'r1'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('it takes no more answers');
    expect(stderr).toContain('accord round open');
    expect(existsSync(join(cwd, 'rounds/r1/imports'))).toBe(false);
  });
});

describe('a sealed round', () => {
  const replies = (cwd: string) => join(cwd, 'rounds/r1/replies');
  async function sealed(): Promise<string> {
    const cwd = auditWith();
    mkdirSync(join(cwd, 'rounds/r1/imports'));
    writeFileSync(join(cwd, 'survey.csv'), csv);
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    expect(
      await accord(['round', 'close', '--closed', '2026-11-30'], { today: '2026-11-30', cwd }),
    ).toMatchObject({ code: 0 });
    return cwd;
  }
  const told = 'Round r1 was changed after it was closed on 2026-11-30';

  it.each([
    [
      'one byte',
      (cwd: string) => edit(join(replies(cwd), 'sales-1.json'), '"language": "en"', '"language": "de"'),
    ],
    ['a line end', (cwd: string) => appendFileSync(join(replies(cwd), 'sales-1.json'), '\n')],
    [
      'an answer of an import',
      (cwd: string) => edit(join(cwd, 'rounds/r1/imports/survey.ndjson'), '"en"', '"de"'),
    ],
    ['a reply that is gone', (cwd: string) => rmSync(join(replies(cwd), 'sales-2.json'))],
    ['an import that is gone', (cwd: string) => rmSync(join(cwd, 'rounds/r1/imports/survey.ndjson'))],
    [
      'a reply that came',
      (cwd: string) => {
        edit(join(cwd, 'audit.yaml'), 'people:', 'people:\n  - {id: sales-9, side: sales}');
        const text = readFileSync(join(replies(cwd), 'sales-1.json'), 'utf8');
        writeFileSync(join(replies(cwd), 'sales-9.json'), text.replaceAll('sales-1', 'sales-9'));
      },
    ],
    [
      'two replies with each other’s names',
      (cwd: string) => {
        const [one, other] = ['sales-1', 'sales-2'].map((id) =>
          readFileSync(join(replies(cwd), `${id}.json`), 'utf8'),
        );
        edit(join(replies(cwd), 'sales-1.json'), /[\s\S]*/, `${other?.replaceAll('sales-2', 'sales-1')} `);
        expect(one).not.toBe(other);
      },
    ],
    [
      'a renamed import',
      (cwd: string) =>
        renameSync(join(cwd, 'rounds/r1/imports/survey.ndjson'), join(cwd, 'rounds/r1/imports/other.ndjson')),
    ],
    ['its weights', (cwd: string) => edit(roundFile(cwd), 'all: 1', 'all: 2')],
  ])('that had %s changed is noticed by every command that reads it', async (_what, tamper) => {
    const cwd = await sealed();
    const sound = await accord(['report', '--format', 'markdown'], { cwd });
    expect(sound).toMatchObject({ code: 0, stderr: '' });
    expect(sound.stdout).not.toContain('was changed after');
    tamper(cwd);
    for (const args of [['status'], ['report'], ['score'], ['explain', 'q1'], ['trend']]) {
      const { code, stderr } = await accord(args, { cwd });
      expect([args[0], code]).toEqual([args[0], 0]);
      expect(stderr, args[0]).toContain(told);
    }
    for (const format of ['terminal', 'markdown']) {
      const { stdout } = await accord(['report', '--format', format], { cwd });
      expect(stdout.replace(/\s+/g, ' '), format).toContain(told);
    }
    const { limits } = JSON.parse((await accord(['report', '--json'], { cwd })).stdout) as {
      limits: string[];
    };
    expect(limits[0]).toContain(told);
    expect((await accord(['round', 'list'], { cwd })).stdout).toContain('CHANGED SINCE');
    expect(await accord(['doctor'], { cwd })).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/LOOK {2}round .*was changed after/),
    });
  });

  it('does not mind what counts for nothing: leftovers, mappings, recorded figures', async () => {
    const cwd = await sealed();
    writeFileSync(join(replies(cwd), 'sales-1.conflict-1.json'), '{}');
    writeFileSync(join(cwd, 'rounds/r1/imports/other.map.yaml'), 'format: 1\n');
    await accord(['round', 'record', 'r1', '--sales-cycle', '84'], { cwd });
    expect(await accord(['report'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect((await accord(['round'], { cwd })).stdout).toContain('seal holds');
  });

  it('that was changed on purpose is sealed anew, which every later report says', async () => {
    const cwd = await sealed();
    rmSync(join(replies(cwd), 'sales-2.json'));
    const refused = await accord(['round', 'close', 'r1'], { cwd });
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('accord round close r1 --reseal'),
    });
    expect(
      await accord(['round', 'close', 'r1', '--reseal', '--closed', '2026-12-05'], {
        today: '2026-12-05',
        cwd,
      }),
    ).toMatchObject({ code: 0 });
    expect(roundOf(cwd)).toMatchObject({ closed: '2026-11-30', resealed: '2026-12-05' });
    const { stdout, stderr } = await accord(['report', '--format', 'markdown'], { cwd });
    expect(stderr).toBe('');
    expect(stdout.replace(/\s+/g, ' ')).toContain('sealed anew on 2026-12-05');
  });

  it('lets a person withdraw: the promise outranks the seal, which is made anew and names nobody', async () => {
    const cwd = await sealed();
    const before = roundOf(cwd).sealed;
    const done = await accord(['withdraw', 'sales-1', '--yes', '-r', 'r1'], { cwd });
    expect(done.code).toBe(0);
    expect(done.stderr).toContain('r1 was closed already');
    expect(roundOf(cwd)).toMatchObject({ withdrawn: 1 });
    expect(roundOf(cwd).sealed).not.toBe(before);
    expect(readFileSync(roundFile(cwd), 'utf8')).not.toContain('sales-1');
    const { stdout, stderr } = await accord(['report', '--format', 'markdown'], { cwd });
    expect(stderr).toBe('');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'One reply was withdrawn after the round was closed on 2026-11-30',
    );
    await accord(['withdraw', 'sales-2', '--yes', '-r', 'r1'], { cwd });
    expect(roundOf(cwd)).toMatchObject({ withdrawn: 2 });
  });

  it('whose seal was broken before stays broken when somebody withdraws', async () => {
    const cwd = await sealed();
    appendFileSync(join(replies(cwd), 'sales-2.json'), ' ');
    await accord(['withdraw', 'sales-1', '--yes', '-r', 'r1'], { cwd });
    expect((await accord(['report'], { cwd })).stderr).toContain(told);
  });
});

describe('accord round record', () => {
  const record = (cwd: string, ...args: string[]) => accord(['round', 'record', ...args], { cwd });

  it('notes figures with their units, changes one and takes one out', async () => {
    const cwd = auditWith();
    const done = await record(cwd, 'r1', '--sales-cycle', '84', '--market-entry-cost', '120000 EUR');
    expect(done.code).toBe(0);
    await record(cwd, '--cost-of-sales', '21.5', '--lead-conversion', '12 %', '--sales-cycle', '80 days');
    expect(roundOf(cwd).outcomes).toEqual({
      'sales-cycle': '80 days',
      'cost-of-sales': '21.5 % of revenue',
      'market-entry-cost': '120000 EUR',
      'lead-conversion': '12 %',
    });
    const rest = ['sales-cycle', 'cost-of-sales', 'market-entry-cost', 'lead-conversion'];
    await record(cwd, ...rest.flatMap((id) => [`--${id}`, 'none']));
    expect(roundOf(cwd)).toEqual({ format: 1, opened });
  });

  it.each([
    [['--sales-cycle', '-3'], '--sales-cycle: "-3" is no figure like "84 days"'],
    [['--sales-cycle', '1e3'], 'is no figure like "84 days"'],
    [['--sales-cycle', '84 weeks'], 'is no figure like "84 days"'],
    [['--cost-of-sales', '21,5'], 'is no figure like "21 % of revenue"'],
    [['--market-entry-cost', '120000'], 'is no figure like "120000 EUR"'],
    [['--market-entry-cost', '120.000 EUR'], null],
    [['--market-entry-cost', '120,000 EUR'], 'is no figure like "120000 EUR"'],
    [['--lead-conversion', '101'], '--lead-conversion: "101" is more than 100 %.'],
    [['--sales-cycle', '99999 days'], '--sales-cycle: "99999 days" is more than 36500 days.'],
    [['--lead-conversion', '150 days'], 'is no figure like "12 %"'],
    [[], 'There is no figure to record'],
  ])('%j is judged', async (args, expected) => {
    const cwd = auditWith();
    const { code, stderr } = await record(cwd, ...args);
    if (expected === null) expect(code).toBe(0);
    else {
      expect(code).toBe(2);
      expect(stderr).toContain(expected);
      expect(roundOf(cwd)).toEqual({ format: 1, opened });
    }
  });

  it('refuses such a figure in round.yaml too, with its line', async () => {
    const cwd = auditWith();
    edit(roundFile(cwd), /$/, 'outcomes:\n  sales-cycle: 84\n  revenue: 3\n');
    const { code, stderr } = await accord(['status'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'rounds/r1/round.yaml:4:16 outcomes.sales-cycle: "84" is no figure like "84 days"',
    );
    expect(stderr).toContain('revenue');
  });
});
