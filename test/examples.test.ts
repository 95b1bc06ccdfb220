import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { compiledDemo, compiledExamples, examples, shippedDemo } from '../src/demo.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { problemLine } from '../src/errors.ts';
import { shippedLibrary } from '../src/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { parseReply } from '../src/replies/parse.ts';
import type { Report } from '../src/report/report.ts';
import { accord } from './accord.ts';
import { builtOf, printed } from './built.ts';
import { plainly } from './claims.ts';

const ids = Object.keys(examples);
const templates = new URL('../templates/', import.meta.url);
const golden = new URL('golden/examples/', import.meta.url);
const updating = process.env.UPDATE_GOLDEN === '1';

const library = await shippedLibrary();
const made = new Map<string, { report: Report; markdown: string }>();
beforeAll(async () => {
  for (const id of ids) made.set(id, await reportOf(id));
});

describe('the examples', () => {
  test('are the folders under templates/examples, each told in a few words', () => {
    expect(readdirSync(new URL('examples/', templates)).sort()).toEqual([...ids].sort());
    for (const words of Object.values(examples)) expect(words).toMatch(/^(a|two) /);
  });

  test.each(ids)('%s: a whole folder of replies that accord itself would have written', async (id) => {
    const { audit, files } = await folderOf(id);
    expect(files.slice(0, 2).map((file) => file.path)).toEqual(['audit.yaml', 'rounds/r2026-q4/round.yaml']);
    expect(files[0]?.content).toMatch(/^# .* is made up, and so are its people\./);
    expect(files[0]?.content).not.toContain('$schema');
    const frame = {
      round: 'r2026-q4',
      people: new Map(audit.people.map((person) => [person.id, person.side])),
      sides: new Set(audit.sides.map((side) => side.id)),
      questions: new Map(questionsOf(audit.questionnaires).map((question) => [question.id, question])),
    };
    for (const { path, content } of files.slice(2)) {
      const person = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
      const { value, problems } = parseReply(content, path, { ...frame, person });
      expect(problems.map(problemLine)).toEqual([]);
      expect(value?.state).toBe('submitted');
    }
  });

  test.each(ids)('%s: the report is the one on file', (id) => {
    const { markdown } = of(id);
    const file = new URL(`${id}.md`, golden);
    if (updating) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, markdown);
    }
    expect(markdown).toBe(readFileSync(file, 'utf8'));
  });

  test.each(ids)('%s: every sentence is whole and calm, and blames nobody', (id) => {
    const { findings, plan, limits, toAsk } = of(id).report;
    const told = [
      ...findings.flatMap((one) => [one.title, one.text]),
      ...plan.actions.flatMap((one) => [one.title, one.do, one.process, one.people, one.doneWhen]),
      ...limits,
      ...toAsk.map((one) => one.text),
    ];
    for (const text of told) {
      expect(text).not.toMatch(/[{}]|""|undefined|NaN|\bnull\b|\(\)| {2}| [.,;:]|\.\.|: \.|^$/);
      expect(text).not.toMatch(
        /!|\bplease\b|\bfail(s|ed|ure)?\b|\bfault of\b|\bincompeten|\blazy\b|\bblame/i,
      );
    }
  });

  test('no two share more than half of their first five actions', () => {
    const first = ids.map((id) =>
      of(id)
        .report.plan.actions.slice(0, 5)
        .map((action) => action.id),
    );
    expect(first.filter((actions) => actions.length === 5).length).toBeGreaterThanOrEqual(3);
    ids.forEach((one, at) => {
      ids.slice(at + 1).forEach((other, further) => {
        const shared = first[at]?.filter((action) => first[at + 1 + further]?.includes(action)) ?? [];
        expect(shared.length, `${one} and ${other}: ${shared.join(', ')}`).toBeLessThanOrEqual(2);
      });
    });
  });

  test('are shipped as the build compiles them', async () => {
    const compiled = JSON.parse(JSON.stringify(await compiledExamples(templates))) as Record<string, unknown>;
    expect(Object.keys(compiled)).toEqual(ids);
    for (const id of ids) expect(compiled[id]).toEqual(await compiledDemo(templates, `examples/${id}`));
  });
});

