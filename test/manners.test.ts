import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { shippedLibrary } from '../src/library.ts';
import { accord, folder } from './accord.ts';

const bin = fileURLToPath(new URL('../bin/accord.js', import.meta.url));
const built = existsSync(new URL('../dist/main.js', import.meta.url));

let demo = '';
beforeAll(async () => {
  const done = await accord(['demo']);
  demo = join(done.cwd, 'accord-demo');
});

describe('accord as a command', () => {
  it('says, typed alone, what it is, two examples and the next step, and ends with 0', async () => {
    const alone = await accord([]);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toContain('accord demo');
    expect(alone.stdout).toContain('Next here');
    const inside = await accord([], { cwd: demo });
    expect(inside.stdout).toContain('accord status');
    const given = await accord(['-C', demo]);
    expect(given.stdout).toContain('accord status');
  });

  it('breaks messages between words on a terminal, and leaves each on one line in a pipe', async () => {
    const typed = [
      ['validate', 'broken.yaml'],
      ['actions', 'list'],
      ['round', 'list'],
      ['agree', 'first-call'],
      ['explain', 'nothing-of-this-name'],
      ['report', '-o', 'report.zip'],
      ['chart'],
      [],
    ];
    const broken =
      'id: own\ntitle: Own\nversion: 1.0.0\nabout: a\ndimensions:\n  - {id: a, title: A, qestions: []}\n';
    const env = { NO_COLOR: '1' };
    const cwd = folder({ 'broken.yaml': broken });
    for (const args of typed) {
      const at = ['-C', demo, ...args];
      const [piped, shown] = [await accord(at, { cwd, env }), await accord(at, { cwd, env, columns: 60 })];
      const words = (text: string) => text.split(/\s+/);
      expect(words(shown.stdout), args.join(' ')).toEqual(words(piped.stdout));
      expect(words(shown.stderr), args.join(' ')).toEqual(words(piped.stderr));
      const lines = `${shown.stdout}${shown.stderr}`.split('\n');
      expect(lines.filter((line) => line.length > 60 && /\S\s+\S/.test(line))).toEqual([]);
    }
  });

  it('prints the bare version', async () => {
    expect((await accord(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await accord(['-V'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(commands.map(({ name }) => name))(
    'explains %s with examples first, outside an audit too',
    async (name) => {
      for (const args of [
        [name, '--help'],
        [name, '-h'],
        ['help', name],
      ]) {
        const done = await accord(args);
        expect(done, args.join(' ')).toMatchObject({ code: 0, stderr: '' });
        expect(done.stdout).toMatch(new RegExp(`^Examples\\n  accord ${name}`));
        expect(done.stdout).toContain(`Usage: accord ${name}`);
      }
    },
  );

  it('shows help of at most 80 columns into a pipe, and as many as a terminal has, with no word cut', async () => {
    const helps = [[], ['--help'], ...commands.map(({ name }) => [name, '--help'])];
    for (const args of helps) {
      const words = ({ stdout }: { stdout: string }) => stdout.split(/\s+/);
      const wide = await accord(args, { columns: 160 });
      for (const [columns, shown] of [
        [80, await accord(args)],
        [80, await accord(args, { columns: 80 })],
        [60, await accord(args, { columns: 60 })],
      ] as const) {
        const long = shown.stdout
          .split('\n')
          .filter((line) => line.length > columns && /\S\s+\S/.test(line.trim()));
        expect(
          columns === 60 ? long.filter((line) => !line.startsWith('  accord ')) : long,
          args.join(' '),
        ).toEqual([]);
        expect(words(shown), args.join(' ')).toEqual(words(wide));
      }
      expect(wide.stdout, args.join(' ')).not.toMatch(/default: (\[\]|")|\(default\)|; default/);
    }
  });

  it('names every preset in the help of init', async () => {
    const { stdout } = await accord(['init', '--help']);
    const { presets } = await shippedLibrary();
    expect(presets.length).toBeGreaterThan(2);
    for (const { id } of presets) expect(stdout).toMatch(new RegExp(`which questions:[^(]*\\b${id}\\b`));
  });

  it('offers the nearest word for a misspelt command or option, with exit 2 and nothing on stdout', async () => {
    const command = await accord(['reprot']);
    expect(command).toMatchObject({ code: 2, stdout: '' });
    expect(command.stderr).toBe(
      'Unknown command "reprot". Did you mean "report"?\naccord --help lists what can be typed.\n',
    );
    const option = await accord(['report', '--forse'], { cwd: demo });
    expect(option).toMatchObject({ code: 2, stdout: '' });
    expect(option.stderr).toContain('Unknown option "--forse". Did you mean "--force"?');
    const help = await accord(['help', 'chekc']);
    expect(help).toMatchObject({ code: 2, stdout: '' });
    expect(help.stderr).toContain('Unknown command "chekc". Did you mean "check"?');
    expect(await accord(['help', 'help'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('takes global options before and after the command', async () => {
    const before = await accord(['--json', '-C', demo, 'status']);
    const after = await accord(['status', '-C', demo, '--json']);
    expect(before.code).toBe(0);
    expect(before.stdout).toBe(after.stdout);
    expect(() => JSON.parse(before.stdout) as unknown).not.toThrow();
  });

  it.each([
    ['status'],
    ['report'],
    ['score'],
    ['demo', 'elsewhere'],
    ['doctor'],
    ['questionnaires'],
    ['init', '--company', 'X', '--dry-run'],
    ['reprot'],
    ['ask'],
    ['import', 'absent.csv'],
    ['validate', 'absent.yaml'],
    ['-C', 'absent', 'report'],
  ])('keeps %s parseable with --json, errors included', async (...args) => {
    const done = await accord([...args, '--json'], { cwd: args[0] === '-C' ? folder() : demo });
    for (const text of [done.stdout, done.code === 0 ? '' : done.stderr]) {
      if (text !== '') expect(() => JSON.parse(text) as unknown, text).not.toThrow();
    }
    if (done.code !== 0) expect(done.stdout === '' || done.stderr === '').toBe(true);
  });

  it('writes no escape byte into a pipe: results, help and errors', async () => {
    for (const args of [
      ['report'],
      ['status'],
      ['report', '--help'],
      ['reprot'],
      ['questionnaires'],
      ['validate', 'x'],
    ]) {
      const done = await accord(args, { cwd: demo });
      expect(done.stdout + done.stderr, args.join(' ')).not.toContain('\x1b');
    }
  });

  it('colours when forced, and not when NO_COLOR is set or --no-color given', async () => {
    const forced = await accord(['report'], { cwd: demo, env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\x1b[');
    const empty = await accord(['report'], { cwd: demo, env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    expect(empty.stdout).toContain('\x1b[');
    const unwanted = await accord(['report'], { cwd: demo, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(unwanted.stdout).not.toContain('\x1b');
    const flagged = await accord(['report', '--no-color'], { cwd: demo, env: { FORCE_COLOR: '1' } });
    expect(flagged.stdout).not.toContain('\x1b');
  });

  it('gives the same bytes for the same input', async () => {
    for (const format of ['terminal', 'markdown', 'json']) {
      const args = ['report', '--format', format, '-o', '-', '--as-of', '2026-11-22'];
      expect((await accord(args, { cwd: demo })).stdout).toBe(
        (await accord(args, { cwd: demo, now: '2027-05-01T00:00:00Z' })).stdout,
      );
    }
  });

  it('keeps stdout empty and says what it wrote when writing files, and overwrites only when told', async () => {
    const args = ['report', '-o', 'out.md', '-o', 'out.json'];
    const first = await accord(args, { cwd: demo });
    expect(first).toMatchObject({ code: 0, stdout: '' });
    expect(first.stderr).toContain('wrote out.md');
    const second = await accord(args, { cwd: demo });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('--force');
    expect((await accord([...args, '--force'], { cwd: demo })).code).toBe(0);
  });

  it('names the flag for everything it would ask, and asks nothing without a terminal', async () => {
    const init = await accord(['init']);
    expect(init.code).toBe(2);
    expect(init.stderr).toContain('--company');
    const ask = await accord(['ask', 'sales-head'], { cwd: demo });
    expect(ask.code).toBe(2);
    expect(ask.stderr).toContain('accord import');
  });

  it('names a broken file as it is found from here, in every command, with its line and a remedy', async () => {
    const broken = 'format: 1\ncompany: X\npeople:\n  - {id: a, side: sals}\n';
    const cwd = folder({
      'Q/d/audit.yaml': broken,
      'Q/d/rounds/r1/round.yaml': 'format: 1\nopened: 2026-11-02\n',
    });
    const at = /Q\/d\/audit\.yaml:4:\d+ people\[0\]\.side: /;
    for (const command of ['status', 'check', 'doctor', 'validate']) {
      const args = command === 'validate' ? ['validate', 'Q/d'] : ['-C', 'Q/d', command];
      const { code, stdout, stderr } = await accord(args, { cwd });
      expect(code, command).toBe(2);
      expect(`${stdout}${stderr}`, command).toMatch(at);
      expect(`${stdout}${stderr}`.split(at), command).toHaveLength(2);
    }
    expect((await accord(['-C', 'Q/d', 'doctor'], { cwd })).stdout).toContain('accord validate');
    const inside = await accord(['status'], { cwd: join(cwd, 'Q/d') });
    expect(inside.stderr).toMatch(/^audit\.yaml:4:/m);
  });

  it('tells a file without an ending from one with a wrong one', async () => {
    const bare = await accord(['check', '-o', 'noext'], { cwd: demo });
    expect(bare.stderr).toMatch(/^noext has no ending to tell its format by\.\n/);
    const wrong = await accord(['check', '-o', 'a.zip'], { cwd: demo });
    expect(wrong.stderr).toMatch(/^a\.zip ends in "\.zip", which is no format of a report\.\n/);
  });

  it('ends with 3 where nobody has answered, and says what to do', async () => {
    const { cwd } = await accord(['init', '--company', 'Acme Pumps']);
    const done = await accord(['report'], { cwd });
    expect(done.code).toBe(3);
    expect(done.stderr).toContain('accord ask');
  });

  it('writes no audit over another', async () => {
    const { cwd } = await accord(['init', '--company', 'Acme Pumps']);
    const again = await accord(['init', '--company', 'Other'], { cwd });
    expect(again.code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['audit.yaml', 'rounds']);
  });

  it.each([
    ['--person', 'x'],
    ['--person', 'CEO:executive'],
    ['--person', 'ceo:executive:boss'],
    ['--preset', 'cor'],
    ['--target', 'merged'],
  ])('refuses init %s %s with the legal form', async (flag, value) => {
    const done = await accord(['init', '--company', 'X', flag, value]);
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(readdirSync(done.cwd)).toEqual([]);
  });

  it.each([
    [['--person', 'a:sale'], '"sale" is no side. Did you mean "sales"?'],
    [['--person', 'a:sales', '--person', 'a:marketing'], '"a" is named twice'],
    [['--company', ' '], 'audit.yaml company: '],
    [['--company', 'A\nB'], '--company: the name has a line break in it'],
    [['--company', 'x'.repeat(300)], 'audit.yaml company: must have at most'],
    [['--person', `a:sales:head:${'x'.repeat(300)}`], 'audit.yaml people[0].job: must have at most'],
  ])('init %j is refused before anything is written', async (more, says) => {
    const done = await accord(['init', 'n7', '--company', 'X', ...more]);
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain(says);
    expect(readdirSync(done.cwd)).toEqual([]);
  });

  it.each([
    ['demo', 'f'],
    ['init', 'f', '--company', 'X'],
    ['init', 'f', '--company', 'X', '--ci', 'github'],
  ])('refuses %s %s where part of the path is a file', async (...args) => {
    const done = await accord(args, { files: { f: '' } });
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toMatch(/^f\S* cannot be written: part of its path is a file\.$/m);
  });

  it('reads back the audit it writes, whatever the company is called', async () => {
    for (const company of [
      'Acme: "Pumps"',
      "O'Neill & Söhne #1",
      '- dash',
      'yes',
      '\u001b[31mred',
      '{a: b}',
      'A\u2028B',
    ]) {
      const { cwd, code } = await accord(['init', '--company', company, '--preset', 'quick']);
      expect(code).toBe(0);
      const status = await accord(['status', '--json'], { cwd });
      expect(status.stderr).toBe('');
      expect(JSON.parse(status.stdout)).toMatchObject({ company });
    }
  });
});

describe.skipIf(!built)('the built command', () => {
  const start = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [bin, ...args], {
      encoding: 'utf8',
      cwd: demo,
      env: { ...process.env, ...env },
    });

  it('ends with the codes it promises', () => {
    expect(start(['--version']).status).toBe(0);
    expect(start(['report']).status).toBe(0);
    expect(start(['reprot']).status).toBe(2);
    expect(start(['ask']).status).toBe(2);
  });

  // Two places that are always 26 hours apart never have the same day.
  it.each([
    ['Etc/GMT+12', -12],
    ['Etc/GMT-14', 14],
  ])('takes as today the day in %s', (TZ, hours) => {
    const there = () => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10);
    const before = there();
    const { stdout } = start(['init', 'n', '--company', 'X', '--dry-run'], { TZ });
    expect([before, there()]).toContain(/opened: (.*)/.exec(stdout)?.[1]);
  });

  it('bears a reader that closes early, without noise', async () => {
    for (const format of ['terminal', 'markdown', 'json']) {
      const child = spawn(process.execPath, [bin, 'report', '--format', format, '-o', '-'], { cwd: demo });
      let noise = '';
      child.stderr.on('data', (chunk: Buffer) => (noise += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((done) => child.on('close', done));
      expect(noise).toBe('');
      expect(code).toBe(0);
    }
  });

  // Root may write anywhere, unless its rights are taken away: another user might not reach this node at all.
  const [program, before] =
    process.getuid?.() === 0
      ? ['setpriv', ['--bounding-set=-all', process.execPath]]
      : [process.execPath, []];
  const refusable = process.getuid !== undefined && spawnSync(program, [...before, '--version']).status === 0;

  it.skipIf(!refusable).each([
    ['demo', 'demo', 'z'],
    ['init', 'init', 'n', '--company', 'X'],
    ['init --ci', 'init', 'n', '--company', 'X', '--ci', 'hook'],
  ])('refuses %s in a folder that it may not write to', (_, ...args) => {
    const cwd = folder();
    chmodSync(cwd, 0o555);
    const { status, stdout, stderr } = spawnSync(program, [...before, bin, ...args], {
      encoding: 'utf8',
      cwd,
    });
    expect([status, stdout], stderr).toEqual([2, '']);
    expect(stderr).toMatch(/^[nz]\/\S+ cannot be written: no right to write there\.$/m);
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written, with 2', () => {
    for (const args of [['check'], ['report'], ['report', '--json']]) {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', '"$0" "$@" > /dev/full', process.execPath, bin, ...args],
        {
          encoding: 'utf8',
          cwd: demo,
        },
      );
      const said = 'The output cannot be written: the disk is full.';
      const told = stderr.split('\n').filter((line) => line.includes(said));
      expect([status, told.length], stderr).toEqual([2, 1]);
      expect(stderr).not.toMatch(/^\s+at |Error:/m);
      if (args.includes('--json'))
        expect(JSON.parse(told[0] ?? '')).toMatchObject({ error: { code: 'access' } });
    }
  });

  it.skipIf(process.platform === 'win32')(
    'in a folder that was deleted refuses in one line, and reads another',
    () => {
      const typed = (...args: string[]) =>
        spawnSync('sh', ['-c', 'rmdir "$PWD" && exec "$0" "$@"', process.execPath, bin, ...args], {
          encoding: 'utf8',
          cwd: folder(),
        });
      for (const args of [
        [],
        ['status'],
        ['init', '--company', 'X'],
        ['report', '-C', '..'],
        ['demo', 'z'],
      ]) {
        const { status, stdout, stderr } = typed(...args);
        expect([status, stdout], stderr).toEqual([2, '']);
        expect(stderr).toMatch(/^The folder that this was typed in is gone\. Change to another one\.\n$/);
      }
      for (const args of [['status'], ['report'], ['doctor']]) {
        const { status, stdout, stderr } = typed(...args, '-C', demo);
        expect(status, stderr).toBe(0);
        expect(stdout).not.toBe('');
      }
      expect(typed('--help').status).toBe(0);
    },
  );

  it('loses no byte of a large report in a pipe', () => {
    const piped = start(['report', '--json']).stdout;
    expect(() => JSON.parse(piped) as unknown).not.toThrow();
    expect(piped.length).toBeGreaterThan(65_536);
  });
});
