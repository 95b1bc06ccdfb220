import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { sealOf } from '../src/stores/seal.ts';
import { accord, folder } from './accord.ts';
import { auditFiles } from './rounds.ts';

const opened = '2026-11-02';
const people = ['sales-1', 'sales-2', 'marketing-1', 'marketing-2'];

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text, `${file} has no ${String(from)}`).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** A closed round whose people answered so; null: skipped. */
async function sealed(given: readonly (number | null)[], gates = ''): Promise<string> {
  const answers = Object.fromEntries(people.map((id) => [id, given]));
  const files = auditFiles(given.length, { r1: { opened, answers } });
  const cwd = folder({ ...files, 'audit.yaml': `${files['audit.yaml'] ?? ''}${gates}` });
  const done = await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
  expect(done.code, done.stderr).toBe(0);
  return cwd;
}

describe('questions of a sealed round that are gone from their questionnaire', () => {
  const gates = 'gates: {coverage: {min: 80}}\n';
  const cutOut = (cwd: string) => edit(join(cwd, 'questionnaires/five.yaml'), /\n {6}- id: q2[\s\S]*$/, '\n');

  it('count as not answered and not compared: cutting out what nobody answered passes no gate', async () => {
    const cwd = await sealed([2, null, null], gates);
    const before = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('33 %');
    cutOut(cwd);
    const after = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(after.code).toBe(1);
    expect(after.stdout).toContain('33 %');
    expect(after.stdout.replace(/\s+/g, ' ')).toContain('are there still and were answered');
  });

  it('weigh no less than the heaviest theme, since their own is not known any more', async () => {
    const cwd = await sealed([2, 2, 2], gates);
    expect(await accord(['check', '--as-of', '2026-11-22'], { cwd })).toMatchObject({ code: 0 });
    cutOut(cwd);
    const { code, stdout } = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('33 %');
  });

  it.each([
    [['check']],
    [['score']],
    [['report']],
    [['trend']],
    [['round']],
    [['status']],
    [['baseline', 'write', '--dry-run']],
  ])('are told by accord %j', async (args) => {
    const cwd = await sealed([2, 3, 1]);
    expect((await accord(args, { cwd })).stderr).not.toContain('were changed since');
    cutOut(cwd);
    const { stderr } = await accord(args, { cwd });
    expect(stderr).toContain('gone, so that it is not counted: q2, q3');
    expect(stderr).toContain('Put the questionnaire back');
  });

  it('are told by doctor, as are those worded otherwise; what the audit adds later is not', async () => {
    const cwd = await sealed([2, 3, 1]);
    edit(join(cwd, 'audit.yaml'), 'people:', 'weights: {all: 5}\npeople:');
    expect((await accord(['round'], { cwd })).stderr).toBe('');
    edit(join(cwd, 'questionnaires/five.yaml'), 'How is q2?', 'How was q2?');
    expect((await accord(['round'], { cwd })).stderr).toContain('its answers are set aside: q2');
    expect((await accord(['doctor'], { cwd })).stdout).toContain('its answers are set aside: q2');
  });
});

