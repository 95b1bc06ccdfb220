import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { reporters } from '../src/reporters/index.ts';
import { checkReporters } from '../src/reporters/checks/index.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles } from './acme.ts';

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);

/** Every command that prints in several formats: how it is typed, and which formats it has. */
const printing: Readonly<Record<string, { typed: string[]; formats: readonly string[] }>> = {
  report: { typed: ['report'], formats: names(reporters) },
  score: { typed: ['score'], formats: ['json', 'csv'] },
  trend: { typed: ['trend'], formats: ['terminal', 'json', 'csv'] },
  check: { typed: ['check'], formats: names(checkReporters) },
  agree: { typed: ['agree', '-o', '-'], formats: ['html', 'markdown'] },
  actions: { typed: ['actions', 'sheet', '--day', '30', '-o', '-'], formats: ['html', 'markdown'] },
};

describe('--json beside --format', () => {
  it('is tried on every command that takes both', async () => {
    const found: string[] = [];
    for (const { name, load } of commands) {
      const command = new Command(name);
      await (await load()).declare(command);
      if (command.options.some(({ long }) => long === '--format')) found.push(name);
    }
    // A pack prints nothing: its format is that of the files.
    expect(found.sort()).toEqual([...Object.keys(printing), 'pack'].sort());
  });

  it.each(
    Object.values(printing).flatMap(({ typed, formats }) => [
      ...formats.filter((one) => one !== 'json').map((one) => [...typed, '--format', one]),
      ...(formats.includes('json') ? [] : [typed]),
    ]),
  )('is refused where it would print something else: %s %s %s %s %s %s %s %s', async (...args) => {
    const cwd = folder(acmeFiles());
    const { code, stdout, stderr } = await accord(['--json', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string } };
    expect(error).toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/^--json prints JSON, and/),
    });
  });

  it.each(['report', 'score', 'trend', 'check'])('prints %s as JSON by either or both', async (name) => {
    const cwd = folder(acmeFiles());
    const either = await accord([name, '--json'], { cwd });
    const both = await accord([name, '--json', '--format', 'json', '-o', '-'], { cwd });
    expect(JSON.parse(either.stdout)).toBeTypeOf('object');
    expect(both.stdout).toBe(either.stdout);
  });
});

