import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accord, folder, type World } from './accord.ts';

const begun = (cwd: string, world: World = {}) =>
  accord(['init', 'acme', '--company', 'Acme Pumps'], { ...world, cwd });
const filesIn = (cwd: string) =>
  readdirSync(join(cwd, 'acme'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)
    .sort();
const whole = ['audit.yaml', 'round.yaml'];
const round = 'acme/rounds/r2026-q4';

describe('the files of a new audit', () => {
  it.skipIf(process.platform === 'win32')(
    'are for their owner only, as are the folders made for them',
    async () => {
      const cwd = folder();
      expect((await begun(cwd)).stderr).toBe(`wrote ${round}/round.yaml\nwrote acme/audit.yaml\n`);
      const mode = (path: string) => (statSync(join(cwd, path)).mode & 0o777).toString(8);
      expect(['acme/audit.yaml', `${round}/round.yaml`].map(mode)).toEqual(['600', '600']);
      expect(['acme', 'acme/rounds', round].map(mode)).toEqual(['700', '700', '700']);
      expect(filesIn(cwd)).toEqual(whole);
    },
  );

  it.each([1, 2])(
    'stopped at write %i leave no audit, and the same command begins it again',
    async (stop) => {
      const cwd = folder();
      let asked = 0;
      const uuid = () => {
        asked += 1;
        if (asked === stop) throw new Error('stopped');
        return `00000000-0000-4000-8000-00000000000${asked}`;
      };
      expect((await begun(cwd, { uuid })).code).not.toBe(0);
      expect(existsSync(join(cwd, 'acme/audit.yaml'))).toBe(false);
      expect((await accord(['status'], { cwd: join(cwd, 'acme') })).stderr).toContain(
        'There is no audit.yaml',
      );
      const again = await begun(cwd, { now: '2026-11-03T09:00:00Z' });
      expect(again.code, again.stderr).toBe(0);
      expect(filesIn(cwd)).toEqual(whole);
      expect(readFileSync(join(cwd, round, 'round.yaml'), 'utf8')).toContain(
        stop === 2 ? '-11-02' : '-11-03',
      );
      expect((await begun(cwd)).stderr).toContain('There is an audit in acme already.');
    },
  );

  it('are written over an audit.yaml that was cut off before its first byte, which is none for --ci either', async () => {
    const cwd = folder({ 'acme/audit.yaml': '', [`${round}/round.yaml`]: 'format: 1\nopened: 2026-11-01\n' });
    const ci = await accord(['init', 'acme', '--ci', 'github'], { cwd });
    expect(ci).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no audit in acme') });
    const { code, stderr } = await begun(cwd);
    expect(code, stderr).toBe(0);
    expect(await accord(['status'], { cwd: join(cwd, 'acme') })).toMatchObject({ code: 0 });
  });

  it.each([
    ['another round', { 'acme/rounds/r2025-q1/round.yaml': 'format: 1\nopened: 2025-01-01\n' }],
    ['answers', { [`${round}/round.yaml`]: 'format: 1\n', [`${round}/replies/sales-head.json`]: '{}' }],
    ['a file', { 'acme/rounds': '' }],
  ])('are not put beside %s of an audit whose audit.yaml is gone', async (_what, files) => {
    const { code, stderr, cwd } = await accord(['init', 'acme', '--company', 'Acme Pumps'], { files });
    expect(code).toBe(2);
    expect(stderr).toContain('There is a folder "rounds" in acme already.');
    expect(existsSync(join(cwd, 'acme/audit.yaml'))).toBe(false);
  });

  it('that an ended session did not finish are named by status and doctor, and block nothing', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'acme'));
    const left = 'audit.yaml.0a1b2c3d4e5f.tmp';
    writeFileSync(join(cwd, 'acme', left), 'format');
    expect((await begun(cwd)).code).toBe(0);
    expect((await accord(['status'], { cwd: join(cwd, 'acme') })).stdout).toContain(left);
    rmSync(join(cwd, 'acme', left));
    expect((await accord(['doctor'], { cwd: join(cwd, 'acme') })).stdout).not.toContain(left);
  });
});
