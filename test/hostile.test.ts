import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../src/text/escape.ts';
import { accord } from './accord.ts';
import { hostile, hostileAudit, type Place } from './hostile.ts';
import { active, markdownPage, page, spaced, xmlPage, type Page } from './parsed.ts';

const now = '2026-11-22T09:00:00Z';
const control =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** Everything written in one audit, by file name. */
async function written(files: Record<string, string>): Promise<(name: string) => string> {
  const names = ['r.html', 'r.md', 'r.json', 'r.txt'];
  const { code, stderr, cwd } = await accord(['report', ...names.flatMap((name) => ['-o', name])], {
    files,
    now,
  });
  expect({ code, stderr: stderr.replace(/^wrote .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
  return (name) => readFileSync(join(cwd, name), 'utf8');
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

  beforeAll(async () => {
    const read = await written(harmless.files);
    clean.html = page(read('r.html'));
    clean.markdown = markdownPage(read('r.md'));
    data = JSON.parse(read('r.json'));
  });

  it('has places enough: each page shows most of them', () => {
    expect(hostile).toHaveLength(30);
    expect(new Set(hostile).size).toBe(30);
    expect(harmless.places.length).toBeGreaterThan(60);
    for (const one of Object.values(clean)) {
      expect(said(one.text, harmless.places).length).toBeGreaterThan(40);
    }
  });

  it.each([...hostile.keys()])(
    'turn %i: does nothing, changes no structure, and is not lost',
    async (turn) => {
      const { files, places } = hostileAudit(turn);
      const read = await written(files);
      for (const [format, found] of [
        ['html', page(read('r.html'))],
        ['markdown', markdownPage(read('r.md'))],
      ] as const) {
        const before = clean[format] as Page;
        expect(active(found)).toEqual([]);
        expect(found.skeleton).toEqual(before.skeleton);
        const lost = said(before.text, harmless.places).filter(
          (at) => !found.text.includes(asShown(places[at] as Place)),
        );
        expect(lost.map((at) => asShown(places[at] as Place))).toEqual([]);
      }
      for (const name of ['r.html', 'r.md', 'r.txt']) expect(read(name)).not.toMatch(control);
      expect(read('r.md')).not.toMatch(/(?<!\\):\/\/|www\.(?!\\)(?<!\\\.)/);
      const shape = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(shape)
          : value !== null && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
            : typeof value;
      expect(shape(JSON.parse(read('r.json')))).toEqual(shape(data));
    },
  );
});
