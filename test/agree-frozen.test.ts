import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CharterStanding } from '../src/charter/standing.ts';
import type { Prompter, Screen } from '../src/collect/prompter.ts';
import { live } from '../src/commands/agree/live.ts';
import { opened } from '../src/commands/agree/opened.ts';
import { answered } from '../src/commands/kept/opened.ts';
import { accord, folder } from './accord.ts';
import { auditWith, quietContext, signed } from './kept-world.ts';

const other = `format: 1
id: other
version: 1
title: Other
sides: [sales, marketing]
dimensions:
  - id: theirs
    title: Theirs
    questions:
      - id: notice
        ask: How many days of notice?
        number: {unit: day, floor: 1, range: [0, 90]}
`;

/** Both sides signed 4 hours in June; a round of October froze its questions and its pair: sales says 24, marketing 4. */
async function frozen(): Promise<string> {
  const cwd = folder({
    ...auditWith(),
    'questionnaires/other.yaml': other,
    'rounds/r1/round.yaml': 'format: 1\nopened: 2026-10-01\n',
    'survey.csv':
      'person,side,deadline\nsales-head,sales,24\nmarketing-head,marketing,4\nchief,executive,1\n',
  });
  const june = [...signed, '--as-of', '2026-06-30'];
  expect(await accord(['agree', 'deadline', '--value', '4 h', ...june], { cwd })).toMatchObject({ code: 0 });
  expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
  return cwd;
}

