import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditWith } from './kept-world.ts';

const answers = { 'sales-head': { deadline: 9 }, 'marketing-head': { deadline: 4 } };

/** Two answered rounds; a difference is accepted on a question that is never scored. */
function audit(): string {
  const cwd = folder({
    ...auditWith({ r1: { opened: '2026-06-01', answers }, r2: { opened: '2026-10-01', answers } }),
    'survey.csv': 'person,side,deadline\nsales-north,sales,24\n',
  });
  const file = join(cwd, 'audit.yaml');
  const owners = '{sales: sales-head, marketing: marketing-head}';
  const accepted = `accepted:\n  - {question: text, reason: A trial., until: 2027-01-01, owners: ${owners}}\n`;
  writeFileSync(file, `${readFileSync(file, 'utf8')}${accepted}`);
  return cwd;
}

describe('what is amiss in audit.yaml without standing in the way', () => {
  it.each([
    ['status'],
    ['score'],
    ['report'],
    ['check'],
    ['compare'],
    ['trend'],
    ['agree', '--list'],
    ['actions'],
    ['round'],
    ['doctor'],
    ['import', 'survey.csv', '--dry-run'],
    ['withdraw', 'sales-head', '--yes'],
  ])('is told once by accord %s', async (...args) => {
    const { code, stderr } = await accord(args, { cwd: audit() });
    expect(code, stderr).not.toBe(2);
    expect(stderr.match(/there is nothing to accept/g)).toHaveLength(1);
  });
});
