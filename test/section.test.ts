import { describe, expect, it } from 'vitest';
import { reportDocument } from '../src/document/report.ts';
import { sectionIds } from '../src/document/only.ts';
import { accord } from './accord.ts';
import { acme, acmeFiles } from './acme.ts';

const here = { files: acmeFiles(), now: '2026-11-22T09:00:00Z' };
const ids = reportDocument(acme()).sections.map(({ id }) => id);

describe('accord report --section', () => {
  it.each(ids)('shows on the terminal the section %s in full, and no other', async (id) => {
    const { code, stdout, stderr } = await accord(['report', '--section', id], here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n').map((line) => line.trim());
    const heading = (section: { title: string; badge: { text: string } | null }) =>
      section.badge === null ? section.title : `${section.title} · ${section.badge.text}`;
    const { sections } = reportDocument(acme());
    expect(lines[0]).toBe(heading(sections.find((one) => one.id === id) as (typeof sections)[number]));
    const others = sections.filter((one) => one.id !== id).map(heading);
    expect(lines.filter((line) => others.includes(line))).toEqual([]);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('puts no colon after a sentence, and no two on what one side says', async () => {
    const everything = ids.flatMap((id) => ['--section', id]);
    const { stdout } = await accord(['report', ...everything, '--list'], here);
    expect(stdout.split('\n').filter((line) => /\w{3}[.!?]:(?: |$)/.test(line))).toEqual([]);
    expect(stdout.split('\n').filter((line) => /\S (?:Sales|Marketing): \d+ of \d+:/.test(line))).toEqual([]);
    expect(stdout).not.toContain('’');
  });

  it.each(['en', 'de'])('keeps tables as tables at 80 columns, heads and names wrapped: %s', async (code) => {
    const { cwd } = await accord(['demo', '.']);
    const at = (args: readonly string[]) =>
      accord(['--lang', code, 'report', ...args], { cwd, now: here.now });
    const question = (await at(['--section', 'question-first-call'])).stdout;
    expect(question).toMatch(/^ 1 (to below|bis unter) 2 h +0 \w+ 5 +2 \w+ 4 +0 \w+ 1 +0 \w+ 5 +1 \w+ 4$/m);
    const whole = (await at([])).stdout;
    expect(whole).toMatch(/^ (All|Alle) +\d+ +\d+ +\d+ /m);
    for (const text of [question, whole]) {
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('shows every answer of a question, with what each side expects of the other', async () => {
    const { stdout } = await accord(['report', '--section', 'question-call-hours', '--list'], here);
    expect(stdout).toContain('Call hours · unnoticed');
    expect(stdout).toMatch(
      /- Sales\n {2}answers: 3 of 3\n {2}says: 24 h \(20 to 30\)\n {2}expects of the other: .*\(3 guesses\)/,
    );
    expect(stdout).toMatch(/- Marketing\n {2}answers: 3 of 3\n {2}says: 1 h\n/);
  });

  it('puts several in the order of the page, and says one fact a line in the list layout', async () => {
    const { stdout } = await accord(['report', '--section', 'plan', '--section', 'settle', '--list'], here);
    const [settle, plan] = ['Settle', 'Plan'].map((title) => stdout.search(new RegExp(title, 'i')));
    expect(settle).toBeGreaterThanOrEqual(0);
    expect(plan).toBeGreaterThan(settle as number);
    expect(stdout).not.toMatch(/ {4,}\S/);
  });

  it.each(['markdown', 'html'])('limits %s to it as well', async (format) => {
    const part = await accord(['report', '-o', '-', '--format', format, '--section', 'holds'], here);
    expect(part.code).toBe(0);
    expect(part.stdout).toContain('Acme Pumps');
    expect(part.stdout).not.toContain('Weights and gaps');
  });

  it('names the sections there are, and the nearest one, for a name that is none', async () => {
    const { code, stdout, stderr } = await accord(['report', '--section', 'pland'], here);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('"pland" is not a section of this report. Did you mean "plan"?');
    for (const id of ids.filter((one) => !one.startsWith('view-'))) expect(stderr).toContain(id);
  });

  it('takes the id of a question for its section', async () => {
    const { stderr } = await accord(['report', '--section', 'call-hours'], here);
    expect(stderr).toContain('Did you mean "question-call-hours"?');
  });

  it('is refused beside data, which always holds everything', async () => {
    const { code, stderr } = await accord(['report', '--json', '--section', 'plan'], here);
    expect(code).toBe(2);
    expect(stderr).toContain('--section shows a part of a text');
  });

  it('has no two sections of one name', () => {
    const all = sectionIds(reportDocument(acme()));
    expect(new Set(all).size).toBe(all.length);
  });
});
