import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { AccordError, problemLine } from '../src/errors.ts';
import { shippedPages } from '../src/pages.ts';
import type { Report } from '../src/report/report.ts';
import { reportSchema } from '../src/report/schema.ts';
import { reportDocument } from '../src/document/report.ts';
import { sandboxed } from '../src/sandbox/run.ts';
import type { PageFormat } from '../src/templates/engine.ts';
import { ownBudget, ownPage, ownTemplate, type OwnBudget, type OwnTemplate } from '../src/templates/own.ts';
import { accord } from './accord.ts';
import { acme } from './acme.ts';

const report = acme();

/** A template of a user for the report of the tests. */
async function template(
  text: string,
  format: PageFormat = 'markdown',
  of: Report = report,
): Promise<OwnTemplate> {
  const rendering = { templates: await shippedPages(), brand: null };
  const own = { name: 'ours.md.liquid', text, format, files: {} };
  return ownTemplate(own, of, reportDocument(of), rendering);
}

async function made(text: string, format: PageFormat = 'markdown', of: Report = report): Promise<string> {
  const page = ownPage(await template(text, format, of));
  if ('problem' in page) throw new Error(page.problem.message);
  return page.text;
}

/** Why it is refused, as it is printed. */
async function refusal(text: string): Promise<string> {
  const page = ownPage(await template(text));
  if (!('problem' in page)) throw new Error(`not refused: ${page.text.slice(0, 200)}`);
  return problemLine({ ...page.problem, path: '', severity: 'error' });
}

/** The same from the thread it runs in, within narrow limits. */
async function ended(text: string, within: Partial<OwnBudget>): Promise<string> {
  const error: unknown = await sandboxed(await template(text), { ...ownBudget, ...within }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AccordError)) throw new Error(`not refused: ${String(error).slice(0, 200)}`);
  return error.problems.map(problemLine).join('\n');
}

