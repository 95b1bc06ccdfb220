import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import type { Io } from '../src/io.ts';
import { accord, folder } from './accord.ts';

const round = 'r2026-q4';

function audit(roundYaml = 'format: 1\nopened: 2026-11-02\n', more: Record<string, string> = {}): string {
  return folder({
    'audit.yaml': `format: 1
company: Acme Pumps
privacy: named
questionnaires: [small]
sides:
  - sales: Sales
  - marketing: Marketing
people:
  - {id: sales-head, side: sales, role: head, job: Head of sales}
  - {id: marketing-head, side: marketing, role: head}
`,
    'questionnaires/small.yaml': `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: only
    title: Only
    questions:
      - id: how-often
        ask: {en: How often?, de: Wie oft?}
        scale: {points: [Never, {en: Sometimes, de: Manchmal}, Always]}
      - id: own-words
        ask: What is a lead?
        text: {max: 100}
`,
    [`rounds/${round}/round.yaml`]: roundYaml,
    ...more,
  });
}

/** One command line as typed in a terminal that shows plain lines; `typed` is what the person types. */
async function atTerminal(
  cwd: string,
  args: readonly string[],
  typed: readonly string[] = [],
  env: Io['env'] = {},
) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const tty = (stream: PassThrough) => Object.assign(stream, { isTTY: true });
  const io: Io = {
    stdin: tty(stdin),
    stdout: tty(stdout),
    stderr: tty(stderr),
    env: { ACCORD_PLAIN: '1', ...env },
    cwd,
    now: () => new Date('2026-11-03T08:00:00Z'),
    today: () => '2026-11-03',
    uuid: () => crypto.randomUUID(),
  };
  const code = await run(args, io);
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const saved = (cwd: string, person = 'sales-head') =>
  JSON.parse(readFileSync(join(cwd, 'rounds', round, 'replies', `${person}.json`), 'utf8')) as unknown;

const all = ['1', '2', 'A person who asked', '', '1', '1'];

