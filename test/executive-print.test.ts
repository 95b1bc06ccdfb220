import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../src/demo.ts';
import { executiveDocument } from '../src/document/executive.ts';
import { shippedPages } from '../src/pages.ts';
import type { Report } from '../src/report/report.ts';
import { renderedDocument } from '../src/templates/rendered.ts';
import { browserPath, openBrowser } from './browser.ts';
import { exampleReport, type Called } from './example-report.ts';
import { seeded } from './random.ts';

const program = browserPath();
if (program === null) process.stderr.write('skipped: no browser; the one page is not printed\n');

/** Pictures and prints are left here where it is set, to be looked at. */
const looks = process.env.ACCORD_SCREENS ?? null;

const templates = await shippedPages();
const words = 'Until one figure is agreed on every late lead looks like a promise broken by somebody'.split(
  ' ',
);

/** Words of so many characters, more or less. */
function long(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += ` ${words[Math.floor(random() * words.length)]}`;
  return text.trim();
}

/** The same report with texts of about so many times their length; long ones are capped at what authors may write. */
function stretched(report: Report, times: number, seed: number): Report {
  const random = seeded(seed);
  const more = (text: string, most: number) =>
    text === '' ? '' : long(Math.min(most, text.length * times * (0.5 + random())), random);
  return {
    ...report,
    company: more(report.company, 60),
    findings: report.findings.map((one) => ({ ...one, title: more(one.title, 120) })),
    questions: report.questions.map((one) => ({
      ...one,
      label: more(one.label, 60),
      decision: one.decision === null ? null : more(one.decision, 200),
      cost:
        one.cost === null
          ? null
          : {
              ...one.cost,
              text: one.cost.text === null ? null : more(one.cost.text, 320),
              count: more(one.cost.count, 200),
            },
      sides: one.sides.map((side) => ({
        ...side,
        says: more(side.says, 260),
        guess: side.guess === null ? null : { ...side.guess, says: more(side.guess.says, 260) },
        words: side.words.map((word) => ({ ...word, text: more(word.text, 600) })),
        rows: side.rows.map((row) => ({ ...row, label: more(row.label, 80) })),
      })),
    })),
    toAsk: report.toAsk.map((one) => ({ ...one, text: more(one.text, 200) })),
  };
}

/** Names as companies give them, and the longest a side is given anywhere. */
const called: Readonly<Record<string, Called>> = {
  'names of departments': {
    sides: {
      sales: 'Global sales, key accounts and channel partners',
      marketing: 'Marketing, brand and corporate communications',
      executive: 'Chief executive officer',
    },
  },
  'names of one long word': {
    sides: {
      sales: 'Vertriebsinnendienstorganisation',
      marketing: 'Unternehmenskommunikation',
      executive: 'Geschäftsführungsvorsitzender',
    },
  },
  'names of sixty characters in a company of two hundred': {
    company: 'United pumps, valves and compressors of the northern lowlands '.repeat(4).slice(0, 200).trim(),
    sides: {
      sales: 'Global sales, key accounts, channel partners and field teams',
      marketing: 'Marketing, brand, public relations and corporate publishing.',
      executive: 'Chairman of the executive board and chief executive officer.',
    },
  },
};

describe.skipIf(program === null)('the one page for the chief executive on paper', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(program ?? '');
    page = await browser.newPage();
    if (looks !== null) mkdirSync(looks, { recursive: true });
  }, 180_000);
  afterAll(() => browser?.close());

  async function sheets(report: Report, name: string): Promise<number> {
    const html = renderedDocument(executiveDocument(report), 'html', { templates, brand: report.brand });
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    if (looks !== null) writeFileSync(join(looks, `executive-${name}.pdf`), pdf);
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  const all = [null, ...Object.keys(examples)].flatMap((id) =>
    ['en', 'de'].map((code) => [id, code] as const),
  );

  it.each(all)(
    'is one sheet for the example %s in %s',
    async (id, code) => {
      expect(await sheets(await exampleReport(id, [code]), `${id ?? 'demo'}-${code}`)).toBe(1);
    },
    60_000,
  );

  it('is one sheet with a logo too', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M0 0h60v60z"/></svg>';
    const logo = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const two: string[] = [];
    for (const [id, code] of all) {
      const report = await exampleReport(id, [code]);
      const brand = { name: report.company, logo, colors: null };
      const name = `${id ?? 'demo'}-${code}-logo`;
      if ((await sheets({ ...report, brand }, name)) !== 1) two.push(name);
    }
    expect(two).toEqual([]);
  }, 120_000);

  it.each(Object.entries(called))(
    'is one sheet with %s, whatever the example and the language',
    async (how, names) => {
      const two: string[] = [];
      for (const [id, code] of all) {
        const name = `${id ?? 'demo'}-${code}-${how.replaceAll(' ', '-')}`;
        if ((await sheets(await exampleReport(id, [code], names), name)) !== 1) two.push(name);
      }
      expect(two).toEqual([]);
    },
    120_000,
  );

  it('is one sheet whatever the length of its texts, and full where they are short', async () => {
    const [demo, alone] = [await exampleReport(null), await exampleReport('founder-alone')];
    for (const [at, times] of [0.3, 1, 1.5, 2, 3, 5, 9].entries()) {
      for (const [name, report] of Object.entries({ demo, alone })) {
        const found = await sheets(stretched(report, times, 11 + at), `${name}-${times}`);
        expect({ name, times, sheets: found }).toEqual({ name, times, sheets: 1 });
      }
    }
    const settled = (report: Report) =>
      executiveDocument(report).sections.find((one) => one.id === 'settle')?.sections.length ?? 0;
    expect(settled(stretched(demo, 0.3, 11))).toBe(3);
    expect(settled(stretched(demo, 9, 17))).toBeGreaterThan(0);
  }, 120_000);
});