function rewrite(cwd: string, from: string, to: string): void {
  const file = join(cwd, 'audit.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const asksOther = (cwd: string) => rewrite(cwd, 'questionnaires: [ten]', 'questionnaires: [other]');
const comparesOther = (cwd: string) => rewrite(cwd, 'people:', 'pair: [sales, executive]\npeople:');

/** The charter as `agree --list`, the report and the page of the check have it. */
async function everywhere(cwd: string, ...round: string[]) {
  const at = ['--as-of', '2026-11-22', ...round];
  const list = await accord(['agree', '--list', '--json', ...at], { cwd });
  const report = await accord(['report', '--json', ...at], { cwd });
  const page = await accord(['actions', 'sheet', '--day', '30', '-o', '-', '--format', 'markdown', ...at], {
    cwd,
  });
  expect([list.code, report.code, page.code]).toEqual([0, 0, 0]);
  return {
    list: JSON.parse(list.stdout) as CharterStanding,
    report: (JSON.parse(report.stdout) as { charter: CharterStanding }).charter,
    page: page.stdout,
    told: [list.stderr, report.stderr, page.stderr].join('\n'),
  };
}

describe('accord agree beside a round that froze something else than audit.yaml says now', () => {
  it('measures by the questions of the round, as report and check do', async () => {
    const cwd = await frozen();
    const before = await everywhere(cwd);
    expect(before.list.agreements[0]?.drift.map(({ side, now, apart }) => [side, now, apart])).toEqual([
      ['sales', '24 h', true],
      ['marketing', '4 h', false],
    ]);
    asksOther(cwd);
    const after = await everywhere(cwd);
    expect(after.list).toEqual(before.list);
    expect(after.report).toEqual(before.list);
    expect(after.page).toEqual(before.page);
    expect(after.told).not.toContain('nothing is measured against it');
    expect(after.told).toContain('asked here and no longer there');
    rewrite(cwd, 'people:', 'gates:\n  charter:*: error\npeople:');
    const check = await accord(['check'], { cwd });
    const list = await accord(['agree', '--list'], { cwd });
    for (const { stdout } of [check, list]) expect(stdout).toContain('Sales now 24 h, agreed 4 h');
  });

  it('measures by the sides that the round compares', async () => {
    const cwd = await frozen();
    const before = await everywhere(cwd);
    comparesOther(cwd);
    const after = await everywhere(cwd);
    expect(after.list).toEqual(before.list);
    expect(after.report).toEqual(before.list);
    expect(after.page).toEqual(before.page);
  });

  it('is still read where a later round compares other sides, of which one has signed nothing', async () => {
    const cwd = await frozen();
    comparesOther(cwd);
    expect(await accord(['round', 'open', 'r2'], { cwd, today: '2026-12-01' })).toMatchObject({ code: 0 });
    expect(await accord(['import', 'survey.csv'], { cwd })).toMatchObject({ code: 0 });
    const now = await everywhere(cwd, '--as-of', '2026-12-02');
    expect(now.list.agreements[0]?.drift.map(({ side, apart, why }) => [side, apart, why])).toEqual([
      ['sales', true, null],
      ['executive', null, 'not-signed'],
    ]);
    expect(now.report).toEqual(now.list);
    expect(now.told).toContain('nobody has signed for executive, so executive is not measured by it');
    // Signed anew by the sides compared now, it is still read beside the round before.
    const both = ['--signed', 'sales=sales-head,executive=chief', '--as-of', '2026-06-30'];
    expect(await accord(['agree', 'deadline', '--value', '4 h', ...both], { cwd })).toMatchObject({
      code: 0,
    });
    const drift = async (...round: string[]) =>
      (await everywhere(cwd, ...round)).report.agreements[0]?.drift.map(({ apart, why }) => [apart, why]);
    expect(await drift('--as-of', '2026-12-02')).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(await drift('-r', 'r1')).toEqual([
      [true, null],
      [null, 'not-signed'],
    ]);
  });

  it('records what the round asked, signed by the sides it compared, and what audit.yaml asks only now', async () => {
    const cwd = await frozen();
    asksOther(cwd);
    comparesOther(cwd);
    const sign = [...signed, '--as-of', '2026-11-22'];
    const log = 'question,agreed\nscale,Often\nnotice,30\n';
    writeFileSync(join(cwd, 'decisions.csv'), log);
    for (const args of [
      ['owner', '--value', 'sales'],
      ['--from', 'decisions.csv'],
    ]) {
      const done = await accord(['agree', ...args, ...sign], { cwd, today: '2026-11-22' });
      expect(done).toMatchObject({ code: 0 });
    }
    const { list, report } = await everywhere(cwd);
    expect(list.agreements.map(({ question, agreed }) => [question, agreed])).toEqual([
      ['deadline', '4 h'],
      ['owner', 'Sales'],
      ['scale', 'Often'],
      ['notice', '30 day'],
    ]);
    expect(list.agreements.at(-1)?.drift.map(({ why }) => why)).toEqual(['not-asked', 'not-asked']);
    expect(report).toEqual(list);
    expect((await accord(['agree', 'nowhere', '--value', '1', ...sign], { cwd })).stderr).toContain(
      '"nowhere" is not a question of this audit',
    );
  });

  it('offers and reminds of what the round asked in the workshop', async () => {
    const cwd = await frozen();
    asksOther(cwd);
    comparesOther(cwd);
    const { context } = quietContext(cwd);
    const at = await opened(context, '2026-11-22');
    const shown: Screen[] = [];
    const prompter: Prompter = {
      via: 'plain',
      ask(screen) {
        shown.push(screen);
        const value = ['deadline', 'agreed'][shown.length - 1];
        return Promise.resolve(
          value === undefined ? { type: 'stop' } : { type: 'answer', answer: { value, other: null } },
        );
      },
      say: () => undefined,
    };
    const save = () => Promise.reject(new Error('nothing was settled'));
    expect(await live({ at, prompter, round: await answered(at), toSettle: [], given: {}, save }, null)).toBe(
      false,
    );
    const [questions, , answer] = shown;
    const offered = questions?.control.type === 'pick-one' ? questions.control.options : [];
    expect(offered.find(({ value }) => value === 'deadline')?.label).toContain('agreed: 4 h');
    expect(offered.map(({ value }) => value)).toContain('notice');
    expect(answer?.help).toContain('Sales 24 h');
    expect(answer?.help).toContain('Marketing 4 h');
  });
});