describe('accord ask', () => {
  it('refuses without a terminal, says how scripts bring answers in, and writes nothing', async () => {
    const cwd = audit();
    const { code, stdout, stderr } = await accord(['ask', 'sales-head'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('accord import');
    expect(readdirSync(join(cwd, 'rounds', round))).toEqual(['round.yaml']);
  });

  it('refuses where CI is set, terminal or not', async () => {
    const { code, stderr } = await atTerminal(audit(), ['ask', 'sales-head'], all, { CI: 'true' });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no terminal to ask in');
  });

  it('interviews one person to the end, with nothing on stdout', async () => {
    const cwd = audit();
    const { code, stdout, stderr } = await atTerminal(cwd, ['ask', 'sales-head'], all);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(
      'Submitted: the answers of sales-head count in round r2026-q4. See who is missing with: accord status',
    );
    expect(saved(cwd)).toMatchObject({
      person: 'sales-head',
      side: 'sales',
      state: 'submitted',
      privacy: 'named',
      language: 'en',
      started: '2026-11-03T08:00:00.000Z',
      answers: [
        { question: 'how-often', value: 2, via: 'plain' },
        { question: 'own-words', value: 'A person who asked', key: null },
      ],
    });
  });

  it('fixes what the round asks with the first reply that is submitted, not with a draft', async () => {
    const cwd = audit();
    const file = join(cwd, 'rounds', round, 'round.yaml');
    await atTerminal(cwd, ['ask', 'sales-head'], all.slice(0, 3));
    expect(readFileSync(file, 'utf8')).toBe('format: 1\nopened: 2026-11-02\n');
    const { stderr } = await atTerminal(cwd, ['ask', 'marketing-head'], all);
    expect(stderr).toContain('The questions and weights of round r2026-q4 are fixed from now on.');
    expect(readFileSync(file, 'utf8')).toMatch(
      /how-often [0-9a-f]{16}\n {6}own-words [0-9a-f]{16}\nweights:\n {2}only: 1\ncompared:\n {2}pair:\n {4}- sales\n {4}- marketing\n {2}target: linked\n/,
    );
    // The next person is asked the same, though the questionnaire got another question meanwhile.
    const questionnaire = join(cwd, 'questionnaires/small.yaml');
    const text = readFileSync(questionnaire, 'utf8');
    writeFileSync(
      questionnaire,
      `${text}      - id: another\n        ask: What else?\n        text: {max: 100}\n`,
    );
    const next = await atTerminal(cwd, ['ask', 'sales-head'], ['1', 'Somebody', '', '1', '1']);
    expect(next.stderr).toContain('asked there and not here: another');
    expect(next.stderr).not.toContain('What else?');
    expect(next.code).toBe(0);
  });

  it('stops where the round is closed in the meantime: its seal holds, and the draft is kept', async () => {
    const cwd = audit();
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    for (const stream of [stdin, stdout, stderr]) Object.assign(stream, { isTTY: true });
    const io: Io = {
      ...{ stdin, stdout, stderr, cwd },
      env: { ACCORD_PLAIN: '1' },
      now: () => new Date('2026-11-03T08:00:00Z'),
      today: () => '2026-11-03',
      uuid: () => crypto.randomUUID(),
    };
    const asked = run(['ask', 'sales-head'], io);
    let said = '';
    const second = new Promise<void>((done) =>
      stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
        if (said.includes('What is a lead?')) done();
      }),
    );
    stdin.write('1\n2\n');
    await second;
    expect(await accord(['round', 'close'], { cwd })).toMatchObject({ code: 0 });
    const draft = saved(cwd);
    stdin.end('A person who asked\n\n1\n1\n');
    expect(await asked).toBe(2);
    expect(said).toContain('was closed (2026-11-02) while you were answering');
    expect(said).toContain('accord round open');
    expect(saved(cwd)).toEqual(draft);
    expect((await accord(['round'], { cwd })).stdout).toContain('seal holds');
  });

  it('offers those who have not submitted, and says when there is nobody left', async () => {
    const cwd = audit();
    await atTerminal(cwd, ['ask', 'sales-head'], all);
    const { code, stderr } = await atTerminal(cwd, ['ask'], ['1', ...all]);
    expect(code).toBe(0);
    expect(stderr).toContain('1. marketing-head · Marketing');
    expect(stderr).not.toContain('sales-head ·');
    expect((await atTerminal(cwd, ['ask'])).stderr).toContain('Everybody has submitted.');
  });

  it('offers only the people of a side', async () => {
    const { stderr } = await atTerminal(audit(), ['ask', '--side', 'marketing'], ['q']);
    expect(stderr).toContain('1. marketing-head');
    expect(stderr).not.toContain('sales-head');
  });

  it('names the nearest person, side and the side somebody is on', async () => {
    const cwd = audit();
    const person = await atTerminal(cwd, ['ask', 'sales-haed']);
    expect(person.code).toBe(2);
    expect(person.stderr).toContain('Did you mean "sales-head"?');
    const side = await atTerminal(cwd, ['ask', '--side', 'markting']);
    expect(side.code).toBe(2);
    expect(side.stderr).toContain('Did you mean "marketing"?');
    const other = await atTerminal(cwd, ['ask', 'sales-head', '--side', 'marketing']);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('sales-head is on the side sales, not marketing');
  });

  it('stops with 130, says how to go on, and goes on there', async () => {
    const cwd = audit();
    const first = await atTerminal(cwd, ['ask', 'sales-head'], ['1', '3', 'q']);
    expect(first.code).toBe(130);
    expect(first.stderr).toContain(
      'All answers are saved; what was still being typed is not kept. Go on with: accord ask sales-head',
    );
    expect(saved(cwd)).toMatchObject({ state: 'draft', answers: [{ value: 3 }] });
    const second = await atTerminal(cwd, ['ask', 'sales-head'], ['1', 'So it is', '', '1', '1']);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('1 of 2 questions answered');
    expect(second.stderr).not.toContain('How often?\n');
    expect(saved(cwd)).toMatchObject({ answers: [{ value: 3 }, { value: 'So it is' }] });
  });

  it('names folder and round in the way to go on, where they were named', async () => {
    const cwd = audit();
    const { stderr } = await atTerminal(
      join(cwd, '..'),
      ['-C', cwd, '-r', round, 'ask', 'sales-head'],
      ['1', 'q'],
    );
    expect(stderr).toContain(`Go on with: accord -C ${cwd} -r ${round} ask sales-head`);
  });

  it('asks in the language wanted, and keeps it for the rest of the interview', async () => {
    const cwd = audit();
    const first = await atTerminal(cwd, ['--lang', 'de', 'ask', 'sales-head'], ['1', 'q']);
    expect(first.stderr).toContain('Wie oft?');
    expect(first.stderr).toContain('2. Manchmal');
    const second = await atTerminal(cwd, ['ask', 'sales-head'], ['1', 'q']);
    expect(second.stderr).toContain('Wie oft?');
  });

  it('writes nothing when the person does not begin', async () => {
    const cwd = audit();
    const { code, stderr } = await atTerminal(cwd, ['ask', 'sales-head'], ['2']);
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing was changed.');
    expect(() => saved(cwd)).toThrow();
  });

  it('refuses a closed round and a submitted reply', async () => {
    const closed = audit('format: 1\nopened: 2026-11-02\nclosed: 2026-11-20\n');
    const one = await atTerminal(closed, ['ask', 'sales-head'], all);
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('closed on 2026-11-20');
    const cwd = audit();
    await atTerminal(cwd, ['ask', 'sales-head'], all);
    const two = await atTerminal(cwd, ['ask', 'sales-head'], all);
    expect(two.code).toBe(2);
    expect(two.stderr).toContain('accord withdraw sales-head');
  });

  it('says before the first question that answers could not be saved', async () => {
    const cwd = audit();
    writeFileSync(join(cwd, 'rounds', round, 'replies'), 'a file where a folder must be');
    const { code, stderr } = await atTerminal(cwd, ['ask', 'sales-head'], all);
    expect(code).toBe(2);
    expect(stderr).toContain('replies');
    expect(stderr).not.toContain('How often?');
    expect(stderr).not.toContain('Before the first question');
  });

  it('shows nothing of what another person answered', async () => {
    const cwd = audit();
    await atTerminal(cwd, ['ask', 'marketing-head'], ['1', '3', 'ZEBRA CROSSING', '', '1', '1']);
    const { stderr } = await atTerminal(cwd, ['ask', 'sales-head'], all);
    expect(stderr).not.toContain('ZEBRA');
    expect(stderr).not.toContain('marketing-head');
  });

  it('writes no escape byte on either stream in plain lines, and the same interview twice is the same', async () => {
    const [one, two] = [
      await atTerminal(audit(), ['ask', 'sales-head'], all),
      await atTerminal(audit(), ['ask', 'sales-head'], all),
    ];
    expect(one.stderr + one.stdout).not.toContain('\u001b');
    expect(one).toEqual(two);
  });
});

