import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { accord, folder, type Ended } from './accord.ts';
import { acmeFiles, auditYaml, everybody, type Answers } from './acme.ts';

/** What people answer in a later round: everything as before but for these. */
function answers(side: string, changed: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    Object.entries(everybody).map(([person, own]) => [
      person,
      person.startsWith(side) ? { ...own, ...changed } : own,
    ]),
  );
}

/** A survey tool's export: one object a person. */
function ndjson(all: Answers): string {
  const lines = Object.entries(all).map(([person, own]) =>
    JSON.stringify({
      person,
      side: person.replace(/-.*/, ''),
      answers: Object.fromEntries(
        Object.entries(own).map(([question, answer]) => [question, answerOf(answer)]),
      ),
    }),
  );
  return `${lines.join('\n')}\n`;
}

function answerOf(answer: unknown): unknown {
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  return isObject && ('value' in answer || 'none' in answer) ? answer : { value: answer };
}

/** Commands typed in one folder on one day, and everything they print, as a golden file. */
function session(cwd: string, name: string, day: string) {
  const said: string[] = [`${day}\n`];
  return {
    async run(...args: string[]): Promise<Ended> {
      const ended = await accord(args, { cwd, now: `${day}T09:00:00Z` });
      const shown = args.map((one) => (/^[\w./:,=@-]+$/.test(one) ? one : `'${one}'`)).join(' ');
      said.push(`$ accord ${shown}\n${ended.stdout}${ended.stderr}(exit ${ended.code})\n`);
      return ended;
    },
    file(path: string): void {
      said.push(`> ${path}\n${readFileSync(join(cwd, path), 'utf8')}`);
    },
    golden(): void {
      const path = join(import.meta.dirname, 'golden', 'year', name);
      const text = said.join('\n');
      if (process.env.UPDATE_GOLDEN !== undefined || !existsSync(path)) {
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(path, text);
      }
      expect(text).toBe(readFileSync(path, 'utf8'));
    },
  };
}

const gates = `gates:
  preset: strict
  "question:budget": { level: error, max: 20 }
  "question:orphan-lead": { level: error, max: 0 }
accepted:
  - question: budget
    reason: Each side asks for its own until the plan of the year is made
    owners: { sales: sales-head, marketing: marketing-head }
    until: 2027-03-31
`;

const signed = 'sales=sales-head,marketing=marketing-head';

