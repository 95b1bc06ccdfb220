import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditWith } from './kept-world.ts';
import { hasTmux, openTerminal } from './terminal.ts';

const bin = fileURLToPath(new URL('../bin/accord.js', import.meta.url));
const isBuilt = existsSync(new URL('../dist/main.js', import.meta.url));
const canRun = hasTmux() && isBuilt;
if (!canRun) {
  const why = isBuilt ? 'tmux is not installed' : 'dist/ is not built';
  process.stderr.write(`skipped: ${why}; no workshop in a real terminal\n`);
}

describe.runIf(canRun)('accord agree in a real terminal', () => {
  it('takes an answer both settle on and a difference, saves each at once, and keeps both when it is stopped', async () => {
    const answers = { 'sales-head': { deadline: 24 }, 'marketing-head': { deadline: 1 } };
    const cwd = folder(auditWith({ r1: { opened: '2026-10-01', answers } }));
    const terminal = await openTerminal(cwd);
    try {
      await terminal.type(`${process.execPath} ${bin} agree --as-of 2026-11-10`);
      await terminal.press('Enter');
      await terminal.until('What did you settle?', /❯ +1 Deadline · to be settled/, '0-9 to that question');
      await terminal.press('Enter');
      await terminal.until('What did you settle on it?', 'We differ until a day');
      await terminal.press('Enter');
      await terminal.until('Sales: How soon do you call?', 'Until now: Sales 24 h · Marketing 1 h');
      await terminal.type('4');
      await terminal.press('Enter');
      await terminal.until('How should the charter say it?');
      await terminal.type('We call within four hours.');
      await terminal.press('Enter');
      await terminal.until('Who answers for it?');
      await terminal.press('1', 'Enter');
      await terminal.until('Who signs for Sales?');
      await terminal.press('Enter');
      await terminal.until('Who signs for Marketing?');
      await terminal.press('Enter');
      await terminal.until('On which day do you look at it again?', '2027-02-08');
      await terminal.press('Enter');
      await terminal.until('Deadline · agreed: 4 h', /❯ +2 Scale/);
      await terminal.press('7', 'Enter');
      await terminal.until('We differ until a day');
      await terminal.press('2', 'Enter');
      await terminal.until('Until which day do you differ?');
      await terminal.type('2027-03-31');
      await terminal.press('Enter');
      await terminal.until('Why?');
      await terminal.type('A trial.');
      await terminal.press('Enter');
      await terminal.until('Who answers for it?');
      await terminal.press('s');
      await terminal.until('Owner · agreed: we differ until 2027-03-31', /❯ +8 Sorting/);
      await terminal.press('C-c');
      await terminal.until('Stopped. Everything agreed on before is saved.');
      expect(await terminal.property('cursor_flag')).toBe('1');
    } finally {
      await terminal.close();
    }
    const charter = readFileSync(join(cwd, 'charter.yaml'), 'utf8');
    expect(charter).toContain('text: We call within four hours.');
    const { stdout } = await accord(['agree', '--list', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      agreements: [
        { question: 'deadline', agreed: '4 h', owner: 'Sales', review: '2027-02-08' },
        { question: 'owner', differUntil: '2027-03-31', reason: 'A trial.' },
      ],
    });
  }, 120_000);
});
