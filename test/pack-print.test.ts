import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accord } from './accord.ts';
import { broken, browserPath, openBrowser, overprinted, pdfPages, squeezed } from './browser.ts';

const program = browserPath();
if (program === null) {
  process.stderr.write(
    'skipped: no chromium, chromium-browser or google-chrome; no sheet of the pack printed\n',
  );
}

const patience = 120_000;

/** The width that A4 leaves between the margins of a page, in CSS pixels. */
const paper = Math.round((176 / 25.4) * 96);

describe.skipIf(program === null)('the sheets of a pack on paper', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser(program ?? '');
    const { cwd } = await accord(['demo', '.', '--example', 'at-war']);
    await accord(['pack', '-o', 'workshop', '--minutes', 'day'], { cwd });
    folder = join(cwd, 'workshop');
    mkdirSync(join(cwd, 'pdf'));
  }, patience);

  afterAll(() => browser.close());

  it(
    'are cut nowhere: cards of one size, eight on a sheet, none beyond the paper and no text beyond its card',
    async () => {
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
      for (const name of readdirSync(folder).filter((one) => /cards/.test(one))) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: paper, height: 1000 });
        const cards = await page.$$eval('.card', (all) =>
          all.map((card) => {
            const { width, height, right } = card.getBoundingClientRect();
            return { width, height, right, cut: card.scrollHeight > card.clientHeight + 1 };
          }),
        );
        expect(cards.length).toBeGreaterThanOrEqual(10);
        expect(cards.filter(({ cut, right }) => cut || right > paper)).toEqual([]);
        expect(new Set(cards.map(({ height }) => Math.round(height))).size).toBe(1);
        expect(new Set(cards.map(({ width }) => Math.round(width))).size).toBe(1);
      }
      await page.close();
    },
    patience,
  );

  it(
    'leave the whole width of a side-by-side sheet to write on, below a picture or tables that are read at a table',
    async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, '23-side-by-side.html')).href);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paper, height: 1000 });
      const sheets = await page.$$eval('main > section', (all) =>
        all.map((sheet) => {
          const box = sheet.getBoundingClientRect();
          const edges = (name: string) =>
            [...sheet.querySelectorAll(name)].map((one) => one.getBoundingClientRect());
          const lines = edges('.line');
          return {
            id: sheet.id,
            room: Math.min(...lines.map(({ width }) => width / box.width)),
            beside: edges('figure, table').some((one) => one.bottom > (edges('.lines')[0]?.top ?? 0)),
            // From where the last line is to where the sheet ends.
            empty: 1 - ((lines.at(-1)?.bottom ?? 0) - box.top) / box.height,
          };
        }),
      );
      const sizes = await page.evaluate<number[]>(
        `[...document.querySelectorAll('main :is(td, th, svg text)')].filter((one) => one.checkVisibility())
          .map((one) => parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM?.().a ?? 1) * 0.75)`,
      );
      await page.close();
      expect(sizes.length).toBeGreaterThan(10);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
      expect(sheets.length).toBeGreaterThanOrEqual(5);
      expect(sheets.filter(({ room, beside, empty }) => room < 0.4 || beside || empty > 0.2)).toEqual([]);
    },
    patience,
  );

  it.each([
    ['Sales and Key Account Management', 'Marketing and Communications'],
    ['Global Sales, Key Accounts and Channel Partners', 'Marketing, Brand and Corporate Communications Unit'],
  ])(
    'print no text over another on a side-by-side sheet, with sides called %s and %s',
    async (...names) => {
      const { cwd } = await accord(['demo', '.', '--example', 'at-war']);
      const audit = join(cwd, 'audit.yaml');
      const renamed = readFileSync(audit, 'utf8')
        .replace(/^( *- sales:) .*$/m, `$1 ${names[0]}`)
        .replace(/^( *- marketing:) .*$/m, `$1 ${names[1]}`);
      writeFileSync(audit, renamed);
      const made = await accord(['pack', '-o', 'workshop', '--minutes', 'day'], { cwd });
      expect(made.code, made.stderr).toBe(0);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(cwd, 'workshop', '23-side-by-side.html')).href);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: paper, height: 1000 });
      const text = await page.$eval('main', (main) => main.innerText);
      for (const name of names) expect(text).toContain(name);
      expect(await page.evaluate(overprinted)).toEqual([]);
      const path = join(cwd, 'sheets.pdf');
      await page.pdf({ path, preferCSSPageSize: true });
      await page.close();
      const pages = pdfPages(path);
      if (pages === null) process.stderr.write('skipped: no pdftotext to read pages\n');
      // The number of the page, and something above it.
      expect((pages ?? []).filter((one) => one.trim().split('\n').length < 2)).toEqual([]);
    },
    patience,
  );

  it.each(['', '--example=aligned', '--example=agreed-mess'])(
    'fit a screen of 320 pixels whatever the sides are called, and break no word in a table (demo %s)',
    async (example) => {
      const { cwd } = await accord(['demo', '.', ...(example === '' ? [] : [example])]);
      const audit = join(cwd, 'audit.yaml');
      const renamed = readFileSync(audit, 'utf8')
        .replace(/^( *- sales:) .*$/m, '$1 Vertriebsorganisation')
        .replace(/^( *- marketing:) .*$/m, '$1 Marketingkommunikation');
      writeFileSync(audit, renamed);
      const made = await accord(['pack', '-o', 'workshop', '--minutes', '600'], { cwd });
      expect(made.code, made.stderr).toBe(0);
      const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
      const found: Record<string, unknown> = {};
      const names = readdirSync(join(cwd, 'workshop')).filter((one) => one.endsWith('.html'));
      for (const name of names) {
        await page.goto(pathToFileURL(join(cwd, 'workshop', name)).href);
        // What is folded away takes room as soon as it is opened.
        await page.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));
        const width = await page.evaluate('document.documentElement.scrollWidth');
        const words = [await page.evaluate(broken), await page.evaluate(squeezed)].flat();
        if (width !== 320 || words.length > 0) found[name] = { width, words };
      }
      await page.close();
      expect(names.length).toBeGreaterThan(10);
      expect(renamed).toContain('Marketingkommunikation');
      expect(found).toEqual({});
    },
    patience,
  );

  it.each(['light', 'dark'] as const)(
    'have nothing that axe objects to on a screen, %s',
    async (colorScheme) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      const found: string[] = [];
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: loaded } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations: all } = await loaded.run();
          return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        found.push(...violations.map((one) => `${name} ${one}`));
      }
      await page.close();
      expect(found).toEqual([]);
    },
    patience,
  );

  it(
    'take the pages they should: one for a question, one for the agenda, the writing and the guests',
    async () => {
      const page = await browser.newPage();
      const printed = async (name: string) => {
        const path = join(folder, '..', 'pdf', `${name}.pdf`);
        await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
        await page.pdf({ path, preferCSSPageSize: true });
        return pdfPages(path)?.length ?? null;
      };
      const sheets = readFileSync(join(folder, '23-side-by-side.html'), 'utf8');
      const questions = sheets.match(/<section id=/g)?.length ?? 0;
      const expected = {
        '04-before-guests': 1,
        '10-agenda': 1,
        '20-silent-writing': 1,
        '21-cards-lead-cards': 2,
        '22-question-cards': 2,
        '23-side-by-side': questions,
      };
      const found: Record<string, number | null> = {};
      for (const name of Object.keys(expected)) found[name] = await printed(name);
      await page.close();
      if (found['10-agenda'] === null) return process.stderr.write('skipped: no pdftotext to count pages\n');
      expect(found).toEqual(expected);
    },
    patience,
  );
});
