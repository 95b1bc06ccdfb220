import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditFiles } from './rounds.ts';

const program = join(import.meta.dirname, '..', 'bin', 'accord.js');
const isBuilt = existsSync(join(import.meta.dirname, '..', 'dist', 'main.js'));
const audit = () =>
  folder(auditFiles(4, { r1: { opened: '2026-11-02', answers: { 'sales-1': [1, 2, 3, 4] } } }));

describe('opening a round', () => {
  it.skipIf(!isBuilt || process.platform === 'win32')(
    'where nothing more can be written leaves none behind',
    async () => {
      const cwd = audit();
      // No file may grow: each write fails as on a full disk.
      const shell = 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@"';
      const full = spawnSync('bash', ['-c', shell, process.execPath, program, 'round', 'open', 'r9'], {
        cwd,
        encoding: 'utf8',
      });
      expect(full.status, full.stderr).toBe(2);
      expect(full.stderr).toContain('rounds/r9/round.yaml cannot be written');
      expect(readdirSync(join(cwd, 'rounds'))).toEqual(['r1']);
      expect(await accord(['status'], { cwd })).toMatchObject({ code: 0 });
      expect(await accord(['round', 'open', 'r9'], { cwd })).toMatchObject({ code: 0 });
    },
  );

  it('that was ended in the middle stops no command, and can be typed again', async () => {
    const cwd = audit();
    mkdirSync(join(cwd, 'rounds/r9'));
    writeFileSync(join(cwd, 'rounds/.r9.aaaaaaaaaaaa.tmp'), '');
    for (const args of [['status'], ['check'], ['round'], ['doctor']]) {
      expect((await accord(args, { cwd })).code, args[0]).not.toBe(2);
    }
    const done = await accord(['round', 'open', 'r9', '--opened', '2027-02-15'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    expect(readFileSync(join(cwd, 'rounds/r9/round.yaml'), 'utf8')).toBe('format: 1\nopened: 2027-02-15\n');
  });

  it('leaves nothing but the round', async () => {
    const cwd = audit();
    await accord(['round', 'open', 'r9'], { cwd });
    expect(readdirSync(join(cwd, 'rounds'))).toEqual(['r1', 'r9']);
    expect(readdirSync(join(cwd, 'rounds/r9'))).toEqual(['round.yaml']);
  });
});
