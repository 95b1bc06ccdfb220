import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartKinds } from '../src/charts/index.ts';
import { accord, folder } from './accord.ts';
import { broken, browserPath, openBrowser, pdfPages, squeezed } from './browser.ts';
import { exampleReport } from './example-report.ts';
import { presetAudit } from './generated.ts';

const program = browserPath();
if (program === null) {
  process.stderr.write(
    'skipped: no chromium, chromium-browser or google-chrome; no page in a real browser\n',
  );
}

/** Screenshots and prints are left here where it is set, to be looked at. */
const looks = process.env.ACCORD_SCREENS ?? null;

const patience = 180_000;

/** Texts that would do something if they were not text; and what is merely long. */
const hostile = [
  '<script>document.title = "run"</script>',
  '"><img src=x onerror=alert(1)>',
  "'; }</style><style>body { display: none }",
  '{{ document.title }}{% for x in (1..9) %}',
  '</title></section></main><iframe src="https://example.com/">',
  '\u202eturned round\u202c \u0007 \ud800',
  'https://example.com/track.png javascript:alert(1)',
  `Long${'word'.repeat(60)}`,
];

const hostileAudit = `format: 1
company: ${JSON.stringify(hostile[0])}
privacy: named
questionnaires: [hostile]
sides:
  - sales: ${JSON.stringify(hostile[1])}
  - marketing: ${JSON.stringify(hostile[7])}
`;

const hostileQuestionnaire = `format: 1
id: hostile
version: 1
title: Hostile
sides: [sales, marketing]
dimensions:
  - id: things
    title: ${JSON.stringify(hostile[2])}
    questions:
      - id: words
        ask: ${JSON.stringify(hostile[5])}
        why: ${JSON.stringify(hostile[4])}
        text: {max: 2000}
      - id: pick
        ask: {sales: ${JSON.stringify(hostile[6])}, marketing: ${JSON.stringify(hostile[7])}}
        why: Two readings.
        choice: {options: [{a: ${JSON.stringify(hostile[0])}}, {b: ${JSON.stringify(hostile[7])}}, {c: C}]}
        predict: true
        findings:
          apart: {title: ${JSON.stringify(hostile[1])}, text: "{sales.says} {marketing.says}", actions: [lead-sentence]}
          unnoticed: {title: ${JSON.stringify(hostile[4])}, text: "{sales.says} {marketing.says}", actions: [lead-sentence]}
      - id: hours
        ask: How many?
        number: {unit: h, floor: 1, range: [0, 100]}
`;

const hostileReplies = ['sales', 'marketing'].map((side, at) => ({
  person: `p${at}`,
  side,
  answers: {
    words: hostile.join('\n'),
    pick: at === 0 ? { value: 'a', guess: 'a' } : { value: 'b', guess: 'b' },
    hours: at === 0 ? 1 : 99,
  },
}));

