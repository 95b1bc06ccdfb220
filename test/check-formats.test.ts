import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Check } from '../src/gates/check.ts';
import { shippedPages } from '../src/pages.ts';
import { checkReporters } from '../src/reporters/checks/index.ts';
import { summaryCap } from '../src/reporters/checks/markdown.ts';
import { width as widthOf } from '../src/text/layout.ts';
import { accord, folder } from './accord.ts';
import { all, asOf, checked, team, withLines, world } from './check-world.ts';
import { wideAudit } from './generated.ts';
import { code, outside, speakPseudo } from './pseudo.ts';

const near = team(4, all(3), all(3));
const far = team(4, all(5), all(1));
const oneApart = team(4, [5, 3, 3, 3, 3, 3], [1, 3, 3, 3, 3, 3]);
const strict = `gates:
  preset: strict
  overall: {min: 70}
  question:q*: {level: warn, max: 40}
accepted:
  - question: q2
    reason: Sales sells, marketing tells.
    owners: {sales: sales-1, marketing: marketing-1}
    until: 2026-12-31`;

/** A check of one format, made from a check at hand. */
async function said(format: string, check: Check, more: object = {}): Promise<string> {
  const reporter = checkReporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`no format ${format}`);
  return reporter.text(check, { width: 80, color: false, list: false, pages: shippedPages, ...more });
}

describe('the places of a check', () => {
  it('are the line and columns of the gate in audit.yaml, from where the command was typed', async () => {
    const files = withLines(world([far]), strict);
    const lines = (files['audit.yaml'] ?? '').split('\n');
    const cwd = folder(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`firm/${name}`, text])),
    );
    const ended = await accord(['check', '-C', 'firm', '--format', 'sarif', '--as-of', asOf], { cwd });
    const { runs } = JSON.parse(ended.stdout) as Awaited<ReturnType<typeof checked>>['sarif'];
    const results = runs[0]?.results ?? [];
    expect(results.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['overall', 'question:q*']));
    for (const { ruleId, locations } of results) {
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toBe('firm/audit.yaml');
      const line = lines[(region?.startLine ?? 0) - 1] ?? '';
      const text = line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1);
      expect(region?.endLine).toBe(region?.startLine);
      const isOwn = ['overall', 'question:q*'].includes(ruleId);
      const isAccepted = ruleId.startsWith('accepted:');
      expect(text).toBe(isOwn ? ruleId : isAccepted ? 'question' : 'preset');
    }
  });

  it('have fingerprints that differ from gate to gate and stay when the line moves', async () => {
    const one = await checked(withLines(world([far]), strict));
    const moved = await checked(withLines(world([far]), `\n# later\n${strict}`));
    const prints = ({ sarif }: typeof one) =>
      sarif.runs[0]?.results.map(({ ruleId, partialFingerprints }) => [
        ruleId,
        partialFingerprints['accord/v1'],
      ]) ?? [];
    expect(prints(moved)).toEqual(prints(one));
    expect(new Set(prints(one).map(([, print]) => print)).size).toBe(prints(one).length);
  });

  it('are those of the problem where a file is wrong', async () => {
    const found = await checked(withLines(world([near]), 'gates:\n  coverge: error'));
    const [result] = found.sarif.runs[0]?.results ?? [];
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'audit.yaml' },
      region: { startLine: 19, startColumn: 3 },
    });
    expect(found.stdout).toContain(
      '::error file=audit.yaml,line=19,col=3,title=accord check::"coverge" is not a gate.',
    );
  });
});

