import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, readable, unlikeness } from '../src/audit/contrast.ts';
import { logoProblem } from '../src/audit/logo.ts';
import { accord, folder } from './accord.ts';

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** The demo with this `brand` at the end of its audit.yaml, and the line it begins on. */
async function branded(brand: string): Promise<{ cwd: string; line: number }> {
  const { cwd } = await accord(['demo', '.']);
  const file = join(cwd, 'audit.yaml');
  const text = readFileSync(file, 'utf8').trimEnd();
  writeFileSync(file, `${text}\n${brand}`);
  return { cwd, line: text.split('\n').length + 1 };
}

const whole = `brand:
  name: Clear & Sons
  logo: logo.png
  colors:
    first: "#005A9C"
    second: "#7A1FA2"
`;

describe('contrast', () => {
  // Values of the WCAG contrast formula as published checkers give them.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#005a9c', '#ffffff', 7.14],
    ['#b24a00', '#ffffff', 5.39],
  ])('of %s and %s is that of WCAG', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('is enough in every colour proposed instead', () => {
    for (const color of ['#ffff00', '#ff9999', '#00ff00', '#ffffff', '#777777', '#00ffff']) {
      expect(contrast(readable(color), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('is not what tells colours apart: hue does', () => {
    expect(unlikeness('#005a9c', '#b24a00')).toBeGreaterThan(0.2);
    expect(unlikeness('#005a9c', '#005a9d')).toBeLessThan(0.01);
  });
});

describe('a brand', () => {
  test('stands in the pages: its name, its logo as data, its two colours', async () => {
    const { cwd } = await branded(whole);
    writeFileSync(join(cwd, 'logo.png'), png);
    const { code, stderr } = await accord(['report', '-o', 'r.html', '-o', 'r.md', '-o', 'r.json'], { cwd });
    expect([code, stderr.includes('wrote r.html')]).toEqual([0, true]);
    const page = readFileSync(join(cwd, 'r.html'), 'utf8');
    expect(page).toContain(`src="data:image/png;base64,${png.toString('base64')}"`);
    expect(page).toContain('Clear &amp; Sons');
    expect(/--brand-first: (#\w+);.*--brand-second: (#\w+);/.exec(page)?.slice(1)).toEqual([
      '#005a9c',
      '#7a1fa2',
    ]);
    expect(readFileSync(join(cwd, 'r.md'), 'utf8')).toContain('Clear \\& Sons');
    const again = await accord(['report', '--from', 'r.json', '-o', '-', '--format', 'html'], { cwd });
    expect(again.stdout).toBe(page);
  });

  test('shows an SVG as a picture only, where no script of it runs', async () => {
    const { cwd } = await branded('brand: {logo: mark.svg}\n');
    writeFileSync(join(cwd, 'mark.svg'), svg);
    const { stdout } = await accord(['report', '-o', '-', '--format', 'html'], { cwd });
    expect(stdout).toContain(`src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"`);
    expect(stdout).not.toContain('<script');
  });

  test.each([
    ['first: "#FFD400"', 3, 'brand.colors.first', /contrast 1\.4, at least 4\.5\. Near it: "#[0-9a-f]{6}"/],
    ['first: #0000FF', 3, 'brand.colors.first', /a colour like "#005a9c" needs quotes/],
    ['first: "blue"', 3, 'brand.colors.first', /is no colour like "#005a9c"/],
    ['first: "#7A1FA2"', 4, 'brand.colors.second', /looks like the first/],
  ])('with %s is refused at its line', async (first, offset, path, message) => {
    const { cwd, line } = await branded(
      whole.replace('first: "#005A9C"', first).replace('  logo: logo.png\n', ''),
    );
    const { code, stderr } = await accord(['report'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`audit.yaml:${line + offset}:`);
    expect(stderr).toContain(path);
    expect(stderr).toMatch(message);
  });

  test.each([
    ['a file that is not there', 'none.png', /not there/],
    ['a path out of the audit', '../logo.png', /inside the folder of the audit/],
    ['an absolute path', '/etc/passwd', /inside the folder of the audit/],
    ['a link', 'link.png', /inside the folder of the audit/],
    ['a folder that is a link out', 'out/logo.png', /inside the folder of the audit/],
    ['a link inside', 'own.png', /is a link/],
    ['a page', 'page.html', /must end in \.png/],
    ['a page that calls itself a picture', 'false.png', /does not hold what its ending says/],
    ['a picture too large', 'large.png', /larger than 256 KiB/],
    ['data that is no picture', 'data:text/html;base64,AAAA', /must be "data:image\/png/],
    ['data that calls itself a picture', 'data:image/png;base64,AAAA', /is no image\/png/],
  ])('whose logo is %s is refused at its line', async (_what, logo, message) => {
    const { cwd, line } = await branded(`brand:\n  logo: "${logo}"\n`);
    const elsewhere = folder({ 'logo.png': png });
    symlinkSync(join(elsewhere, 'logo.png'), join(cwd, 'link.png'));
    symlinkSync(elsewhere, join(cwd, 'out'));
    symlinkSync(join(cwd, 'page.html'), join(cwd, 'own.png'));
    writeFileSync(join(cwd, 'page.html'), '<b>');
    writeFileSync(join(cwd, 'false.png'), '<b>');
    writeFileSync(join(cwd, 'large.png'), Buffer.concat([png, Buffer.alloc(256 * 1024)]));
    const { code, stderr } = await accord(['report', '-o', 'r.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`audit.yaml:${line + 1}:`);
    expect(stderr).toMatch(message);
    const validated = await accord(['validate'], { cwd });
    expect(validated.code).toBe(2);
    expect(validated.stdout + validated.stderr).toMatch(message);
  });

  const data = (bytes: Uint8Array, type: string) =>
    logoProblem(`data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`);
  const frame = 'ffe000104a46494600010100000100010000ffdb000301ffc0000b0800010001010111';
  const document = '<svg xmlns="http://www.w3.org/2000/svg"/>';

  test.each([
    ['png', png],
    ['jpeg', Buffer.from(`ffd8${frame}`, 'hex')],
    ['svg+xml', document],
    ['svg+xml', `\ufeff<?xml version="1.0"?>\n<!-- <b> -->\n${document}`],
    [
      'svg+xml',
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [\n<!ENTITY a "b">\n]>\n${document}`,
    ],
    ['svg+xml', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"></svg:svg>'],
  ])('takes a picture of type %s', (type, bytes) => {
    expect(data(Buffer.from(bytes), type)).toBe('');
  });

  test.each([
    ['png', png.subarray(0, 8)],
    ['png', png.subarray(0, 16)],
    ['png', Buffer.concat([png.subarray(0, 16), Buffer.alloc(8), png.subarray(24)])],
    ['jpeg', Buffer.from('ffd8ff', 'hex')],
    ['jpeg', Buffer.from(`ffd8${frame.replace('0800010001', '0800000001')}`, 'hex')],
    ['jpeg', Buffer.from(`ffd8${'ff'.repeat(1000)}`, 'hex')],
    ['svg+xml', '<!doctype html><!-- <svg > --><script>alert(1)</script>'],
    ['svg+xml', '<html><body><svg ></svg></body></html>'],
    ['svg+xml', '<svgx></svgx>'],
    ['svg+xml', `${'<!---->'.repeat(30_000)}<!--`],
  ])('takes nothing that only calls itself %s', (type, bytes) => {
    expect(data(Buffer.from(bytes), type)).toBe(`is no image/${type}`);
  });

  test('in a stored report is held to its shape, since it goes into the page', async () => {
    const { cwd } = await branded(whole.replace('  logo: logo.png\n', ''));
    await accord(['report', '-o', 'r.json'], { cwd });
    const file = join(cwd, 'r.json');
    const text = readFileSync(file, 'utf8');
    for (const [from, to] of [
      ['"#005a9c"', '"red} body{display:none"'],
      ['"logo": null', '"logo": "https://example.invalid/x.png"'],
    ] as const) {
      expect(text).toContain(from);
      writeFileSync(file, text.replace(from, to));
      const { code } = await accord(['report', '--from', 'r.json', '-o', '-', '--format', 'html'], { cwd });
      expect(code).toBe(2);
    }
  });
});
