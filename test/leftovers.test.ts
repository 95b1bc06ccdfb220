import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditFiles } from './rounds.ts';

describe('what an interrupted session left beside the replies', () => {
  it.each([
    'charter.yaml.0a1b2c3d4e5f.tmp',
    'actions.yaml.0a1b2c3d4e5f.tmp',
    'baseline.json.0a1b2c3d4e5f.tmp',
    'rounds/.r2.0a1b2c3d4e5f.tmp',
    'rounds/r1/round.yaml.0a1b2c3d4e5f.tmp',
    'rounds/r1/replies/sales-1.json.0a1b2c3d4e5f.tmp',
  ])('is named by status and, once, by doctor, and blocks nothing: %s', async (left) => {
    const answers = { 'sales-1': [1, 2, 3], 'marketing-1': [1, 2, 3] };
    const cwd = folder(
      auditFiles(3, { r1: { opened: '2026-11-02', answers }, r2: { opened: '2026-12-01', answers } }),
    );
    writeFileSync(join(cwd, left), 'format: 1\n');
    expect((await accord(['status', '-r', 'r1'], { cwd })).stdout).toContain(left);
    const { code, stdout } = await accord(['doctor'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split(left)).toHaveLength(2);
  });

  it('is nothing where files only look alike', async () => {
    const cwd = folder(auditFiles(3, { r1: { opened: '2026-11-02', answers: { 'sales-1': [1, 2, 3] } } }));
    for (const name of ['notes.tmp', 'charter.yaml.tmp', 'charter.yaml.bak', '.gitignore']) {
      writeFileSync(join(cwd, name), '');
    }
    expect((await accord(['status'], { cwd })).stdout).not.toContain('Left by interrupted');
  });
});