/** Run in the page: what has the focus, and whether that is seen; each place counts once. */
const focused = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return 'nothing';
  if (one.hasAttribute('data-seen')) return 'again';
  one.setAttribute('data-seen', '');
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return outlineStyle === 'none' || outlineWidth === '0px' ? one.outerHTML.slice(0, 80) : 'focused';
})()`;

/** Run in the page: what its headings say, as one line each; but for what may as well be the last line of a cell. */
const headings = `(() => {
  const texts = (names) =>
    [...document.querySelectorAll(names)].map((one) => one.textContent.replace(/\\s+/g, ' ').trim());
  const cells = texts('td').filter((text) => text.includes(' · '));
  return texts('h2, h3, h4, caption, figcaption').filter((text) => !cells.some((cell) => cell.endsWith(' · ' + text)));
})()`;

/** Run in the page: texts of pictures that reach beyond their paper, or lie over another one. */
const spilled = `[...document.querySelectorAll('svg.chart')].flatMap((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll('text')]
    .filter((one) => one.closest('g[transform]') === null)
    .map((one) => ({ text: one.textContent, box: one.getBBox() }));
  const isOut = ({ x, y, width: w, height: h }) => x < 0 || y < -2 || x + w > width || y + h > height + 2;
  const shared = (one, other, at, size) =>
    Math.min(one[at] + one[size], other[at] + other[size]) - Math.max(one[at], other[at]);
  const isOver = (one, other) => shared(one, other, 'x', 'width') > 0.5 && shared(one, other, 'y', 'height') > 5;
  return texts.flatMap(({ text, box }, at) => [
    ...(isOut(box) ? [svg.querySelector('title').textContent + ': beyond the paper: ' + text] : []),
    ...texts.slice(0, at).filter((other) => isOver(box, other.box))
      .map((other) => svg.querySelector('title').textContent + ': ' + other.text + ' | ' + text),
  ]);
})`;

/** Names that companies give their sides. */
const called: readonly (readonly [string, string])[] = [
  ['Marketing', 'Sales'],
  ['Sales and Key Account Management', 'Marketing and Communications'],
  ['Global Sales, Key Accounts and Channel Partners', 'Marketing, Brand and Corporate Communications Unit'],
  ['Vertriebsorganisation Nord- und Mitteleuropa', 'Unternehmenskommunikation und Marketingplanung'],
  ['MARKET DEVELOPMENT AND NEW BUSINESS WORLDWIDE', 'Unternehmenskommunikationsabteilung'],
];

/** The width that A4 leaves between the margins, in CSS pixels. */
const paper = Math.round((178 / 25.4) * 96);

const opened = { 'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n' };

/** Each audit: how its folder comes about. */
const audits: Readonly<Record<string, () => Promise<string>>> = {
  demo: () => example(),
  'at-war': () => example('at-war'),
  'founder-alone': () => example('founder-alone'),
  hostile: () =>
    imported({
      ...opened,
      'audit.yaml': hostileAudit,
      'questionnaires/hostile.yaml': hostileQuestionnaire,
      'replies.ndjson': hostileReplies.map((one) => `${JSON.stringify(one)}\n`).join(''),
    }),
  full: async () => imported(await presetAudit('full', 40)),
};

async function example(id: string | null = null): Promise<string> {
  const cwd = folder();
  await done(cwd, ['demo', 'audit', ...(id === null ? [] : ['--example', id])]);
  return join(cwd, 'audit');
}

async function imported(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = folder(files);
  await done(cwd, ['import', 'replies.ndjson']);
  return cwd;
}

async function done(cwd: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await accord(args, { cwd });
  expect(code, stderr).toBe(0);
}

describe.skipIf(program === null)('the HTML report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(program ?? '');
  }, patience);
  afterAll(() => browser?.close());

  /** A page in a context of its own. */
  async function shown<T>(
    file: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  it.each(called)(
    'no text of a picture leaves its paper or lies over another with sides called %s and %s',
    async (sales, marketing) => {
      const page = await browser.newPage();
      for (const [id, language] of [
        [null, 'en'],
        ['at-war', 'en'],
        ['at-war', 'de'],
      ] as const) {
        const executive = 'Chairwoman of the board and chief executive';
        const report = await exampleReport(id, [language], { sides: { sales, marketing, executive } });
        const pictures = chartKinds.flatMap((kind) => kind.of(report));
        await page.setContent(pictures.map(({ svg }) => `<div>${svg}</div>`).join(''));
        expect(pictures.length).toBeGreaterThan(40);
        expect(await page.evaluate(spilled)).toEqual([]);
      }
      await page.close();
    },
    patience,
  );

  describe.each(Object.keys(audits))('%s', (name) => {
    let file = '';
    beforeAll(async () => {
      const cwd = (await audits[name]?.()) ?? '';
      await done(cwd, ['report', '-o', 'report.html', '--as-of', '2026-11-22']);
      file = join(cwd, 'report.html');
      if (looks !== null) mkdirSync(looks, { recursive: true });
    }, patience);

    it(
      'is one file that asks for nothing, says nothing to the console and runs nothing',
      async () => {
        const context = await browser.newContext();
        const asked: string[] = [];
        const said: string[] = [];
        context.on('request', (request) => asked.push(request.url()));
        context.on('console', (message) => said.push(message.text()));
        context.on('weberror', (error) => said.push(String(error.error())));
        const page = await context.newPage();
        await page.goto(pathToFileURL(file).href, { waitUntil: 'networkidle' });
        const facts = await page.evaluate(`({
          scripts: document.scripts.length,
          loading: document.querySelectorAll('link, iframe, object, embed, base, form, [src]:not([src^="data:"])').length,
          handlers: [...document.querySelectorAll('*')].filter((one) =>
            [...one.attributes].some(({ name }) => name.startsWith('on')),
          ).length,
          headings: document.querySelectorAll('h1').length,
          visible: document.body.innerText.length > 500,
        })`);
        await context.close();
        expect(asked).toEqual([pathToFileURL(file).href]);
        expect(said).toEqual([]);
        expect(facts).toEqual({ scripts: 0, loading: 0, handlers: 0, headings: 1, visible: true });
      },
      patience,
    );

    it.each([320, 600, 768, 1280])(
      'fits a screen of %i pixels without scrolling sideways, with no text a few letters wide',
      async (width) => {
        const scheme = width === 768 ? 'dark' : 'light';
        await shown(file, { viewport: { width, height: 900 }, colorScheme: scheme }, async (page) => {
          const wider = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          const clip = { x: 0, y: 0, width, height: 6000 };
          const picture = await page.screenshot(looks === null ? {} : { fullPage: true, clip });
          expect(picture.length).toBeGreaterThan(5000);
          if (looks !== null) writeFileSync(join(looks, `${name}-${width}.png`), picture);
          expect(wider).toBe(0);
          expect(await page.evaluate(squeezed)).toEqual([]);
        });
      },
      patience,
    );

    it.each(['light', 'dark'] as const)(
      'has nothing that axe objects to, %s',
      async (colorScheme) => {
        const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
        const options = { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } };
        const violations = await shown(file, options, async (page) => {
          await page.evaluate(axe);
          return page.evaluate(`axe.run().then(({ violations }) =>
            violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary),
          )`);
        });
        expect(violations).toEqual([]);
      },
      patience,
    );

    it(
      'is reached whole by the keyboard, each stop with its focus seen, and lets go at the end',
      async () => {
        await shown(file, { viewport: { width: 1280, height: 900 } }, async (page) => {
          const stops = await page.evaluate<number>(
            `[...document.querySelectorAll('a[href], summary, [tabindex]')].filter((one) => one.checkVisibility()).length`,
          );
          const seen: string[] = [];
          for (let at = 0; at < stops; at += 1) {
            await page.keyboard.press('Tab');
            seen.push(await page.evaluate(focused));
          }
          await page.keyboard.press('Tab');
          const left = await page.evaluate(`document.activeElement?.hasAttribute('data-seen') ?? false`);
          expect(stops).toBeGreaterThan(0);
          expect([...new Set(seen)]).toEqual(['focused']);
          expect(left && stops > 1, 'the last stop is left').toBe(false);
        });
      },
      patience,
    );

    it(
      'fits the width of the paper, whatever its words, and breaks none that has room',
      async () => {
        await shown(file, { viewport: { width: paper, height: 1000 } }, async (page) => {
          await page.emulateMedia({ media: 'print' });
          const wider = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(wider).toBe(0);
          expect(await page.evaluate(squeezed)).toEqual([]);
          if (name !== 'hostile') expect(await page.evaluate(broken)).toEqual([]);
        });
      },
      patience,
    );

    it(
      'prints on A4, light whatever the screen is, with every page numbered',
      async () => {
        await shown(file, { colorScheme: 'dark' }, async (page) => {
          await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
          const colors = await page.evaluate(`(() => {
            const { color, backgroundColor } = getComputedStyle(document.documentElement);
            return { color, backgroundColor };
          })()`);
          expect(colors).toEqual({ color: 'rgb(27, 28, 31)', backgroundColor: 'rgb(255, 255, 255)' });
          const printed = join(looks ?? folder(), `${name}.pdf`);
          await page.pdf({ path: printed, preferCSSPageSize: true, printBackground: true });
          const raw = readFileSync(printed, 'latin1');
          const sizes = [...raw.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
          expect(sizes.length).toBeGreaterThan(0);
          for (const [, width, height] of sizes) {
            expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
          }
          const pages = pdfPages(printed);
          if (pages === null) return;
          expect(pages.length).toBeLessThan(name === 'full' ? 115 : 56);
          const lines = pages.map((text) => text.split('\n').filter((line) => line.trim() !== '').length);
          expect(lines.slice(0, -1).filter((count) => count < 10)).toEqual([]);
          const titles = new Set(await page.evaluate<string[]>(headings));
          const last = pages.slice(0, -1).map((text) => {
            const own = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
            return own.filter((line) => line !== '').at(-2) ?? '';
          });
          expect(last.filter((line) => titles.has(line))).toEqual([]);
          expect(pages.map((text) => /(\d+)\s*\/\s*(\d+)\s*$/.exec(text)?.slice(1))).toEqual(
            pages.map((_text, at) => [String(at + 1), String(pages.length)]),
          );
        });
      },
      patience,
    );
  });
});