describe('an aligned company', () => {
  test('reads that there is no gap as a result, and what to keep; its page is not empty', () => {
    const { report: built, markdown } = of('aligned');
    const { same, free, ...rest } = built.verdicts;
    expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(same + free).toBe(built.questions.length);
    expect(built.overall.value).toBeLessThan(0.1);
    expect(built.state).toMatchObject({ state: 'integrated', contested: false });
    expect(markdown).toContain('No question sets the two sides apart.');
    expect(markdown).toContain('Worth keeping: ');
    expect(built.findings.filter((one) => one.kind === 'worth-keeping').length).toBeGreaterThan(30);
  });

  test('reads what both sides see lacking, and what differs by profession', () => {
    const kinds = new Set(of('aligned').report.findings.map((one) => one.kind));
    expect(kinds).toContain('agreed-problem');
    expect(kinds).toContain('by-profession');
    for (const kind of ['unnoticed', 'apart', 'split', 'both-claim', 'false-conflict', 'misread'] as const) {
      expect(kinds).not.toContain(kind);
    }
  });
});

describe('a company at war', () => {
  test('reads first where each side is sure that the other agrees', () => {
    const { report: built } = of('at-war');
    expect(built.verdicts.unnoticed).toBeGreaterThan(15);
    expect(built.verdicts.known).toBe(0);
    expect(built.overall.value).toBeGreaterThan(0.7);
    const between = built.findings.filter((one) => !['blind-spot', 'head-team'].includes(one.kind));
    expect(between.slice(0, 3).map((one) => one.kind)).toEqual(['unnoticed', 'unnoticed', 'unnoticed']);
    expect(built.findings.some((one) => one.kind === 'both-claim')).toBe(true);
    expect(built.findings.some((one) => one.kind === 'nobody-claims')).toBe(true);
  });

  test('places the firm in two states, by the figures of each side', () => {
    expect(of('at-war').report.state?.contested).toBe(true);
  });
});

describe('a company that agrees on a mess', () => {
  test('reads that there is nothing to settle between the sides and much to do together', () => {
    const { report: built } = of('agreed-mess');
    expect(built.preset).toBe('full');
    expect(built.verdicts.same).toBeGreaterThan(80);
    expect(built.verdicts.unnoticed + built.verdicts.known).toBe(0);
    expect(built.overall.value).toBeLessThan(0.1);
    expect(built.state).toMatchObject({ state: 'undefined', contested: false });
    const kinds = built.findings.map((one) => one.kind);
    expect(kinds.filter((kind) => kind === 'agreed-problem').length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => kind === 'nobody-claims').length).toBeGreaterThan(8);
  });
});

describe('a founder who answers alone', () => {
  test('reads what to ask each head first, and gets no figure of alignment', () => {
    const { report: built, markdown } = of('founder-alone');
    expect(built.overall.value).toBeNull();
    expect(new Set(built.toAsk.map((one) => one.side))).toEqual(new Set(['sales', 'marketing']));
    expect(plainly(markdown)).toContain('nothing can be compared yet');
    for (const { text } of built.toAsk) expect(plainly(markdown)).toContain(plainly(text));
  });
});

describe('accord demo --example', () => {
  test('writes the company into a folder of its own and shows its report', async () => {
    const done = await accord(['demo', '--example', 'at-war']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('Redgate Cranes');
    expect(done.stderr).toContain('to accord-at-war');
    expect(readFileSync(`${done.cwd}/accord-at-war/audit.yaml`, 'utf8')).toContain('company: Redgate Cranes');
    const again = await accord(['status'], { cwd: `${done.cwd}/accord-at-war` });
    expect(again.code).toBe(0);
  });

  test('refuses a name that no example has, and writes nothing', async () => {
    const done = await accord(['demo', '--example', 'at-wor']);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('"at-wor" is not an example. Did you mean "at-war"?');
    expect(done.stderr).toContain('aligned, at-war, agreed-mess, founder-alone');
    expect(readdirSync(done.cwd)).toEqual([]);
    for (const name of ['__proto__', 'constructor', '../demo', '']) {
      expect((await accord(['demo', '--example', name])).code, name).toBe(2);
    }
  });
});

function of(id: string) {
  const one = made.get(id);
  if (one === undefined) throw new Error(`no example is called ${id}`);
  return one;
}

async function folderOf(id: string) {
  const files = await shippedDemo(library, id);
  const { value: audit, problems } = parsedAudit(files[0]?.content ?? '', 'audit.yaml', library);
  expect(problems.map(problemLine)).toEqual([]);
  if (audit === null) throw new Error(`the audit of ${id} has errors`);
  return { audit, files };
}

async function reportOf(id: string): Promise<{ report: Report; markdown: string }> {
  const { audit } = await folderOf(id);
  const { answers } = await compiledDemo(templates, `examples/${id}`);
  const { report } = builtOf(audit, demoReplies(audit, answers, id));
  return { report, markdown: await printed('markdown', report, { width: 80 }) };
}