describe('the formats of a check', () => {
  it('are the same bytes for the same input, in every language and format', async () => {
    const files = withLines(world([near, far]), strict);
    for (const lang of ['en', 'de']) {
      for (const { name } of checkReporters) {
        const args = ['check', '--lang', lang, '--format', name, '--as-of', asOf];
        const [one, other] = [
          await accord(args, { cwd: folder(files) }),
          await accord(args, { cwd: folder(files), now: '2031-01-01T00:00:00Z' }),
        ];
        expect(one.stdout).toBe(other.stdout);
        expect([one.code, one.stderr, one.stdout.length > 100]).toEqual([1, '', true]);
      }
    }
  });

  it('take the day from --as-of: the same files hold today and fail a year later', async () => {
    const files = withLines(
      world([oneApart]),
      `gates:\n  coverage: error\naccepted:\n  - {question: q1, reason: So., owners: {sales: sales-1, marketing: marketing-1}, until: 2026-12-31}`,
    );
    expect((await accord(['check', '--as-of', '2026-12-31'], { files })).code).toBe(0);
    expect((await accord(['check', '--as-of', '2027-01-01'], { files })).code).toBe(1);
    expect((await accord(['check', '--as-of', '2027-02-30'], { files })).code).toBe(2);
  });

  it('stay in 80 columns in the terminal, and put one fact a line in the list', async () => {
    const { check } = await checked(withLines(world([near, far]), strict));
    const text = await said('terminal', check);
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(text).toMatch(/^ FAILS +overall +\d+ +min 70/m);
    expect(text).toMatch(/^ accepted +question:q2 +until 2026-12-31, owners: sales-1, marketing-1$/m);
    const list = await said('terminal', check, { list: true });
    expect(list).toContain('- overall: FAILS\n');
    expect(list.trimEnd().split('\n').at(-1)).toBe(check.line);
  });

  it('write nothing to stdout beside files, and the last line to stderr', async () => {
    const cwd = folder(withLines(world([far]), strict));
    const ended = await accord(['check', '-o', 'a.json', '-o', 'a.xml'], { cwd });
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(/^wrote a\.json\nwrote a\.xml\n[^]*\nexit 1: .*\n$/);
    expect((await accord(['check', '-o', 'a.json'], { cwd })).code).toBe(2);
    expect((await accord(['check', '-o', 'a.json', '--force'], { cwd })).code).toBe(1);
  });

  it('beside files name on stderr each gate that fails or warns, with its remedy; nothing twice', async () => {
    const cwd = folder(withLines(world([oneApart]), strict.replace('min: 70', 'min: 99')));
    const run = (...args: string[]) => accord(['check', '--force', '-o', 'a.xml', ...args], { cwd });
    const { stderr } = await run();
    expect(stderr).toContain(
      'FAILS overall: 80, min 99, without one accepted question. Take the widest difference of the report, and settle it or accept it until a day.\n',
    );
    expect(stderr).toMatch(/^warns question:q\*: .*max 40.*: Q1\. Settle it with "accord agree"/m);
    expect(stderr).not.toMatch(/holds|coverage/);
    // Each in a log once: not where stdout shows them already, and no sentences where notes are JSON.
    for (const shown of [['-o', '-'], ['--github']]) {
      const ended = await run(...shown);
      expect(ended.stdout).toContain('overall');
      expect(ended.stderr).toBe('wrote a.xml\n');
    }
    const asJson = await run('--json');
    expect(
      asJson.stderr
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toHaveLength(2);
  });

  it('beside files name what cannot be judged, too', async () => {
    const files = withLines(world([team(2, all(3), all(null))]), 'gates:\n  question:q1: error');
    const ended = await accord(['check', '-o', 'a.xml'], { files });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/^not decidable question:q1: .* Ask who has not answered; "accord status"/m);
  });

  it('append to the step summary, and leave what other steps wrote', async () => {
    const cwd = folder(withLines(world([far]), strict));
    const file = join(cwd, 'step.md');
    writeFileSync(file, 'before\n');
    const ended = await accord(['check', '--github'], { cwd, env: { GITHUB_STEP_SUMMARY: file } });
    expect(ended.code).toBe(1);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^before\n# Acme Pumps · r1\n\nexit 1: /);
    expect((await accord(['check', '--github'], { cwd })).code).toBe(1);
  });

  it('name in the summary what failed, by which rule, who acts and what to do', async () => {
    const { summary } = await checked(withLines(world([far]), strict));
    expect(summary).toContain('## What stops');
    expect(summary).toMatch(/### overall/);
    expect(summary).toContain('Rule: overall, min 70 (audit.yaml, line 20).');
    expect(summary).toContain('Who: Sales, Marketing.');
    expect(summary).toContain('What to do: Take the widest difference');
    expect(summary).toMatch(
      /\| q2 \| 2026-12-31 \| sales-1, marketing-1 \| Sales sells, marketing tells\. \|/,
    );
  });
});

const hostile =
  '% 50%0A ::error::x,y:z\r\n::set-env name=A::b ##[error] <b>&"\'`|*_ \u001b[31m \u202e ]]> --> \u0000';

/** A check in which every text that people write is hostile. */
function spoilt(check: Check): Check {
  const spoil = <T>(value: T, key = ''): T => {
    if (typeof value === 'string') {
      return (
        ['why', 'label', 'shown', 'todo', 'company', 'reason', 'owner', 'message', 'path', 'rule'].includes(
          key,
        )
          ? hostile
          : value
      ) as T;
    }
    if (Array.isArray(value))
      return value.map((one: unknown) => spoil(one, key === 'owners' ? 'owner' : key)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, spoil(one as unknown, name)]),
    ) as T;
  };
  const made = spoil(check);
  const first = made.gates.find(({ stops }) => stops);
  const named =
    first === undefined
      ? []
      : [{ ...first, gate: `question:${hostile}`, place: { ...first.place, file: `a,b:c%/${'x'}.yaml` } }];
  return { ...made, gates: [...named, ...made.gates] };
}