describe('the seal of a round', () => {
  it('holds in a clone whose line ends are those of Windows, in every file of the audit', async () => {
    const cwd = await sealed([2, 3, 1]);
    const before = await accord(['check'], { cwd });
    for (const file of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
      if (file.isFile()) edit(join(file.parentPath, file.name), /\n/g, '\r\n');
    }
    expect((await accord(['round'], { cwd })).stdout).toContain('seal holds');
    expect(await accord(['check'], { cwd })).toMatchObject({ code: before.code, stderr: before.stderr });
    edit(join(cwd, 'rounds/r1/replies/sales-1.json'), /$/, '\r');
    expect((await accord(['round'], { cwd })).stdout).toContain('CHANGED SINCE');
  });

  it('is not of drafts, which never count: they may be saved, changed and deleted', async () => {
    const answers = Object.fromEntries(people.map((id) => [id, [2, 3, 1]]));
    const cwd = folder(auditFiles(3, { r1: { opened, answers } }));
    const draft = join(cwd, 'rounds/r1/replies/sales-2.json');
    edit(draft, '"submitted"', '"draft"');
    const text = readFileSync(draft, 'utf8');
    await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
    const holds = async () => {
      const { stdout, stderr } = await accord(['round'], { cwd });
      expect(stderr).toBe('');
      return stdout.includes('seal holds');
    };
    expect(await holds()).toBe(true);
    // As a save that began before the round was closed ends after it.
    edit(draft, '"language": "en"', '"language": "de"');
    expect(await holds()).toBe(true);
    rmSync(draft);
    expect(await holds()).toBe(true);
    expect((await accord(['report'], { cwd })).stderr).not.toContain('may differ');
    writeFileSync(draft, text.replaceAll('\n', '\r\n'));
    expect(await holds()).toBe(true);
  });

  it.each([
    ['a draft that becomes submitted', 'sales-2', /"draft"/, '"submitted"'],
    ['a submitted reply that becomes a draft', 'sales-1', /"submitted"/, '"draft"'],
    ['what was withdrawn and becomes a draft', 'marketing-1', /"withdrawn"/, '"draft"'],
    ['what was withdrawn and is not as it was', 'marketing-1', /"value": 2/, '"value": 4'],
    ['a draft that was cut off and cannot be read', 'sales-2', /"end": true\n}/, ''],
    ['a draft that says twice what it is', 'sales-2', /$/, '\n{"state": "submitted"}'],
    ['a draft with a key that no reply has', 'sales-2', /"format"/, '"more": 1, "format"'],
  ])('is broken by %s', async (_what, person, from, to) => {
    const answers = Object.fromEntries(people.map((id) => [id, [2, 3, 1]]));
    const cwd = folder(auditFiles(3, { r1: { opened, answers } }));
    const file = (id: string) => join(cwd, `rounds/r1/replies/${id}.json`);
    edit(file('sales-2'), '"submitted"', '"draft"');
    edit(file('marketing-1'), '"submitted"', '"withdrawn"');
    const before = await sealOf(realpathSync(cwd), { id: 'r1' });
    edit(file(person), from, to);
    expect(await sealOf(realpathSync(cwd), { id: 'r1' })).not.toBe(before);
  });

  it('is that of the same lines wherever a large file is cut into pieces', async () => {
    const cwd = await sealed([2, 3, 1]);
    mkdirSync(join(cwd, 'rounds/r1/imports'));
    const file = join(cwd, 'rounds/r1/imports/a.ndjson');
    // The return of a line end as the last byte of the first piece.
    const first = 'x'.repeat(1024 * 1024 - 1);
    writeFileSync(file, `${first}\n\ny\n`);
    const unix = await sealOf(realpathSync(cwd), { id: 'r1' });
    writeFileSync(file, `${first}\r\n\r\ny\r\n`);
    expect(await sealOf(realpathSync(cwd), { id: 'r1' })).toBe(unix);
    writeFileSync(file, `${first}\r`);
    const bare = await sealOf(realpathSync(cwd), { id: 'r1' });
    writeFileSync(file, first);
    expect(await sealOf(realpathSync(cwd), { id: 'r1' })).not.toBe(bare);
  });
});