describe('--format beside -o', () => {
  const cwd = folder(acmeFiles());
  const run = (...args: string[]) => accord(args, { cwd });
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');

  it('is for stdout; a file is what its ending says', async () => {
    const both = await run('report', '-o', '-', '--format', 'markdown', '-o', 'q.html');
    expect([both.code, both.stdout.slice(0, 2)]).toEqual([0, '# ']);
    expect(read('q.html')).toMatch(/^<!doctype html>/i);
    expect(existsSync(join(cwd, 'q-charts'))).toBe(false);
  });

  it('is for files of other endings', async () => {
    for (const file of ['made', 'made.page', '.made']) {
      expect((await run('report', '-o', file, '--format', 'html')).code, file).toBe(0);
      expect(read(file), file).toMatch(/^<!doctype html>/i);
    }
    expect((await run('report', '-o', 'same.html', '--format', 'html')).code).toBe(0);
  });

  it.each([
    ['x.html', ['report', '-o', 'x.html', '--format', 'markdown']],
    ['x.HTM', ['report', '-o', 'y.md', '-o', 'x.HTM', '--format', 'markdown']],
    ['x.csv', ['score', '-o', 'x.csv', '--format', 'json']],
    ['x.csv', ['trend', '-o', 'x.csv', '--format', 'json']],
    ['x.xml', ['check', '-o', 'x.xml', '--format', 'sarif']],
    ['x.md', ['agree', '-o', 'x.md', '--format', 'html']],
    ['x.md', ['actions', 'sheet', '--day', '30', '-o', 'x.md', '--format', 'html']],
    ['x.html', ['report', '--template', 'executive', '-o', 'x.html', '--format', 'markdown']],
    ['x.html', ['report', '--template', 'own.md.liquid', '-o', 'x.html', '--format', 'text']],
  ])('is refused where it says otherwise than every file it could be for: %s', async (file, args) => {
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${file} is \\w+ by its ending, and --format says \\w+\\.\n`));
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('what a file is never written in place of', () => {
  const html = (path: string) => ['report', '-o', path, '--format', 'html', '--force'];
  const ways: readonly (readonly [string, (path: string) => string[]])[] = [
    ['report', html],
    ['report without --force', (path) => html(path).slice(0, -1)],
    ['trend', (path) => ['trend', '-o', path, '--format', 'csv', '--force']],
    ['templates', (path) => ['templates', 'copy', 'example.md', '--to', path, '--force']],
  ];

  it.skipIf(process.platform === 'win32').each(ways)('a pipe: %s', async (_name, typed) => {
    const cwd = folder(acmeFiles());
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const { code, stderr } = await accord(typed('pipe'), { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^pipe is a device or a pipe, .*\n.*"-o -"/)]);
    expect(stderr).not.toContain('--force');
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
  });

  it.skipIf(process.platform === 'win32').each(['/dev/null', 'own.html', 'nowhere.html'])(
    'a link to %s, since only the link would be replaced',
    async (target) => {
      const cwd = folder({ ...acmeFiles(), 'own.html': 'mine' });
      symlinkSync(target, join(cwd, 'link'));
      for (const [name, typed] of ways) {
        const { code, stderr } = await accord(typed('link'), { cwd });
        expect([code, stderr], name).toEqual([2, expect.stringMatching(/^link is a link, .*\n.*"-o -"/)]);
      }
      expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(cwd, 'own.html'), 'utf8')).toBe('mine');
      expect(existsSync(join(cwd, 'nowhere.html'))).toBe(false);
    },
  );
});

describe.skipIf(process.platform === 'win32')('pictures beside Markdown of any name', () => {
  /** Each means something in an address, in Markdown, or to a browser. */
  const files = [
    ...['r#1', 'what?', '50%41', '100%', 'a:b', 'javascript:x', 'x>y', 'x<y', 'a b', 'my_report_1', '*b*'],
    ...['~~s~~', 'a(b', 'a)b', '[c]', 'www.x', 'q"q', "q'q", 'a&amp;b', '-r', '1.', 'back\\slash', 'größe'],
  ].map((name) => `${name}.md`);

  /** The files that the pictures of a Markdown text stand in, as a page of it asks for them. */
  const pictures = (text: string) =>
    [...new MarkdownIt().render(text).matchAll(/<img src="([^"]*)"/g)].map(([, address = '']) =>
      address
        .split('/')
        .map((one) => decodeURIComponent(one.replaceAll('&amp;', '&')))
        .join('/'),
    );

  it.each([
    ['the report', []],
    ['a template of your own', ['--template', 'own.md.liquid']],
  ])('are found: %s', async (_name, more) => {
    const cwd = folder(acmeFiles());
    const chart = '![{{ block.chart.title }}](<{{ block.file }}>)';
    const each = (list: string, one: string, body: string) =>
      `{% for ${one} in ${list} %}${body}{% endfor %}`;
    const inner = each('section.blocks', 'block', `{% if block.kind == 'chart' %}${chart}\n{% endif %}`);
    writeFileSync(join(cwd, 'own.md.liquid'), each('document.sections', 'section', inner));
    const outputs = files.flatMap((file) => ['-o', `./${file}`]);
    expect(await accord(['report', ...outputs, ...more], { cwd })).toMatchObject({ code: 0 });
    for (const file of files) {
      const shown = [...new Set(pictures(readFileSync(join(cwd, file), 'utf8')))].sort();
      const beside = `${file.slice(0, -3)}-charts`;
      expect(shown.length, file).toBeGreaterThan(2);
      expect(shown, file).toEqual(
        readdirSync(join(cwd, beside))
          .map((one) => `${beside}/${one}`)
          .sort(),
      );
    }
  });
});
