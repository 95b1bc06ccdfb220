import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { ActionStanding, RegisterStanding } from '../src/actions/standing.ts';
import { changed, opened } from '../src/commands/actions/opened.ts';
import type { Report } from '../src/report/report.ts';
import { reportSchema } from '../src/report/schema.ts';
import { daysAfter, daysBetween } from '../src/text/day.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles } from './acme.ts';
import { hostile } from './hostile.ts';
import { auditWith, quietContext, signed } from './kept-world.ts';

const registerIn = (cwd: string) => readFileSync(join(cwd, 'actions.yaml'), 'utf8');
const day = (on: string) => ['--as-of', on];

/** An action of one's own, taken on 2026-08-01 and due at the end of the month. */
const own = [
  '--title',
  'Ten leads a week',
  '--done-when',
  'Four weeks are counted.',
  '--owner',
  'sales-head',
];
const take = ['actions', 'take', 'weekly-ten', ...own, '--due', '2026-08-31', ...day('2026-08-01')];

async function taken(files = auditWith()): Promise<string> {
  const cwd = folder(files);
  const { code } = await accord(take, { cwd });
  expect(code).toBe(0);
  return cwd;
}

async function listed(cwd: string, asOf: string): Promise<RegisterStanding> {
  const { code, stdout, stderr } = await accord(['actions', '--json', ...day(asOf)], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as RegisterStanding;
}

const only = async (cwd: string, asOf: string) => (await listed(cwd, asOf)).actions[0] as ActionStanding;

describe('accord actions', () => {
  it('takes on what the plan opens, at most three at once, with owners, dates and what counts as done', async () => {
    const cwd = folder(acmeFiles());
    const report = JSON.parse((await accord(['report', '--json'], { cwd })).stdout) as Report;
    const open = report.plan.actions.filter((one) => one.open).map((one) => one.id);
    const first = await accord(['actions', 'take', ...day('2026-11-22')], {
      cwd,
      today: '2026-11-22',
    });
    expect(first.code).toBe(0);
    const found = await listed(cwd, '2026-11-22');
    expect(found.actions.map(({ id }) => id)).toEqual(open);
    expect(found.open).toBe(open.length);
    for (const action of found.actions) {
      const planned = report.plan.actions.find(({ id }) => id === action.id);
      expect(action).toMatchObject({ title: planned?.title, doneWhen: planned?.doneWhen, state: 'open' });
      expect(action.owner).not.toContain('both');
      expect(['2026-12-22', '2027-01-21']).toContain(action.due);
    }
    expect((await accord(['validate'], { cwd })).stdout).toContain('files ok');
  });

  it('says what comes next once something was taken, not where nothing was written', async () => {
    const cwd = folder(auditWith());
    const next = 'Next: accord agree -o charter.html, the charter with who does what by when; accord check, ';
    expect((await accord([...take, '--dry-run'], { cwd })).stderr).not.toContain('Next:');
    expect((await accord(take, { cwd })).stderr).toContain(next);
    const done = ['actions', 'done', 'weekly-ten', '--evidence', 'Counted.', ...day('2026-08-29')];
    expect((await accord(done, { cwd })).stderr).not.toContain('Next:');
  });

  it('takes no fourth from the plan, and says so when one is named', async () => {
    const cwd = folder(auditWith());
    for (const id of ['one', 'two', 'three']) await accord(['actions', 'take', id, ...own], { cwd });
    const fourth = await accord(['actions', 'take', 'four', ...own], { cwd });
    expect(fourth.code).toBe(0);
    expect(fourth.stderr).toContain('4 actions are open now. With more than 3 at once, none gets done');
    const answers = { 'sales-head': { deadline: 4 }, 'marketing-head': { deadline: 40 } };
    const full = folder({
      ...auditWith({ r1: { opened: '2026-10-01', answers } }),
      'actions.yaml': registerIn(cwd),
    });
    const { code, stderr } = await accord(['actions', 'take'], { cwd: full });
    expect(code).toBe(0);
    expect(stderr).toContain('3 actions are open: finish one first');
  });

  it('is judged on the day where the command runs, whatever day it is in Greenwich', async () => {
    const cwd = await taken(acmeFiles());
    const world = { cwd, now: '2026-09-01T04:00:00Z', today: '2026-08-31' };
    const { stdout } = await accord(['actions', '--json'], world);
    expect(JSON.parse(stdout)).toMatchObject({ overdue: 0 });
    const report = await accord(['report', '--json'], world);
    expect(JSON.parse(report.stdout)).toMatchObject({ asOf: '2026-08-31', register: { overdue: 0 } });
    const check = await accord(['check', '--json'], world);
    expect(JSON.parse(check.stdout)).toMatchObject({ asOf: '2026-08-31' });
    const late = await accord(['actions', '--json'], {
      ...world,
      now: '2026-08-31T14:00:00Z',
      today: '2026-09-01',
    });
    expect(JSON.parse(late.stdout)).toMatchObject({ overdue: 1 });
  });

  it('is overdue the day after it was due, not on it', async () => {
    const cwd = await taken();
    expect(await only(cwd, '2026-08-31')).toMatchObject({ overdue: false, daysLate: 0, missed: 0 });
    expect(await only(cwd, '2026-09-01')).toMatchObject({
      overdue: true,
      daysLate: 1,
      missed: 1,
      escalate: null,
    });
    expect((await accord(['actions', ...day('2026-10-30')], { cwd })).stdout).toBe(
      '1 open · 1 overdue\noverdue  weekly-ten  Ten leads a week · Head of sales · due 2026-08-31 · 60 days late · 1 date missed\n',
    );
  });

  it('records each move with its reason, and after two missed dates names who decides now', async () => {
    const cwd = await taken();
    const move = (due: string, on: string) =>
      accord(['actions', 'move', 'weekly-ten', '--due', due, '--reason', 'Holidays.', ...day(on)], { cwd });
    await move('2026-09-30', '2026-08-30');
    expect(await only(cwd, '2026-09-10')).toMatchObject({ missed: 1, overdue: false, escalate: null });
    // An earlier date is no date missed.
    await move('2026-09-20', '2026-09-10');
    expect(await only(cwd, '2026-09-20')).toMatchObject({ missed: 1, due: '2026-09-20' });
    const { stdout } = await move('2026-10-15', '2026-09-21');
    expect(stdout).toContain('2 dates missed · escalate to Chief executive');
    const one = await only(cwd, '2026-10-20');
    expect(one).toMatchObject({ missed: 3, escalate: 'Chief executive' });
    expect(one.history).toEqual([
      { on: '2026-08-01', did: 'taken', due: '2026-08-31', reason: '' },
      { on: '2026-08-30', did: 'moved', due: '2026-09-30', reason: 'Holidays.' },
      { on: '2026-09-10', did: 'moved', due: '2026-09-20', reason: 'Holidays.' },
      { on: '2026-09-21', did: 'moved', due: '2026-10-15', reason: 'Holidays.' },
    ]);
  });

  it.each([
    ['the day before', '2026-08-30', 0],
    ['the day itself', '2026-08-31', 0],
    ['the day after', '2026-09-01', 1],
  ])('counts a date as missed by a move to %s: %s', async (_which, due, missed) => {
    const cwd = await taken();
    writeFileSync(
      join(cwd, 'actions.yaml'),
      `${registerIn(cwd).replace('due: 2026-08-31\n', `due: ${due}\n`).trimEnd()}
      - { on: 2026-08-10, did: moved, due: ${due}, reason: The fair. }\n`,
    );
    expect(await only(cwd, '2026-08-11')).toMatchObject({ due, missed, overdue: false });
  });

  it('is done with what shows it, or dropped with why, and then changes no more', async () => {
    const cwd = await taken();
    await accord(['actions', 'take', 'other', ...own, ...day('2026-08-01')], { cwd });
    await accord(
      ['actions', 'done', 'weekly-ten', '--evidence', '40 leads in four weeks', ...day('2026-08-29')],
      { cwd },
    );
    await accord(['actions', 'drop', 'other', '--reason', 'The plan changed.', ...day('2026-08-29')], {
      cwd,
    });
    const found = await listed(cwd, '2026-12-01');
    expect(found).toMatchObject({ open: 0, overdue: 0, done: 1, dropped: 1 });
    expect(found.actions[0]).toMatchObject({
      state: 'done',
      evidence: '40 leads in four weeks',
      escalate: null,
    });
    const again = await accord(['actions', 'done', 'weekly-ten', '--evidence', 'x'], { cwd });
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 2, stdout: '' });
    expect(again.stderr).toContain('weekly-ten is done since 2026-08-29; nothing was changed.');
  });

  it('stands in every report, overdue ones in so many words', async () => {
    const cwd = folder(acmeFiles());
    await accord(
      take.map((one) => (one === 'sales-head' ? 'finance' : one)),
      { cwd },
    );
    const args = ['report', ...day('2026-11-22')];
    for (const format of ['terminal', 'markdown', 'html', 'json']) {
      const { code, stdout } = await accord([...args, '-o', '-', '--format', format], { cwd });
      expect(code).toBe(0);
      expect(stdout).toMatch(/overdue/);
      expect(stdout).toContain('Ten leads a week');
    }
    const { stdout } = await accord([...args, '--json'], { cwd });
    const report = JSON.parse(stdout) as Report;
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.register).toMatchObject({ open: 1, overdue: 1, done: 0 });
    const before = await accord(['report', '--json'], { cwd, today: '2026-08-20' });
    expect((JSON.parse(before.stdout) as Report).register).toMatchObject({ open: 1, overdue: 0 });
  });

  it('writes nothing for --dry-run, and JSON alone for --json', async () => {
    const cwd = folder(auditWith());
    const { stdout, stderr } = await accord([...take, '--dry-run', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'weekly-ten', state: 'open' }]);
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(cwd, 'actions.yaml'))).toBe(false);
    expect((await accord(['actions'], { cwd })).stdout).toBe('No action is taken yet.\n');
  });

  it('prints nothing in JSON that a terminal acts on', async () => {
    const cwd = await taken(acmeFiles());
    const title = 'Ten\u202e leads\u009b31m';
    const written = registerIn(cwd).replace(/title: .*/, `title: "Ten\\u202e leads\\x9b31m"`);
    writeFileSync(join(cwd, 'actions.yaml'), written);
    const { code, stdout } = await accord(['actions', '--json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[ -~\n]*$/);
    expect(JSON.parse(stdout)).toMatchObject({ actions: [{ title }] });
  });

  test.each<[string, string[], RegExp]>([
    ['a verb there is not', ['actions', 'taek'], /"taek" is nothing that can be done\. Did you mean "take"/],
    ['evidence that is missing', ['actions', 'done', 'weekly-ten'], /Missing: --evidence TEXT/],
    ['everything missing', ['actions', 'move'], /Missing: the ID of an action; --due DATE; --reason TEXT/],
    ['a reason that is missing', ['actions', 'drop', 'weekly-ten'], /Missing: --reason TEXT/],
    ['two actions at once', ['actions', 'done', 'weekly-ten', 'b', '--evidence', 'x'], /one ID alone/],
    [
      'an unknown action',
      ['actions', 'done', 'weekly-tne', '--evidence', 'x'],
      /"weekly-tne" is not an action that was taken\. Did you mean "weekly-ten"/,
    ],
    [
      'an unknown action to take',
      ['actions', 'take', 'lead-sentense'],
      /not in the library of actions\. Did you mean "lead-sentence"\?[\s\S]*--title TEXT, --done-when TEXT/,
    ],
    ['an id that is none', ['actions', 'take', 'Ten Leads', ...own], /"Ten Leads" is no id/],
    ['what was taken already', take, /weekly-ten is taken already/],
    ['one id twice', ['actions', 'take', 'lead-sentence', 'lead-sentence'], /lead-sentence is taken already/],
    [
      'a title for several',
      ['actions', 'take', 'a', 'b', ...own],
      /--title and --done-when are of one action/,
    ],
    [
      'a date that has passed',
      ['actions', 'move', 'weekly-ten', '--due', '2026-07-01', '--reason', 'x', ...day('2026-08-02')],
      /--due: 2026-07-01 is before 2026-08-02/,
    ],
    [
      'a date it has',
      ['actions', 'move', 'weekly-ten', '--due', '2026-08-31', '--reason', 'x', ...day('2026-08-02')],
      /due on 2026-08-31 already/,
    ],
    [
      'a day that does not exist',
      ['actions', 'move', 'weekly-ten', '--due', '2026-09-31', '--reason', 'x'],
      /--due: "2026-09-31" is not a day/,
    ],
    [
      'a step before the last one',
      ['actions', 'done', 'weekly-ten', '--evidence', 'x', ...day('2026-07-01')],
      /2026-07-01 is before 2026-08-01, the last step/,
    ],
    [
      'a step on a day to come',
      ['actions', 'done', 'weekly-ten', '--evidence', 'x', ...day('2026-11-03')],
      /--as-of: 2026-11-03 is still to come; today is 2026-11-02/,
    ],
    [
      'an owner who has no name',
      ['actions', 'take', 'z', ...own.slice(0, 4), '--owner', '!!'],
      /--owner: "!!" is no name/,
    ],
    [
      'a flag of another verb',
      ['actions', 'list', '--owner', 'sales'],
      /--owner says nothing to "list"[\s\S]*take/,
    ],
    ['a page that is no sheet', ['actions', 'list', '-o', 'x.html'], /--output says nothing to "list"/],
    ['a sheet without a place', ['actions', 'sheet', '--day', '30'], /-o is missing/],
    [
      'a sheet without a day',
      ['actions', 'sheet', '-o', 'x.html'],
      /--day is missing[\s\S]*--day 30, --day 60, --day 90/,
    ],
    [
      'a sheet of another day',
      ['actions', 'sheet', '--day', '45', '-o', 'x.html'],
      /--day: "45" is no check/,
    ],
    [
      'a file beside ids',
      ['actions', 'take', 'a', '--from', 'a.csv'],
      /--from takes ids, owners and dates out of the file/,
    ],
  ])('refuses %s, says what would be right, and changes nothing', async (_name, args, expected) => {
    const cwd = await taken();
    const before = registerIn(cwd);
    const { code, stdout, stderr } = await accord(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(registerIn(cwd)).toBe(before);
  });

  it('needs answers to take from the plan, and none to take by name', async () => {
    const cwd = folder({ ...auditWith(), 'rounds/r1/round.yaml': 'format: 1\nopened: 2026-10-01\n' });
    const { code, stderr } = await accord(['actions', 'take'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('Nobody has answered in round r1.');
    expect(
      (await accord(['actions', 'take', 'lead-sentence', '--owner', 'Sales, finance'], { cwd })).code,
    ).toBe(0);
    expect((await only(cwd, '2026-11-02')).owners).toBe('Sales and Finance');
  });

  it('keeps the name of somebody the audit does not know as it was typed, and knows people and sides by theirs', async () => {
    const cwd = folder(auditWith());
    const owner = ['--owner', 'Jürgen  Müller, MARKETING, Head of sales, <b>X</b> \u001b[31m'];
    const args = ['actions', 'take', 'a', ...own.slice(0, 4), ...owner];
    const { code, stderr } = await accord(args, { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('"Jürgen Müller" is neither a person nor a side of this audit; kept as typed.');
    expect(stderr).not.toContain('\u001b');
    const { owner: kept, owners } = await only(cwd, '2026-11-02');
    expect(kept).toEqual(['Jürgen Müller', 'marketing', 'sales-head', '<b>X</b> \u001b[31m']);
    expect(owners).toBe('Jürgen Müller, Marketing, Head of sales and <b>X</b> \u001b[31m');
    expect((await accord(['validate'], { cwd })).code).toBe(0);
    const page = ['-o', '-', '--day', '30', '--format', 'html', ...day('2026-11-02')];
    const { stdout } = await accord(['actions', 'sheet', ...page], { cwd });
    expect(stdout).toContain('Jürgen Müller');
    expect(stdout).not.toContain('<b>X');
  });

  it('keeps every hostile text as it was', async () => {
    const cwd = folder(auditWith());
    for (const [at, text] of hostile.entries()) {
      const args = ['actions', 'take', `a${at}`, '--title', text, '--done-when', text, '--owner', 'sales'];
      if (at < 8) expect((await accord(args, { cwd })).code).toBe(0);
    }
    const { context } = quietContext(cwd);
    for (const [at, text] of hostile.entries()) {
      const open = await opened(context, '2026-11-02');
      await changed(open, false, () => [
        {
          id: `b${at}`,
          title: text.trim(),
          owner: ['sales'],
          due: '2026-12-01',
          doneWhen: text.trim(),
          evidence: text.trim(),
          state: 'done',
          history: [
            { on: '2026-11-02', did: 'taken', due: '2026-12-01', reason: '' },
            { on: '2026-11-02', did: 'done', due: null, reason: text.trim() },
          ],
        },
      ]);
    }
    const found = await listed(cwd, '2026-11-02');
    for (const [at, text] of hostile.entries()) {
      const one = found.actions.find(({ id }) => id === `b${at}`);
      expect([one?.title, one?.evidence]).toEqual([text.trim(), text.trim()]);
    }
    const { stdout } = await accord(['actions'], { cwd });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('actions.yaml', () => {
  it('keeps comments and spelling of what people wrote by hand', async () => {
    const cwd = await taken();
    const own = registerIn(cwd)
      .replace('format: 1', '# Looked at on Mondays.\nformat: 1')
      .replace('due: 2026-08-31\n', 'due: 2026-08-31 # the fair is on the 5th\n');
    writeFileSync(join(cwd, 'actions.yaml'), own);
    await accord(['actions', 'take', 'lead-sentence', ...day('2026-08-01')], { cwd });
    expect(registerIn(cwd).startsWith(own)).toBe(true);
    await accord(
      ['actions', 'move', 'weekly-ten', '--due', '2026-09-30', '--reason', 'x', ...day('2026-08-02')],
      { cwd },
    );
    expect(registerIn(cwd)).toContain('# Looked at on Mondays.');
    expect(registerIn(cwd)).toContain('due: 2026-09-30 # the fair is on the 5th\n');
  });

  it('holds what each of several writers did at once', async () => {
    const cwd = await taken();
    const move = async (due: string) => {
      const at = await opened(quietContext(cwd).context, '2026-08-02');
      const { moved } = await import('../src/actions/steps.ts');
      await changed(at, false, (register) =>
        register.actions.map((one) => moved(one, due, `to ${due}`, '2026-08-02')),
      );
    };
    await Promise.all(['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'].map(move));
    const one = await only(cwd, '2026-08-02');
    expect(one.history.map(({ reason }) => reason).sort()).toEqual([
      '',
      'to 2026-09-01',
      'to 2026-09-02',
      'to 2026-09-03',
      'to 2026-09-04',
    ]);
    expect((await accord(['validate', 'actions.yaml'], { cwd })).code).toBe(0);
  });

  const entry = (changes: Readonly<Record<string, string>> = {}) => {
    const keys = {
      id: 'weekly-ten',
      title: 'Ten leads a week',
      owner: 'sales',
      due: '2026-08-31',
      'done-when': 'Counted.',
      state: 'open',
      history: '[{on: 2026-08-01, did: taken, due: 2026-08-31}]',
      ...changes,
    };
    const lines = Object.entries(keys).filter(([, value]) => value !== '');
    return `format: 1\nregister:\n${lines.map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}\n`).join('')}`;
  };

  test.each<[string, string, RegExp]>([
    ['an empty file', '', /actions\.yaml: the file is empty/],
    ['no YAML', 'register: [', /actions\.yaml:1:\d+: not valid YAML/],
    ['a merge conflict', `${entry()}=======\n>>>>>>> theirs\n`, /actions\.yaml:11:1: merge conflict/],
    [
      'a library of actions',
      'format: 1\nactions: []\n',
      /is a library of actions, not a register of those taken: move it to questionnaires\/actions\.yaml/,
    ],
    ['a misspelt list', 'format: 1\nregistre: []\n', /actions\.yaml:2:1 registre: .*Did you mean "register"/],
    ['another format', entry().replace('format: 1', 'format: 9'), /actions\.yaml:1:9 format/],
    [
      'a misspelt key',
      entry().replace('title:', 'titel:'),
      /actions\.yaml:4:5 register\[0\]\.titel: .*Did you mean "title"/,
    ],
    ['no id', entry({ id: '' }), /"id" is missing/],
    ['an id that is none', entry({ id: 'Ten' }), /actions\.yaml:3:9 register\[0\]\.id: "Ten" is not an id/],
    [
      'an id twice',
      `${entry()}${entry().split('register:\n')[1]}`,
      /actions\.yaml:10:9 register\[1\]\.id: "weekly-ten" is the id of register\[0\] too/,
    ],
    ['nobody who answers for it', entry({ owner: '[]' }), /actions\.yaml:5:12 register\[0\]\.owner/],
    [
      'an owner on two lines',
      entry({ owner: '"Head of\\nsales"' }),
      /actions\.yaml:5:12 register\[0\]\.owner/,
    ],
    [
      'a day in words',
      entry({ due: 'soon' }),
      /actions\.yaml:6:10 register\[0\]\.due: "soon" is no date like "2026-11-02"/,
    ],
    [
      'a date changed by hand',
      entry({ due: '2026-09-15' }),
      /actions\.yaml:6:10 register\[0\]\.due: is not the date its history ends with \(2026-08-31\); move it with: accord actions move weekly-ten --due 2026-09-15/,
    ],
    ['nothing countable', entry({ 'done-when': '' }), /"done-when" is missing/],
    ['an unknown state', entry({ state: 'finished' }), /actions\.yaml:8:12 register\[0\]\.state/],
    [
      'a state changed by hand',
      entry({ state: 'done', evidence: 'x' }),
      /actions\.yaml:8:12 register\[0\]\.state: is "done", and its history ends with "taken"; say so with: accord actions done weekly-ten --evidence/,
    ],
    [
      'done without evidence',
      entry({
        state: 'done',
        history: '[{on: 2026-08-01, did: taken, due: 2026-08-31}, {on: 2026-08-02, did: done}]',
      }),
      /is "done" without "evidence"/,
    ],
    [
      'an open action that was dropped',
      entry({ history: '[{on: 2026-08-01, did: taken, due: 2026-08-31}, {on: 2026-08-02, did: dropped}]' }),
      /state: is "open", and its history ends with "dropped"; write "dropped"/,
    ],
    ['no history', entry({ history: '[]' }), /actions\.yaml:9:14 register\[0\]\.history/],
    [
      'a history that does not begin',
      entry({ history: '[{on: 2026-08-01, did: moved, due: 2026-08-31}]' }),
      /history\[0\]\.did: must be "taken"/,
    ],
    [
      'an action taken twice',
      entry({
        history:
          '[{on: 2026-08-01, did: taken, due: 2026-08-31}, {on: 2026-08-02, did: taken, due: 2026-08-31}]',
      }),
      /history\[1\]\.did: is "taken" once more/,
    ],
    [
      'steps out of order',
      entry({
        history:
          '[{on: 2026-08-02, did: taken, due: 2026-08-31}, {on: 2026-08-01, did: moved, due: 2026-08-31}]',
      }),
      /history\[1\]\.on: must not be before the step above it \(2026-08-02\)/,
    ],
    [
      'a move without a date',
      entry({ history: '[{on: 2026-08-01, did: taken, due: 2026-08-31}, {on: 2026-08-02, did: moved}]' }),
      /history\[1\]: "moved" needs "due"/,
    ],
    [
      'an end with a date',
      entry({
        state: 'dropped',
        history:
          '[{on: 2026-08-01, did: taken, due: 2026-08-31}, {on: 2026-08-02, did: dropped, due: 2026-08-31}]',
      }),
      /history\[1\]\.due: "dropped" sets no date; take "due" out/,
    ],
    [
      'an unknown step',
      entry({ history: '[{on: 2026-08-01, did: begun, due: 2026-08-31}]' }),
      /history\[0\]\.did/,
    ],
  ])('is refused with %s: the line is named, and nothing is written', async (_name, text, expected) => {
    const cwd = folder({ ...auditWith(), 'actions.yaml': text });
    for (const args of [['validate', 'actions.yaml'], take]) {
      const { code, stdout, stderr } = await accord(args, { cwd });
      expect(code).toBe(2);
      expect(args[0] === 'validate' ? stdout : stderr).toMatch(expected);
    }
    expect(registerIn(cwd)).toBe(text);
  });

  it('is told from the library of actions by what stands in it and where it lies', async () => {
    const library = acmeFiles()['questionnaires/actions.yaml'] ?? '';
    const cwd = folder({ ...acmeFiles(), 'own/actions.yaml': library, 'actions.yaml': entry() });
    const all = ['questionnaires/actions.yaml', 'own/actions.yaml', 'actions.yaml'];
    const found = await Promise.all(all.map((file) => accord(['validate', file], { cwd })));
    expect(found.map(({ stdout }) => stdout)).toEqual([
      expect.stringContaining('ok (actions)'),
      expect.stringContaining('ok (actions)'),
      expect.stringContaining('ok (register)'),
    ]);
    expect((await accord(['validate'], { cwd })).code).toBe(0);
  });
});

describe('a register as CSV', () => {
  const head = 'id,title,owner,due,done-when,state,evidence\n';
  const from = ['actions', 'take', '--from', 'actions.csv', ...day('2026-08-02')];

  it('is taken over: new ones taken, later dates moved, states followed, waiting ones left', async () => {
    const cwd = await taken();
    const lines = [
      'weekly-ten,Ten leads a week,,2026-09-15,,open,',
      ',Cull the material,Marketing,2026-09-30,Use counted.,,',
      'lead-sentence,,,,,done,17 of 20 alike',
      'later,Later,sales,,Counted.,waiting,',
    ];
    writeFileSync(
      join(cwd, 'actions.csv'),
      `${head}${lines.join('\n')}\n`.replace('lead-sentence,,', 'lead-sentence,One sentence,'),
    );
    const { code, stderr } = await accord(from, { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('1 waiting in actions.csv; nobody took them yet.');
    const found = await listed(cwd, '2026-08-02');
    expect(found.actions.map(({ id, state, due, owners }) => [id, state, due, owners])).toEqual([
      ['weekly-ten', 'open', '2026-09-15', 'Head of sales'],
      ['cull-the-material', 'open', '2026-09-30', 'Marketing'],
      ['lead-sentence', 'done', '2026-09-01', 'Sales and Marketing'],
    ]);
    const again = await accord(from, { cwd });
    expect(again.stderr).toContain('Nothing to write.');
  });

  test.each<[string, string, RegExp]>([
    [
      'an unknown state',
      'a,A,sales,,x,perhaps,',
      /F2 state: "perhaps" is no state \(open, waiting, done, dropped\)/,
    ],
    ['nothing countable', 'a,A,sales,,,open,', /E2 done-when: is empty/],
    ['nobody', 'a,A,,,x,open,', /C2 owner: is empty/],
    ['no evidence', 'a,A,sales,,x,done,', /G2 evidence: is empty/],
    ['an owner of no letters', 'a,A,!!,,x,open,', /C2 owner: is nobody's name/],
  ])('is refused with %s, naming the cell', async (_name, line, expected) => {
    const cwd = folder({ ...auditWith(), 'actions.csv': `${head}${line}\n` });
    const { code, stderr } = await accord(from, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
    expect(existsSync(join(cwd, 'actions.yaml'))).toBe(false);
  });
});

describe('the sheet of a check', () => {
  it('holds what was promised, counted and overdue, what is kept of the charter, and the next checks', async () => {
    const answers = { 'sales-head': { deadline: 9 }, 'marketing-head': { deadline: 4 } };
    const cwd = await taken(auditWith({ r1: { opened: '2026-08-20', answers } }));
    await accord(['agree', 'deadline', '--value', '4', ...signed, ...day('2026-08-01')], { cwd });
    const sheet = (asOf: string) =>
      accord(['actions', 'sheet', '--day', '30', '-o', '-', '--format', 'markdown', ...day(asOf)], { cwd });
    const { code, stdout } = await sheet('2026-09-01');
    expect(code).toBe(0);
    for (const text of [
      '# Day 30: what became of it',
      'begun 2026-08-01 · check on 2026-08-31',
      '| overdue | Ten leads a week | Head of sales | 2026-08-31 | Four weeks are counted. |',
      'Ten leads a week · Head of sales · due 2026-08-31 · 1 day late · 1 date missed',
      '9 h, not kept',
      'Day 60: 2026-09-30.',
      'Day 90: 2026-10-30.',
      'Audit again by 2027-01-30',
    ]) {
      expect(stdout).toContain(text);
    }
    expect((await sheet('2026-08-31')).stdout).toContain('Nothing is overdue.');
  });

  it('is refused where nothing was signed and nothing taken', async () => {
    const cwd = folder(auditWith());
    const { code, stderr } = await accord(['actions', 'sheet', '--day', '60', '-o', 'x.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('accord agree');
  });
});

describe('days', () => {
  it('are counted over months, leap years and changes of the clock', () => {
    expect(daysAfter('2027-12-31', 60)).toBe('2028-02-29');
    expect(daysAfter('2026-03-28', 1)).toBe('2026-03-29');
    expect(daysAfter('2026-10-24', 30)).toBe('2026-11-23');
    expect(daysBetween('2026-10-24', '2026-11-23')).toBe(30);
  });
});