describe('hostile texts', () => {
  let check: Check;
  beforeAll(async () => {
    const sound = (await checked(withLines(world([near, far]), strict))).check;
    const problem = {
      file: 'x\n::error::.yaml',
      line: 1,
      column: 1,
      path: hostile,
      message: hostile,
      severity: 'error',
    } as const;
    check = { ...spoilt(sound), problems: [problem] };
  });

  it('end no annotation and begin none: each is one line and reads back as it was', async () => {
    const text = await said('github', check);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) [a-zA-Z]+=[^:\r\n]*::[^\r\n]+$/);
      expect(line).not.toContain('##[');
      const properties = /^::\w+ (.*?)::/.exec(line)?.[1]?.split(',') ?? [];
      for (const one of properties) expect(one).toMatch(/^(file|line|endLine|col|endColumn|title)=/);
      expect(line).not.toMatch(/%(?!25|0D|0A|3A|2C)/);

      expect(line).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    }
    const title =
      /title=(.*?)::/.exec(lines.find((line) => line.includes('title=question')) ?? '')?.[1] ?? '';
    const read = title
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
    expect(read).toContain('question:% 50%0A ::error::x,y:z ::set-env name=A::b');
  });

  it('are text in JUnit, whose schema still holds', async () => {
    const text = await said('junit', check);
    const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
    const found = await validateXML({
      xml: [{ fileName: 'a.xml', contents: text }],
      schema: [{ fileName: 'j.xsd', contents: schema }],
    });
    expect(found.errors).toEqual([]);
    const parsed = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    const names = [...parsed.getElementsByTagName('testcase')].map((one) => one.getAttribute('name'));
    expect(names.some((name) => name?.includes('<b>&"'))).toBe(true);
    expect(parsed.getElementsByTagName('b')).toHaveLength(0);
  });

  it('move no cursor in the terminal, in JSON or in SARIF', async () => {
    for (const format of ['terminal', 'json', 'sarif', 'markdown', 'html', 'junit']) {
      expect(await said(format, check)).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    }
  });

  it('are no markup in the pages', async () => {
    expect(await said('html', check)).not.toContain('<b>');
    expect(await said('markdown', check)).not.toMatch(/(?<!\\)<b>/);
  });
});

describe('large checks', () => {
  it('of 500 questions and a gate for each keep the summary under what GitHub takes, and say what is left out', async () => {
    const { check } = await checked(withLines(world([far]), 'gates:\n  question:*: error'));
    const [gate] = check.gates;
    const [part] = gate?.parts ?? [];
    if (gate === undefined || part === undefined) throw new Error('no gate');
    const parts = Array.from({ length: 500 }, (_, at) => ({
      ...part,
      id: `q${at}`,
      label: `Question ${at} ${'with a long name '.repeat(6)}`,
    }));
    const wide = { ...check, gates: [{ ...gate, parts }] };
    const once = await said('markdown', wide);
    expect(new TextEncoder().encode(once).length).toBeLessThan(summaryCap);
    expect(once).toContain('and 475 more');
    const many = { ...check, gates: parts.map((one) => ({ ...gate, gate: `question:${one.id}`, parts })) };
    const text = await said('markdown', many);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(summaryCap);
    expect(text).toContain('The rest is left out here');
    const annotations = (await said('github', many)).trimEnd().split('\n');
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toContain('491 more gates do not hold');
  });

  it('put what stops first among the annotations', async () => {
    const gates = [
      'overall: {min: 70}',
      'question:q1: error',
      'question:q2: warn',
      'question:q3: warn',
      'question:q4: warn',
      'charter:*: error',
      'question:q5: error',
    ];
    const { stdout } = await checked(
      withLines(world([far]), `gates:\n${gates.map((one) => `  ${one}\n`).join('')}`),
    );
    const commands = stdout
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => /^::(\w+)/.exec(line)?.[1]);
    expect(commands).toEqual(['error', 'error', 'error', 'warning', 'warning', 'warning', 'notice']);
  });
});