test('a quarter and a year: workshop, charter, actions, two rounds by script, drift, expiry, a healed gap', async () => {
  const cwd = folder(acmeFiles({ audit: `${auditYaml()}${gates}` }));
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(cwd, path), change(readFileSync(join(cwd, path), 'utf8')));

  const first = session(cwd, '1-first-round.txt', '2026-11-16');
  expect((await first.run('report')).code).toBe(0);
  // Both claim refused leads; the budget is wide apart too, and accepted; nothing was signed yet.
  expect((await first.run('check')).code).toBe(1);
  first.golden();

  const workshop = session(cwd, '2-workshop.txt', '2026-11-18');
  expect((await workshop.run('pack', '-o', 'pack', '--minutes', '90')).code).toBe(0);
  decide(join(cwd, 'pack'), {
    'call-hours': { agreed: '4', reason: 'a lead that waits a day is another lead' },
    'orphan-lead': { agreed: 'sales', owner: 'sales-head' },
    pay: { 'we differ until': '2027-06-30', reason: 'the plan of the year decides' },
  });
  expect((await workshop.run('agree', '--from', 'pack/30-decisions.csv', '--signed', signed)).code).toBe(0);
  expect((await workshop.run('actions', 'take')).code).toBe(0);
  expect((await workshop.run('agree', '-o', 'charter.md')).code).toBe(0);
  workshop.file('charter.md');
  expect((await workshop.run('baseline', 'write')).code).toBe(0);
  expect((await workshop.run('round', 'close')).code).toBe(0);
  workshop.golden();

  const quarter = session(cwd, '3-after-a-quarter.txt', '2027-02-15');
  expect(
    (await quarter.run('actions', 'done', 'deadline', '--evidence', '38 of 40 called in time')).code,
  ).toBe(0);
  expect((await quarter.run('actions', 'sheet', '--day', '90', '-o', 'day-90.md')).code).toBe(0);
  quarter.file('day-90.md');
  expect((await quarter.run('round', 'open', 'r2027-q1')).code).toBe(0);
  // Sales calls sooner and is not where it signed to be; refused leads are settled.
  writeFileSync(
    join(cwd, 'q1.ndjson'),
    ndjson({
      ...answers('sales', { 'call-hours': { value: 9, guess: 4 } }),
      ...Object.fromEntries(
        Object.entries(
          answers('marketing', { 'call-hours': { value: 4, guess: 4 }, 'orphan-lead': 'sales' }),
        ).filter(([person]) => person.startsWith('marketing')),
      ),
    }),
  );
  expect((await quarter.run('import', 'q1.ndjson', '--strict')).code).toBe(0);
  const drifted = await quarter.run('check');
  expect(drifted.code).toBe(1);
  expect(drifted.stdout).toMatch(
    /FAILS +charter:[^·]*· call-hours +Sales now 9 h, agreed 4 h, signed 2026-11-18/,
  );
  expect(drifted.stdout).toMatch(/FAILS +actions:overdue/);
  expect(drifted.stdout).toMatch(/holds +question:orphan-lead/);
  expect((await quarter.run('report')).code).toBe(0);
  expect((await quarter.run('round', 'record', '--sales-cycle', '84', '--lead-conversion', '12')).code).toBe(
    0,
  );
  expect((await quarter.run('round', 'close')).code).toBe(0);
  quarter.golden();

  const year = session(cwd, '4-after-a-year.txt', '2027-11-15');
  for (const [action, evidence] of [
    ['count', 'both quote one sheet'],
    ['joint-plan', 'one line of the budget moved'],
  ] as const) {
    expect((await year.run('actions', 'done', action, '--evidence', evidence)).code).toBe(0);
  }
  expect((await year.run('round', 'open', 'r2027-q4')).code).toBe(0);
  const settled = { 'call-hours': { value: 4, guess: 4 }, 'orphan-lead': 'sales', pay: 'orders' };
  writeFileSync(
    join(cwd, 'q4.ndjson'),
    ndjson({
      ...answers('sales', settled),
      ...Object.fromEntries(
        Object.entries(answers('marketing', settled)).filter(([one]) => one.startsWith('marketing')),
      ),
    }),
  );
  expect((await year.run('import', 'q4.ndjson', '--strict')).code).toBe(0);
  expect((await year.run('round', 'record', '--sales-cycle', '71', '--lead-conversion', '16')).code).toBe(0);
  const healed = await year.run('baseline', 'check');
  expect(healed.stdout).toMatch(/Healed\n(?:.*\n)* Orphan lead +same/);
  // The acceptance ran out in March: what it kept from the gate fails now.
  const expired = await year.run('check');
  expect(expired.code).toBe(1);
  expect(expired.stdout).toMatch(/expired|2027-03-31/);
  // So did the day until which they differed on pay. Both heads settle it and renew what is left: everything holds.
  expect((await year.run('agree', 'pay', '--value', 'orders', '--signed', signed)).code).toBe(0);
  edit('audit.yaml', (text) => text.replace('until: 2027-03-31', 'until: 2028-03-31'));
  expect((await year.run('check')).code).toBe(0);
  expect((await year.run('trend')).code).toBe(0);
  expect((await year.run('report')).code).toBe(0);
  year.golden();
});

/** What the room writes into the decision log, line by line. */
function decide(pack: string, decided: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const path = join(pack, '30-decisions.csv');
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8').trim());
  const [heads = [], ...rows] = data;
  const filled = rows.map((row) => {
    const own = decided[row[heads.indexOf('question')] ?? ''] ?? {};
    return heads.map((head, at) => own[head] ?? row[at] ?? '');
  });
  writeFileSync(path, Papa.unparse([heads, ...filled]));
}
