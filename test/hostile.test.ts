import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../src/text/escape.ts';
import { accord, folder } from './accord.ts';
import { hostile, hostileAudit, type Place } from './hostile.ts';
import { active, markdownPage, page, spaced, xmlPage, type Page } from './parsed.ts';

const now = '2026-11-22T09:00:00Z';
const control =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** Everything written of one audit, by file name; names of the charts stand under `charts`. */
async function written(files: Record<string, string>, isWhole: boolean) {
  const run = async (cwd: string, ...args: string[]) => {
    const { code, stderr } = await accord(args, { cwd, now });
    const rest = stderr.replace(/^(wrote|exit \d:) .*\n/gm, '');
    expect({ args, code, rest }).toEqual({
      args,
      code: args[0] === 'check' ? expect.any(Number) : 0,
      rest: '',
    });
    expect(code).not.toBe(4);
  };
  const outputs = (...names: string[]) => names.flatMap((name) => ['-o', name]);
  const cwd = folder(files);
  await run(cwd, 'report', ...outputs('r.html', 'r.md', 'r.json', 'r.txt', 'r.xlsx'));
  await run(cwd, 'report', '--page', 'executive', ...outputs('e.html', 'e.md'));
  await run(cwd, 'check', ...outputs('c.xml', 'c.sarif', 'c.md', 'c.html'));
  if (isWhole) {
    await run(cwd, 'pack', '-o', 'pack');
    await run(cwd, 'pack', '-o', 'pack-md', '--format', 'markdown');
  }
  const inside = (name: string) => readdirSync(join(cwd, name)).map((one) => join(name, one));
  return {
    text: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    bytes: (name: string) => readFileSync(join(cwd, name)),
    charts: inside('r-charts'),
    pack: isWhole ? [...inside('pack'), ...inside('pack-md')] : [],
  };
}

/** Places whose text stands in full in what a harmless audit's page says. */
function said(text: string, places: readonly Place[]): number[] {
  return [...places.keys()].filter((at) => {
    const { before, text: own, after } = places[at] as Place;
    return text.includes(`${before}${own}${after}`);
  });
}

const asShown = ({ before, text, after }: Place) => spaced(`${before}${visible(text)}${after}`);

describe('in every free text and name, a hostile text', () => {
  const harmless = hostileAudit(null);
  const clean: Record<string, Page> = {};
  let data: unknown;

  let cells: string[];

  beforeAll(async () => {
    const read = await written(harmless.files, true);
    for (const name of pages) clean[name] = pageOf(name, read.text(name));
    for (const name of read.pack.filter(isPage)) clean[name] = pageOf(name, read.text(name));
    cells = await cellsOf(read.bytes('r.xlsx'));
    data = JSON.parse(read.text('r.json'));
  });

  it('has places enough: each page shows most of them', () => {
    expect(hostile).toHaveLength(30);
    expect(new Set(hostile).size).toBe(30);
    expect(harmless.places.length).toBeGreaterThan(60);
    for (const name of ['r.html', 'r.md']) {
      expect(said((clean[name] as Page).text, harmless.places).length).toBeGreaterThan(40);
    }
    expect(said(cells.join('\n'), harmless.places).length).toBeGreaterThan(40);
  });

  it.each([...hostile.keys()])(
    'turn %i: does nothing, changes no structure, and is not lost',
    { timeout: 60_000 },
    async (turn) => {
      const { files, places } = hostileAudit(turn);
      const read = await written(files, turn % 6 === 0);
      const lost = (before: string, after: string) =>
        said(before, harmless.places)
          .map((at) => asShown(places[at] as Place))
          .filter((text) => !after.includes(text));
      for (const name of [...pages, ...read.pack.filter(isPage)]) {
        const found = pageOf(name, read.text(name));
        const before = clean[name] as Page;
        expect(active(found), name).toEqual([]);
        // What is long takes lines of its own on sheets that are filled to the last line.
        if (!/^(e|pack)/.test(name)) expect(found.skeleton, name).toEqual(before.skeleton);
        if (!/^e/.test(name)) expect(lost(before.text, found.text), name).toEqual([]);
      }
      for (const name of read.charts) expect(active(xmlPage(read.text(name))), name).toEqual([]);
      expect(
        active(xmlPage(read.text('c.xml'))).filter(
          (one) =>
            !/^<(testsuites?|testcase|properties|property|failure|skipped|error|system-(out|err))[ >]/.test(
              one,
            ),
        ),
      ).toEqual([]);
      expect(lost(cells.join('\n'), spaced((await cellsOf(read.bytes('r.xlsx'))).join('\n')))).toEqual([]);
      for (const name of read.pack.filter((one) => one.endsWith('.csv'))) {
        const { data: rows, errors } = Papa.parse<string[]>(read.text(name).replace(/^\ufeff/, ''), {
          skipEmptyLines: true,
        });
        expect(errors, name).toEqual([]);
        expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
        for (const cell of rows.flat()) expect(cell, name).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
      }
      for (const name of [
        'r.html',
        'r.md',
        'r.txt',
        'e.html',
        'e.md',
        'c.md',
        'c.html',
        ...read.charts,
        ...read.pack,
      ])
        expect(read.text(name).replace(/^\ufeff|\r(?=\n)/g, ''), name).not.toMatch(control);
      expect(read.text('r.md')).not.toMatch(/(?<!\\):\/\/|\bwww\./);
      expect(shape(JSON.parse(read.text('r.json')))).toEqual(shape(data));
      JSON.parse(read.text('c.sarif'));
    },
  );
});

const pages = ['r.html', 'r.md', 'e.html', 'e.md', 'c.html', 'c.md'];

function isPage(name: string): boolean {
  return /\.(html|md)$/.test(name);
}

function pageOf(name: string, text: string): Page {
  return name.endsWith('.md') ? markdownPage(text) : page(text);
}

/** Every text in a workbook; what is a formula in it is none of these. */
async function cellsOf(bytes: Uint8Array): Promise<string[]> {
  const sheets = await readSheets(Buffer.from(bytes));
  return sheets
    .flatMap(({ data: rows }) => rows.flat().filter((cell) => typeof cell === 'string'))
    .map(spaced);
}

function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]));
}