describe('what accord itself does to a round that is being closed', () => {
  const roundOf = (cwd: string) => readFileSync(join(cwd, 'rounds/r1/round.yaml'), 'utf8');
  const list = async (cwd: string) => (await accord(['round'], { cwd })).stdout;

  it('six people withdraw at once from a closed round: all are counted, and its seal holds', async () => {
    const ids = ['sales', 'marketing'].flatMap((side) => [1, 2, 3, 4].map((n) => `${side}-${n}`));
    const answers = Object.fromEntries(ids.map((id) => [id, [1, 2, 3]]));
    const cwd = folder(auditFiles(3, { r1: { opened, answers } }));
    await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
    const done = await Promise.all(
      ids.slice(0, 6).map((id) => accord(['withdraw', id, '--yes'], { cwd, uuid: randomUUID })),
    );
    expect(done.map(({ code }) => code)).toEqual(Array(6).fill(0));
    expect(roundOf(cwd)).toContain('withdrawn: 6');
    expect(await list(cwd)).toContain('seal holds');
  });

  it('a withdrawal that ended before the round was sealed anew is finished when it is typed again', async () => {
    const cwd = await sealed([2, 3, 1]);
    const before = roundOf(cwd);
    await accord(['withdraw', 'sales-1', '--yes'], { cwd });
    const after = roundOf(cwd);
    // As the file stood while the reply was saved already.
    writeFileSync(join(cwd, 'rounds/r1/round.yaml'), before);
    expect(await list(cwd)).toContain('CHANGED SINCE');
    const advised = 'this finishes it: accord withdraw sales-1 -r r1';
    expect((await accord(['status', '-r', 'r1'], { cwd })).stderr).toContain(advised);
    expect((await accord(['doctor'], { cwd })).stdout).toContain(advised);
    expect((await accord(['round', 'close', 'r1'], { cwd })).stderr).toContain(advised);
    const again = await accord(['withdraw', 'sales-1', '--yes'], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('which is done now') });
    expect(roundOf(cwd)).toBe(after);
    const third = await accord(['withdraw', 'sales-1', '--yes'], { cwd });
    expect(third.stderr).not.toContain('which is done now');
    expect(roundOf(cwd)).toBe(after);
  });

  it('a seal that somebody else broke is not mended by a withdrawal that is typed again', async () => {
    const cwd = await sealed([2, 3, 1]);
    const before = roundOf(cwd);
    await accord(['withdraw', 'sales-1', '--yes'], { cwd });
    writeFileSync(join(cwd, 'rounds/r1/round.yaml'), before);
    edit(join(cwd, 'rounds/r1/replies/marketing-1.json'), '"language": "en"', '"language": "de"');
    await accord(['withdraw', 'sales-1', '--yes'], { cwd });
    expect(roundOf(cwd)).toBe(before);
    expect(await list(cwd)).toContain('CHANGED SINCE');
  });

  /** A command at a terminal that shows plain lines; whoever sits there is waited for until it says this. */
  async function asking(cwd: string, args: readonly string[], until: string) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    for (const stream of [stdin, stdout, stderr]) Object.assign(stream, { isTTY: true });
    const now = () => new Date('2026-11-20T08:00:00Z');
    const env = { ACCORD_PLAIN: '1' };
    let said = '';
    const asked = new Promise<void>((done) =>
      stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
        if (said.includes(until)) done();
      }),
    );
    const io = { stdin, stdout, stderr, cwd, env, now, uuid: randomUUID, today: () => '2026-11-20' };
    const ended = run(args, io);
    await asked;
    return async (typed: string) => {
      stdin.end(typed);
      return { code: await ended, said };
    };
  }

  const close = async (cwd: string) => {
    const done = await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
    expect(done).toMatchObject({ code: 0 });
  };

  it('a withdrawal asked about while the round is closed elsewhere counts as one from a closed round', async () => {
    const answers = Object.fromEntries(people.map((id) => [id, [1, 2, 3]]));
    const cwd = folder(auditFiles(3, { r1: { opened, answers } }));
    const answered = await asking(cwd, ['withdraw', 'sales-1'], 'Yes, withdraw');
    await close(cwd);
    const { code, said } = await answered('2\n');
    expect(code).toBe(0);
    expect(said).toContain('r1 was closed already');
    expect(roundOf(cwd)).toContain('withdrawn: 1');
    expect(await list(cwd)).toContain('seal holds');
  });

  it('an import at the same time is in the seal or refused, and never breaks it', async () => {
    const answers = Object.fromEntries(people.map((id) => [id, [1, 2, 3]]));
    const rows = Array.from({ length: 200 }, (_, at) => `sales-x${at},sales,one,two,three`);
    const csv = `person,side,q1,q2,q3\n${rows.join('\n')}\n`;
    for (let run = 0; run < 6; run += 1) {
      const cwd = folder({ ...auditFiles(3, { r1: { opened, answers } }), 'survey.csv': csv });
      const [imported] = await Promise.all([
        accord(['import', 'survey.csv'], { cwd, uuid: randomUUID }),
        accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd, uuid: randomUUID }),
      ]);
      expect(await list(cwd)).toContain('seal holds');
      const refused = imported.stderr.includes('takes no more answers');
      expect(imported.code, imported.stderr).toBe(refused ? 2 : 0);
    }
  });
});