describe('in a pseudo-language', () => {
  beforeAll(speakPseudo);

  const states = [
    withLines(world([near, far]), strict),
    withLines(
      world([far]),
      'gates:\n  preset: strict\n  charter:q1: error\n  level:*: {min: 10}\n  unnoticed: error\n  split: error\n  dimension:*: {min: 60}\n  baseline: error',
    ),
    withLines(world([near, {}]), 'gates: steady'),
    withLines(world([far], 'sample'), strict),
  ];

  it.each(states.map((files, at) => ({ at, files })))(
    'nothing of a check is said in code: $at',
    async ({ files }) => {
      const cwd = folder(files);
      for (const format of ['terminal', 'markdown']) {
        const { stdout } = await accord(['check', '--lang', code, '--format', format, '--as-of', asOf], {
          cwd,
        });
        const ids =
          /accord check|Acme Pumps|audit\.yaml|baseline\.json|Head of (sales|marketing)|Sales sells, marketing tells\.|(question|dimension|charter|level|accepted|actions):[\w*-]+|coverage|overall|change|unnoticed|split|baseline|preset|strict|steady|(sales|marketing)(-\d)?|\b(all|one|five|Q\d|q\d|r\d)\b/gi;
        const rest = outside(stdout.replaceAll('\\', '')).replaceAll('audit.yaml', ' ').replaceAll(ids, ' ');
        expect(rest.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word))).toEqual([]);
      }
    },
  );
});

describe('the page of a check', () => {
  it('has every id once, also for two patterns on one line that differ by their star alone', async () => {
    const lines = 'gates: {"question:q-*": error, "question:q*": error}';
    const files = world([oneApart]);
    const wide = {
      ...files,
      'questionnaires/five.yaml': (files['questionnaires/five.yaml'] ?? '').replaceAll(': q1', ': q-1'),
    };
    const cwd = folder(withLines(wide, lines));
    const { code } = await accord(['check', '-o', 'check.html', '--as-of', asOf], { cwd });
    expect(code).not.toBe(2);
    const ids = [...readFileSync(join(cwd, 'check.html'), 'utf8').matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.filter((id) => id?.startsWith('gate-question-q-'))).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a large audit', () => {
  it('of 500 questions is judged one by one, and its summary and annotations stay within their limits', async () => {
    const { 'replies.ndjson': replies = '', ...files } = wideAudit(500, 6);
    const gates = 'gates:\n  question:*: error\n  coverage: error\n  unnoticed: warn\n';
    const cwd = folder({
      ...files,
      'audit.yaml': `${files['audit.yaml']}${gates}`,
      'replies.ndjson': replies,
    });
    expect((await accord(['import', 'replies.ndjson'], { cwd })).code).toBe(0);
    const file = join(cwd, 'step.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    const ended = await accord(['check', '--github', '-o', 'check.xml', '-o', 'check.json'], { cwd, env });
    const check = JSON.parse(readFileSync(join(cwd, 'check.json'), 'utf8')) as Check;
    expect([ended.code, check.exit]).toEqual([1, 1]);
    const parts = check.gates.find(({ gate }) => gate === 'question:*')?.parts ?? [];
    expect(parts.length).toBeGreaterThan(300);
    const names = [
      ...readFileSync(join(cwd, 'check.xml'), 'utf8').matchAll(/<testcase [^>]*name="([^"]*)"/g),
    ].map((one) => one[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(parts.length);
    expect(readFileSync(file).length).toBeLessThan(summaryCap);
    expect(ended.stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('accepted differences', () => {
  const lines = (until: string) =>
    `accepted:\n  - {question: q1, reason: We want it so., owners: {sales: sales-1, marketing: marketing-1}, until: ${until}}`;

  it('are listed in every report, marked at the question, and change no figure of it', async () => {
    const plain = folder(world([oneApart]));
    const cwd = folder(withLines(world([oneApart]), lines('2026-12-31')));
    const report = async (at: string, ...args: string[]) =>
      (await accord(['report', '--as-of', asOf, ...args], { cwd: at })).stdout;
    expect(await report(cwd)).toContain('Q1: until 2026-12-31, owners: sales-1, marketing-1');
    for (const format of ['markdown', 'html']) {
      const text = await report(cwd, '-o', '-', '--format', format);
      expect(text).toContain('Accepted differences');
      expect(text).toContain(
        'Accepted by both sides until 2026-12-31, owners: sales-1, marketing-1. Why: We want it so.',
      );
    }
    const figures = async (at: string) => {
      const { overall, verdicts, dimensions } = JSON.parse(await report(at, '--json')) as {
        overall: object;
        verdicts: object;
        dimensions: object;
      };
      return { overall, verdicts, dimensions };
    };
    expect(await figures(cwd)).toEqual(await figures(plain));
  });

  it('are said to have passed their day', async () => {
    const { stdout } = await accord(['report', '--as-of', asOf], {
      files: withLines(world([oneApart]), lines('2026-11-21')),
    });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Q1: until 2026-11-21, which has passed');
  });
});