describe('accord withdraw', () => {
  it('keeps the reply, takes it out of the count, and ask opens it again', async () => {
    const cwd = audit();
    await atTerminal(cwd, ['ask', 'sales-head'], all);
    const { code, stderr } = await accord(['withdraw', 'sales-head', '--yes'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('Withdrawn: the answers of sales-head are kept and do not count.');
    expect(saved(cwd)).toMatchObject({
      state: 'withdrawn',
      answers: [{ value: 2 }, { value: 'A person who asked' }],
    });
    const again = await accord(['withdraw', 'sales-head', '--yes'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('withdrawn already');
    const reopened = await atTerminal(cwd, ['ask', 'sales-head'], ['1', '2', '3', '1', '1']);
    expect(reopened.code).toBe(0);
    expect(saved(cwd)).toMatchObject({
      state: 'submitted',
      answers: [{ value: 3 }, { value: 'A person who asked' }],
    });
  });

  it('asks first, and needs --yes without a terminal', async () => {
    const cwd = audit();
    await atTerminal(cwd, ['ask', 'sales-head'], all);
    const piped = await accord(['withdraw', 'sales-head'], { cwd });
    expect(piped.code).toBe(2);
    expect(piped.stderr).toContain('accord withdraw sales-head --yes');
    expect((await atTerminal(cwd, ['withdraw', 'sales-head'], ['1'])).stderr).toContain(
      'Nothing was changed.',
    );
    expect((await atTerminal(cwd, ['withdraw', 'sales-head'], ['q'])).code).toBe(130);
    expect(saved(cwd)).toMatchObject({ state: 'submitted' });
    expect((await atTerminal(cwd, ['withdraw', 'sales-head'], ['2'])).code).toBe(0);
    expect(saved(cwd)).toMatchObject({ state: 'withdrawn' });
  });

  it('refuses whom there is nothing of, drafts and unknown people', async () => {
    const cwd = audit();
    expect((await accord(['withdraw', 'sales-head', '--yes'], { cwd })).stderr).toContain('has not answered');
    await atTerminal(cwd, ['ask', 'sales-head'], ['1', '2', 'q']);
    const draft = await accord(['withdraw', 'sales-head', '--yes'], { cwd });
    expect(draft.code).toBe(2);
    expect(draft.stderr).toContain('drafts never count');
    const unknown = await accord(['withdraw', 'sales-hed', '--yes'], { cwd });
    expect(unknown.stderr).toContain('Did you mean "sales-head"?');
  });
});

describe('accord init', () => {
  const people = (cwd: string) =>
    [...readFileSync(join(cwd, 'audit.yaml'), 'utf8').matchAll(/\{id: ([a-z0-9-]+)/g)].map(([, id]) => id);

  it('begins with the chief executive alone, who is then asked and reported', async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await atTerminal(cwd, ['init'], ['Acme Pumps', '', '3']);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/How many|Which questions|resume/);
    expect(stdout).toContain('accord ask chief-executive');
    expect(stdout).not.toContain('sales-head');
    expect(people(cwd)).toEqual(['chief-executive']);
    expect(readFileSync(join(cwd, 'audit.yaml'), 'utf8')).toContain('preset: executive\n');
    const asked = await atTerminal(cwd, ['ask', 'chief-executive'], ['1', ...Array(34).fill('d'), '1', '1']);
    expect(asked.stderr).toContain('You answer as chief-executive (Chief executive).');
    expect(asked.stderr).toContain('The view from above 1 of 6 · 1 of 17');
    expect(asked.stderr.replace(/\s+/g, ' ')).toContain(
      'your own picture of how Sales and Marketing work together',
    );
    expect(asked.stderr).not.toContain('Chief executive answer the same questions');
    expect(asked.stderr).toMatch(
      /Submitted: the answers of chief-executive count .+ Everybody named has submitted\. Next: accord report$/m,
    );
    const report = await accord(['report'], { cwd });
    expect(report.code).toBe(0);
    expect(report.stdout).not.toContain('whoever runs the audit');
  });

  it.each([
    { who: '1', expected: ['sales-head', 'sales-2', 'marketing-head'] },
    { who: '2', expected: ['sales-head', 'sales-2', 'marketing-head', 'chief-executive'] },
  ])('asks nobody who was not named: $expected', async ({ who, expected }) => {
    const cwd = folder();
    const { code, stderr } = await atTerminal(cwd, ['init'], ['Acme Pumps', '', who, '2', '1', '2']);
    expect(code).toBe(0);
    expect(stderr).toContain('Twelve questions: at most 8 minutes a person');
    expect(stderr).not.toContain('The chief executive alone:');
    expect(people(cwd)).toEqual(expected);
    expect(readFileSync(join(cwd, 'audit.yaml'), 'utf8')).toContain('preset: quick\n');
  });

  it('takes the preset of a chief executive alone for one person, where nobody is named', async () => {
    const alone = await accord(['init', '--company', 'Acme Pumps', '--preset', 'executive']);
    expect(people(alone.cwd)).toEqual(['chief-executive']);
    expect(alone.stdout).toContain('accord ask chief-executive   answer the questions yourself');
    expect((await accord(['status'], { cwd: alone.cwd })).code).toBe(0);
    const named = ['--person', 'ceo:executive', '--person', 'sales-head:sales'];
    const more = await accord(['init', '--company', 'Acme Pumps', '--preset', 'executive', ...named]);
    expect(people(more.cwd)).toEqual(['ceo', 'sales-head']);
    const core = await accord(['init', '--company', 'Acme Pumps']);
    expect(people(core.cwd)).toEqual(['sales-head', 'marketing-head', 'chief-executive']);
  });

  it('writes the language that was named, and names in it, by flags and by questions', async () => {
    const german = ['  - sales: Vertrieb', '  - marketing: Marketing', '  - executive: Geschäftsführung'];
    const written = (cwd: string) => readFileSync(join(cwd, 'audit.yaml'), 'utf8');
    const flags = ['init', '--company', 'X', '--preset', 'quick', '--lang', 'de'];
    const { cwd } = await accord([...flags, '--person', 'a:sales', '--person', 'b:marketing']);
    expect(written(cwd)).toContain(`company: X\nlanguage: de\n`);
    expect(written(cwd)).toContain(`sides:\n${german.join('\n')}\n`);
    const asked = await atTerminal(cwd, ['ask', 'a'], ['q']);
    expect(asked.stderr).toContain('Sie antworten als a, für Vertrieb.');
    const other = folder();
    expect((await atTerminal(other, ['init', '--lang', 'de'], ['X', '', '2', '1', '1', '2'])).code).toBe(0);
    expect(written(other)).toContain(`language: de\n`);
    expect(written(other)).toContain(german.join('\n'));
    for (const job of ['Leitung Vertrieb', 'Leitung Marketing', 'Geschäftsführung']) {
      expect(written(other)).toContain(`job: "${job}"`);
    }
    const none = await accord(['init', '--company', 'X']);
    expect(written(none.cwd)).not.toContain('language');
    expect(written(none.cwd)).toContain('  - executive: Chief executive\n');
  });

  it('goes back to put an answer right, with what was answered before, and not beyond the first', async () => {
    const cwd = folder();
    const there = ['b', '', 'Acme', '', '1', '7', 'b', '2', '1', 'b', 'b', 'b', 'b', 'b', 'Acme Pumps', ''];
    const { code, stderr } = await atTerminal(cwd, ['init'], [...there, '2', '', '1', '2']);
    expect(stderr.match(/there is nothing before it/g)).toHaveLength(2);
    expect(stderr).toContain('Enter alone keeps: 7.');
    expect(stderr).toContain('So far: Acme');
    expect(code).toBe(0);
    expect(people(cwd)).toEqual(['sales-head', 'sales-2', 'marketing-head', 'chief-executive']);
    expect(readFileSync(join(cwd, 'audit.yaml'), 'utf8')).toMatch(/company: Acme Pumps\n[^]*preset: quick\n/);
  });

  it('asks no more for leaders once the chief executive answers alone', async () => {
    const cwd = folder();
    const lines = ['Acme Pumps', '', '1', '2', '1', 'b', 'b', 'b', '3'];
    expect((await atTerminal(cwd, ['init'], lines)).code).toBe(0);
    expect(people(cwd)).toEqual(['chief-executive']);
    expect(readFileSync(join(cwd, 'audit.yaml'), 'utf8')).toContain('preset: executive\n');
  });

  it('writes nothing when it is stopped', async () => {
    const cwd = folder();
    const { code, stderr } = await atTerminal(cwd, ['init'], ['Acme Pumps', '', 'q']);
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped; nothing was written.');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('asks only for what no flag says', async () => {
    const [one, other] = [folder(), folder()];
    expect((await atTerminal(one, ['init', '--preset', 'executive'], ['Acme Pumps', ''])).code).toBe(0);
    expect(people(one)).toEqual(['chief-executive']);
    const ceo = ['init', '--person', 'ceo:executive', '--target', 'one-process'];
    expect((await atTerminal(other, ceo, ['Acme Pumps', '', '2'])).code).toBe(0);
    expect(people(other)).toEqual(['ceo']);
    expect(readFileSync(join(other, 'audit.yaml'), 'utf8')).toMatch(/target: one-process[^]*preset: quick\n/);
  });
});