describe('who is compared in a frozen round', () => {
  /** Sales and marketing far apart, sales and the chief executive of one mind. */
  async function closed(): Promise<string> {
    const answers = { 'sales-1': [1, 1, 1, 1], 'marketing-1': [5, 5, 5, 5], 'executive-1': [1, 1, 1, 1] };
    const files = auditFiles(4, { r1: { opened, answers } });
    const cwd = folder({ ...files, 'audit.yaml': `${files['audit.yaml'] ?? ''}target: linked\n` });
    await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
    return cwd;
  }
  const scored = async (cwd: string) => {
    const { overall, leads } = JSON.parse((await accord(['score'], { cwd })).stdout) as Record<
      string,
      unknown
    >;
    return { overall, leads };
  };

  it.each([
    [
      'the pair',
      'people:',
      'pair: [sales, executive]\npeople:',
      'pair sales, marketing, now sales, executive',
    ],
    [
      'whom a side stands for',
      'name: Sales, population: everyone',
      'name: Sales, population: sample',
      'sales everyone, now sample',
    ],
    ['the target', 'target: linked', 'target: one-process', 'target linked, now one-process'],
  ])(
    'stays as it was: %s of audit.yaml changes no figure of it, which is told',
    async (_what, from, to, told) => {
      const cwd = await closed();
      const before = await scored(cwd);
      expect((await accord(['round'], { cwd })).stderr).toBe('');
      edit(join(cwd, 'audit.yaml'), from, to);
      expect(await scored(cwd)).toEqual(before);
      const { stdout, stderr } = await accord(['round'], { cwd });
      expect(stdout).toContain('seal holds');
      expect(stderr).toContain(told);
      expect((await accord(['check'], { cwd })).stderr).toContain(told);
    },
  );

  it('is part of the seal', async () => {
    const cwd = await closed();
    edit(join(cwd, 'rounds/r1/round.yaml'), '- marketing', '- executive');
    expect((await accord(['round'], { cwd })).stdout).toContain('CHANGED SINCE');
  });

  it('is that of audit.yaml where a round froze only questions and weights', async () => {
    const answers = { 'sales-1': [1, 1, 1, 1], 'marketing-1': [5, 5, 5, 5], 'executive-1': [1, 1, 1, 1] };
    const cwd = folder(auditFiles(4, { r1: { opened, answers } }));
    await accord(['round', 'close', '--closed', '2026-11-20'], { today: '2026-11-20', cwd });
    edit(join(cwd, 'rounds/r1/round.yaml'), /compared:[\s\S]*?(?=\nsealed|$)/, '');
    const reseal = await accord(['round', 'close', 'r1', '--reseal'], { cwd });
    expect(reseal.code, reseal.stderr).toBe(0);
    const before = await scored(cwd);
    edit(join(cwd, 'audit.yaml'), 'people:', 'pair: [sales, executive]\npeople:');
    expect(await scored(cwd)).not.toEqual(before);
  });

  it.each([
    ['compared: {pair: [sales], target: linked, populations: {}}', 'pair'],
    ['compared: {pair: [sales, marketing], target: both, populations: {}}', 'target'],
    ['compared: {pair: [sales, marketing], target: linked, populations: {sales: all}}', 'populations'],
    [
      'compared: {pair: [sales, marketing], target: linked, populations: {}}',
      'stands without "questionnaires"',
    ],
  ])('is refused in round.yaml where it is %s', async (line, named) => {
    const cwd = folder(auditFiles(3, { r1: { opened, answers: { 'sales-1': [1, 2, 3] } } }));
    edit(join(cwd, 'rounds/r1/round.yaml'), /$/, `${line}\n`);
    const { code, stderr } = await accord(['status'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });
});
