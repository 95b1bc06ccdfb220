import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles, everybody } from './acme.ts';
import { all, team, world } from './check-world.ts';

const signed = ['--signed', 'sales=sales-head,marketing=marketing-head'];

/** What is typed in one folder, in this order, so that each succeeds. */
const typed: readonly (readonly string[])[] = [
  ['init', 'new', '--company', 'Acme Pumps'],
  ['init', 'other', '--company', 'Acme Pumps', '--ci', 'hook'],
  ['init', 'third', '--company', 'Acme Pumps', '--preset', 'executive', '--dry-run'],
  ['init', '--ci', 'cron'],
  ['init', '--ci', 'github', '--dry-run'],
  ['import', 'more.ndjson', '--dry-run'],
  ['import', 'more.ndjson'],
  ['status'],
  ['status', '--invite'],
  ['status', '--remind'],
  ['report'],
  ['report', '-o', 'report.md'],
  ['report', '--from', 'report.json'],
  ['score'],
  ['explain'],
  ['explain', 'call-hours'],
  ['chart'],
  ['chart', 'owners'],
  ['pack', '-o', 'pack'],
  ['agree', 'call-hours', '--value', '4 h', ...signed],
  ['agree', '--list'],
  ['agree', '--remove', 'call-hours'],
  ['agree', '-o', 'charter.md'],
  ['actions', 'take'],
  ['actions'],
  ['actions', 'sheet', '--day', '30', '-o', 'sheet.html'],
  ['check'],
  ['check', '-o', 'check.xml'],
  ['baseline', 'write'],
  ['baseline', 'write', '--force', '--dry-run'],
  ['baseline'],
  ['baseline', 'prune'],
  ['round'],
  ['round', 'list'],
  ['round', 'record', '--sales-cycle', '84'],
  ['withdraw', 'sales-south', '--yes'],
  ['round', 'close'],
  ['round', 'open', 'r2027-q1'],
  ['trend'],
  ['trend', '-o', 'trend.csv'],
  ['questionnaires'],
  ['questionnaires', 'show', 'content'],
  ['questionnaires', 'copy', 'content'],
  ['questionnaires', '--coverage', 'de'],
  ['templates'],
  ['templates', 'list'],
  ['templates', 'show', 'style.css'],
  ['templates', 'copy', 'style.css'],
  ['templates', 'model'],
  ['validate'],
  ['demo'],
  ['demo', '--example', 'at-war'],
  ['doctor'],
];

/** Left out: an interview, which needs somebody at a terminal. */
const untried = ['ask'];

describe('--json', () => {
  it('lets no command print anything but JSON, nor note anything else', { timeout: 60_000 }, async () => {
    const { 'sales-south': late, ...early } = everybody;
    const cwd = folder({
      ...acmeFiles({ answers: early }),
      'more.ndjson': `${JSON.stringify({ person: 'sales-south', side: 'sales', answers: { pay: { value: late?.pay } } })}\n`,
    });
    await accord(['report', '-o', 'report.json'], { cwd });
    const two = folder(world([team(2, all(3), all(3)), team(2, all(5), all(1))]));
    for (const args of [...typed, ['compare']]) {
      const ended = await accord([...args, '--json'], { cwd: args[0] === 'compare' ? two : cwd });
      const said = `accord ${args.join(' ')}\n${ended.stdout}${ended.stderr}`;
      // What is missing in an audit ends with 1 or 3, and is printed all the same.
      expect(ended.code, said).not.toBe(2);
      expect(ended.code, said).not.toBe(4);
      if (ended.stdout !== '') expect(() => JSON.parse(ended.stdout) as unknown, said).not.toThrow();
      for (const line of ended.stderr.split('\n').filter((one) => one !== ''))
        expect(() => JSON.parse(line) as unknown, said).not.toThrow();
    }
    const tried = new Set(['compare', ...typed.map(([name]) => name)]);
    expect(commands.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual(untried);
  });

  it('has what init would write, and what to type next, as data', async () => {
    const run = async (...args: string[]) =>
      JSON.parse(
        (await accord(['init', 'n', '--company', 'Acme Pumps', ...args, '--json'])).stdout,
      ) as unknown;
    expect(await run()).toEqual({
      folder: 'n',
      next: [
        { command: 'accord ask sales-head', does: 'interview the first person here' },
        { command: 'accord status', does: 'see who has answered' },
        { command: 'accord report', does: 'see where the sides differ' },
      ],
    });
    expect(await run('--ci', 'hook', '--dry-run')).toEqual({
      files: [
        { path: 'audit.yaml', content: expect.stringContaining('company: Acme Pumps') as unknown },
        {
          path: 'rounds/r2026-q4/round.yaml',
          content: expect.stringContaining('opened: 2026-11-02') as unknown,
        },
        { path: '.githooks/pre-commit', content: expect.stringContaining('#!/bin/sh') as unknown },
      ],
    });
  });
});
