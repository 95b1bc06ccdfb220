import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/questions/index.ts';
import { accord, folder } from './accord.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Contents of the fenced blocks in this language; empty: in none. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, named, text = '']) =>
    named === language ? [text] : [],
  );

/** A command line as typed, without what is said of it behind. */
const lines = blocks('')
  .flatMap((block) => block.split('\n'))
  .filter((line) => /^accord [a-z]/.test(line))
  .map((line) => (/^(.*?)(?: {2,}|$)/.exec(line)?.[1] ?? '').trim());

describe('README', () => {
  it.each([...new Set(lines)])('types a command and options that there are: %s', async (line) => {
    const [, name = '', ...rest] = line.replace(/"[^"]*"/g, 'x').split(' ');
    const { code, stdout } = await accord([name, '--help']);
    expect(code).toBe(0);
    const known = stdout + (await accord(['--help'])).stdout;
    for (const option of rest.filter((one) => one.startsWith('-') && one !== '-'))
      expect(known, option).toMatch(new RegExp(`(^|[ ,])${option}( |,|$)`, 'm'));
  });

  it('lists every kind of question, and how many there are', () => {
    const [, count, list = ''] = /^(?:.* )?(\w+) kinds of question: (.*?)\. /ms.exec(readme) ?? [];
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(kinds.map(({ name }) => name));
    const numbers = ['Eight', 'Nine', 'Ten', 'Eleven', 'Twelve', 'Thirteen'];
    expect(count).toBe(numbers[kinds.length - 8]);
  });

  it('shows a questionnaire that can be used as it stands', async () => {
    const [text = ''] = blocks('yaml').filter((one) => one.includes('dimensions:'));
    const cwd = folder({ 'questionnaires/hand-over.yaml': text });
    const audit =
      'format: 1\ncompany: Acme Pumps\nprivacy: named\nquestionnaires: [hand-over]\npeople: [{id: sales-head, side: sales}]\n';
    const files = { 'audit.yaml': audit, 'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n' };
    expect(await accord(['status'], { cwd, files })).toMatchObject({ code: 0, stderr: '' });
    const judged = await accord(['validate', '--strict'], { cwd });
    expect(judged.code, judged.stderr + judged.stdout).toBe(0);
  });

  it('shows gates, accepted differences and what a check says of the example company, line by line', async () => {
    const { cwd } = await accord(['demo', 'acme']);
    const text = readFileSync(`${cwd}/acme/audit.yaml`, 'utf8');
    const [gates = ''] = blocks('yaml').filter((one) => one.startsWith('gates:'));
    const files = { 'acme/audit.yaml': `${text}${gates}` };
    const signed = ['--signed', 'sales=sales-head,marketing=marketing-head', '--as-of', '2026-11-01'];
    const at = ['-C', 'acme'];
    const agreed = await accord([...at, 'agree', 'first-call', '--value', '4', ...signed], { cwd, files });
    expect(agreed.code, agreed.stderr).toBe(0);
    const { code, stdout } = await accord([...at, 'check', '--as-of', '2026-11-22'], { cwd });
    expect(code).toBe(1);
    expect(blocks('')).toContain(stdout);
  });

  it('shows what the terminal says of the example company', async () => {
    const { cwd } = await accord(['demo', 'acme']);
    const { stdout } = await accord(['-C', 'acme', 'report'], { cwd });
    const [shown = ''] = blocks('').filter((one) => one.startsWith(' Acme Pumps'));
    const parts = shown.split(' ...\n');
    expect(parts.length).toBe(2);
    for (const part of parts) {
      expect(part.trim()).not.toBe('');
      expect(stdout).toContain(part);
    }
  });
});