describe('a template of a user', () => {
  test('says what the report holds, and prints its sections as the shipped page does', async () => {
    const page = await made(
      "# {{ report.company }}\n\n{% render 'section.md.liquid', section: sections.holds, level: 2 %}",
    );
    expect(page).toMatch(/^# Acme Pumps\n\n## What holds\n\n- Sales and Marketing say the same/);
  });

  test.each([
    ['html', '<b>{{ report.company }}</b>', '<b>R&amp;D &lt;Pumps&gt; *x*</b>'],
    ['markdown', '**{{ report.company }}**', '**R\\&D \\<Pumps\\> \\*x\\***\n'],
    ['text', '{{ report.company }}', 'R&D <Pumps> *x*'],
  ] as const)('is escaped as %s', async (format, text, expected) => {
    expect(await made(text, format, { ...report, company: 'R&D <Pumps> *x*' })).toBe(expected);
  });

  test('prints no text of the report unescaped, whatever it asks for', async () => {
    const text =
      '{{ report.company | raw }}{% assign x = report.company %}{{ x | raw }}{% capture y %}{{ x | raw }}{% endcapture %}{% echo x | raw %}{% cycle x, x %}{{ report | json | raw }}';
    const page = await made(text, 'html', { ...report, company: '<script>alert(1)</script>' });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  test.each([
    ['an unknown name', 'one\ntwo {{ report.compny }}', 'ours.md.liquid:2:8', 'Did you mean "company"?'],
    [
      'an unknown name of one in a list',
      '{% for one in report.sides %}\n\n  {{ one.nam }}{% endfor %}',
      'ours.md.liquid:3:6',
      '"one.nam"',
    ],
    ['an unknown filter', 'a\n\n{{ report.company | shout }}', 'ours.md.liquid:3:1', 'shout'],
    ['a name without its path', '{{ company }}', 'ours.md.liquid:1:4', 'Did you mean "report.company"?'],
    ['another name without its path', '{{ title }}', 'ours.md.liquid:1:4', 'Did you mean "document.title"?'],
    ['a name that lists hold', '{{ gap }}', 'ours.md.liquid:1:4', 'Did you mean "gap" of each in report.'],
    ['an unknown tag', '{% fetch %}', 'ours.md.liquid:1:1', 'fetch'],
    ['a tag left open', 'a\n{% if report.company %}', 'ours.md.liquid:2:1', 'not closed'],
    ['a prototype', '{{ report.constructor }}', 'ours.md.liquid:1:4', '"report.constructor"'],
    ['a prototype by another name', '{{ report["__proto__"] }}', 'ours.md.liquid:1:4', '__proto__'],
    ['a constructor of a text', '{{ report.company.constructor }}', 'ours.md.liquid:1:4', 'constructor'],
    [
      'what a part was not given',
      'one\n{% render "page.md.liquid" %}',
      'page.md.liquid:1:',
      '"document" is not handed to this part; add to its render: , document: document',
    ],
    ['a prototype in a part', "{% render 'item.md.liquid', item: 1 %}", 'item.md.liquid:1:', '"item.title"'],
  ])('is refused with line and column for %s', async (_what, text, place, message) => {
    const said = await refusal(text);
    expect(said).toContain(place);
    expect(said).toContain(message);
  });

  test.each(['/etc/passwd', '../../package.json', 'package.json', 'file:///etc/passwd', 'README'])(
    'reads no file: %s',
    async (path) => {
      for (const tag of ['include', 'render', 'layout']) {
        const said = await refusal(`{% ${tag} "${path}" %}`);
        expect(said).toContain('ours.md.liquid:1:1');
        expect(said).toContain('no other file is read');
      }
    },
  );

  test('sees the report, its page and nothing of the program', async () => {
    for (const name of [
      'process',
      'globalThis',
      'require',
      'env',
      'replies',
      'this',
      'trusted',
      'constructor',
      'toString',
    ]) {
      expect(await refusal(`{{ ${name} }}`)).toContain(`"${name}"`);
    }
  });

  test.each([
    [
      'an endless loop',
      '{% for a in (1..30000) %}{% for b in (1..30000) %}{% assign c = b %}{% endfor %}{% endfor %}',
    ],
    ['a loop that calls itself', "{% assign a = 'x' %}{% for a in (1..999999999999) %}x{% endfor %}"],
    [
      'a text that doubles',
      '{% assign a = "xxxxxxxxxxxxxxxxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}',
    ],
    [
      'a list that doubles',
      '{% assign a = "a,b,c" | split: "," %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}',
    ],
    ['a pattern of many brackets', `{{ ${'('.repeat(50_000)} }}`],
    ['tags in tags', `${'{% if true %}'.repeat(20_000)}`],
    [
      'a page without end',
      '{% for a in (1..9000) %}{% for b in (1..9000) %}{{ report.company }}{{ report.company }}{% endfor %}{% endfor %}',
    ],
  ])('is ended: %s', async (_what, text) => {
    const within = { milliseconds: 400 };
    expect(await ended(text, within)).toMatch(/^ours\.md\.liquid/);
  });

  test('counts a list that names a long text often, and refuses it where it grows', async () => {
    const long = 'x'.repeat(200_000);
    const text = `{% assign a = "${long}" | split: "," %}{% for i in (1..15) %}{% assign a = a | concat: a %}{% endfor %}\n{{ a }}`;
    expect(await ended(text, {})).toMatch(/^ours\.md\.liquid:1:\d+: makes more than one page may hold/);
  });

  test('is ended from outside where it does not end itself', async () => {
    const text = '{% for a in (1..9000) %}{% for b in (1..9000) %}{% endfor %}{% endfor %}';
    await expect(sandboxed(await template(text), ownBudget, 1)).rejects.toMatchObject({
      problems: [
        expect.objectContaining({ message: expect.stringContaining('did not end within') as string }),
      ],
    });
  });

  test('makes no page larger than the limit', async () => {
    const text =
      '{% for a in (1..2000) %}{{ report.company }}{{ report.company }}{{ report.company }}{% endfor %}';
    expect(await ended(text, { characters: 10_000 })).toContain('makes more than one page may hold');
  });
});

describe('accord report --template', () => {
  let cwd = '';
  beforeAll(async () => {
    ({ cwd } = await accord(['demo', '.']));
  });
  const run = (...args: string[]) => accord(args, { cwd });

  test('writes the page of a template, escaped by the ending of the output', async () => {
    writeFileSync(join(cwd, 'ours.liquid'), '{{ report.company }} & {{ "<&>" }}\n');
    const { code, stderr } = await run('report', '--template', 'ours.liquid', '-o', 'a.html', '-o', 'a.txt');
    expect([code, stderr]).toEqual([0, 'wrote a.html\nwrote a.txt\n']);
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe('Acme Pumps & &lt;&amp;&gt;\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('Acme Pumps & <&>\n');
    const again = await run('report', '--template', 'ours.liquid', '-o', 'a.txt');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('a.txt is there already')]);
  });

  test('is escaped in XML as in HTML, and stays as it is where --format says so', async () => {
    writeFileSync(join(cwd, 'ours.xml.liquid'), '<a b="{{ "<&\'>" }}"/>');
    await run('report', '--template', 'ours.xml.liquid', '-o', 'c.xml');
    expect(readFileSync(join(cwd, 'c.xml'), 'utf8')).toBe('<a b="&lt;&amp;&#39;&gt;"/>');
    writeFileSync(join(cwd, 'ours.json.liquid'), '{"a": {{ report.company | json }}}');
    await run('report', '--template', 'ours.json.liquid', '-o', 'c.json', '--format', 'text');
    expect(JSON.parse(readFileSync(join(cwd, 'c.json'), 'utf8'))).toEqual({ a: 'Acme Pumps' });
  });

  test('is refused in one line that an editor can jump to', async () => {
    writeFileSync(join(cwd, 'bad.md.liquid'), '# {{ report.company }}\n\n{{ report.sidse }}\n');
    const { code, stdout, stderr } = await run('report', '--template', 'bad.md.liquid', '-o', 'b.md');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad.md.liquid:3:4: there is no "report.sidse" here. Did you mean "sides"?');
    expect(existsSync(join(cwd, 'b.md'))).toBe(false);
  });

  test('takes the name of a page that ships as --page does', async () => {
    const one = await run('report', '--template', 'executive', '-o', '-', '--format', 'html');
    const other = await run('report', '--page', 'executive', '-o', '-', '--format', 'html');
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout).toContain('class="page-executive');
  });

  test.each([
    [['--page', 'exective'], /"exective" is not a page\. Did you mean "executive"\?/],
    [['--template', 'none.md.liquid'], /There is no template none\.md\.liquid/],
    [['--template', 'page.md.liquid', '--json'], /take one of the two/],
    [['--template', 'ours.liquid', '-o', 'z.xlsx'], /A template makes text, and z\.xlsx would be none/],
    [['--template', 'ours.liquid', '-o', 'z.PDF', '--format', 'text'], /z\.PDF would be none/],
    [['--template', 'ours.liquid', '-o', 'z.json'], /ends in "\.json".*\n.*--format text/],
    [['--template', 'ours.liquid', '-o', 'z'], /has no ending/],
    [
      ['--template', 'section.html.liquid', '-o', 'z.html'],
      /no page\.\n.*accord report --template page\.html\.liquid -o report\.html/,
    ],
    [['--template', 'style.css', '-o', 'z.html'], /the style of a page.*\n.*--template page\.html\.liquid/],
    [['--template', 'page.html.liquid', '-o', 'z.html'], /There is no template page\.html\.liquid/],
    [['--page', 'executive', '-o', 'x.json'], /--page is for html and markdown/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run('report', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('accord templates', () => {
  test('lists what ships, shows it, and copies it without writing over anything', async () => {
    const { stdout, cwd } = await accord(['templates']);
    for (const name of ['report', 'executive', 'page.html.liquid', 'style.css', 'example.md.liquid']) {
      expect(stdout).toContain(name);
    }
    const shown = await accord(['templates', 'show', 'page.md'], { cwd });
    expect(shown.stdout).toContain('# {{ document.title }}');
    const copied = await accord(['templates', 'copy', 'page.md', '--to', 'ours.md.liquid'], { cwd });
    expect(copied.code).toBe(0);
    expect(readFileSync(join(cwd, 'ours.md.liquid'), 'utf8')).toBe(shown.stdout);
    const again = await accord(['templates', 'copy', 'page.md', '--to', 'ours.md.liquid'], { cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
    const printed = await accord(['templates', 'copy', 'page.md', '--to', '-'], { cwd });
    expect(printed).toMatchObject({ code: 0, stdout: shown.stdout, stderr: '' });
    expect(readdirSync(cwd)).toEqual(['ours.md.liquid']);
    const other = await accord(['templates', 'show', 'pag.md.liquid'], { cwd });
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('Did you mean "page.md.liquid"?'),
    ]);
  });

  test('copies templates that make of the demo what the shipped ones do', async () => {
    const { cwd } = await accord(['demo', '.']);
    for (const [name, ending] of [
      ['page.md', 'md'],
      ['page.html', 'html'],
    ] as const) {
      await accord(['templates', 'copy', name], { cwd });
      const own = await accord(['report', '--template', `${name}.liquid`, '-o', `own.${ending}`], { cwd });
      expect(own.stderr).toContain(`wrote own.${ending}`);
      await accord(['report', '-o', `shipped.${ending}`], { cwd });
      const page = (file: string) => readFileSync(join(cwd, `${file}.${ending}`), 'utf8').trim();
      expect(page('own').replaceAll('own-charts/', 'shipped-charts/')).toBe(page('shipped'));
    }
    await accord(['templates', 'copy', 'example.md'], { cwd });
    const example = await accord(['report', '--template', 'example.md.liquid'], { cwd });
    expect(example.stdout).toMatch(/^# Acme Pumps, r2026-q4\n\n## /);
    expect(example.stdout).toContain('\n## Plan\n');
  });

  test('copies a part and says how it is used; the page of its folder takes it and the style', async () => {
    const { cwd } = await accord(['demo', '.']);
    mkdirSync(join(cwd, 'our brand'));
    const advice = async (name: string, to: string) =>
      (await accord(['templates', 'copy', name, '--to', to], { cwd })).stdout.trim();
    const page = 'accord report --template "our brand/page.html.liquid" -o report.html';
    expect(await advice('section.html', 'our brand/section.html.liquid')).toBe(`When it is changed: ${page}`);
    expect(await advice('style.css', 'our brand/style.css')).toBe(`When it is changed: ${page}`);
    expect(await advice('style.css', 'our brand/a.css')).toContain('call it style.css');
    const files = ['section.html.liquid', 'style.css'].map((name) => join(cwd, 'our brand', name));
    const [section = '', style = ''] = files;
    const shown = await accord(['report', '--template', 'our brand/page.html.liquid', '-o', 'a.html'], {
      cwd,
    });
    expect(shown.stderr).toBe('with our brand/section.html.liquid, our brand/style.css\nwrote a.html\n');
    await accord(['report', '-o', 'b.html'], { cwd });
    const text = (name: string) => readFileSync(join(cwd, name), 'utf8').trim();
    expect(text('a.html')).toBe(text('b.html'));

    writeFileSync(style, 'body { color: teal }\n');
    writeFileSync(section, `<p>OURS</p>\n${readFileSync(section, 'utf8')}`);
    const write = ['report', '--template', 'our brand/page.html.liquid', '-o', 'a.html', '--force'];
    expect((await accord(write, { cwd })).code).toBe(0);
    const digest = createHash('sha256').update('body { color: teal }').digest('base64');
    expect(text('a.html')).toContain(`style-src &#39;sha256-${digest}&#39;`);
    expect(text('a.html')).toContain('<style>body { color: teal }</style>');
    expect(text('a.html')).toContain('<p>OURS</p>');

    writeFileSync(section, 'one\n{{ sectoin.title }}\n');
    const wrong = await accord(write, { cwd });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('our brand/section.html.liquid:2:4: there is no "sectoin'),
    ]);
    writeFileSync(section, 'x'.repeat(200_000));
    writeFileSync(style, 'x'.repeat(200_000));
    expect((await accord(write, { cwd })).stderr).toContain('more than 256 KiB together');
    rmSync(style);
    symlinkSync(section, style);
    expect((await accord(write, { cwd })).stderr).toContain('our brand/style.css is a link');
  });

  test('names every field of the report, and every kind of block', async () => {
    const { stdout } = await accord(['templates', 'model']);
    const data: unknown = reportSchema.parse(acme());
    const missing = new Set<string>();
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) value.forEach((one) => walk(one, `${path}[]`));
      else if (value !== null && typeof value === 'object') {
        for (const [key, one] of Object.entries(value)) {
          if (!stdout.includes(`- \`${path}.${key}\` (`)) missing.add(`${path}.${key}`);
          walk(one, `${path}.${key}`);
        }
      }
    };
    walk(data, 'report');
    expect([...missing]).toEqual([]);
    const kinds = readFileSync(new URL('../src/document/document.ts', import.meta.url), 'utf8');
    for (const [, kind] of kinds.matchAll(/kind: '([a-z]+)'/g)) expect(stdout).toContain(`| \`${kind}\``);
  });
});
