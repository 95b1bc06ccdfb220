import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A Chromium of this machine, by the names it goes by; null where there is none. */
export function browserPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Run in the page: texts in so narrow a place that they take more lines than they have words. */
export const squeezed = `[...document.querySelectorAll('h1, h2, h3, h4, caption, figcaption, th, td, dt, dd, p, li, summary')]
  .filter((one) => {
    const { fontSize } = getComputedStyle(one);
    const hider = [one, one.closest('thead')].find((at) => at && getComputedStyle(at).clipPath !== 'none');
    if (hider || !one.checkVisibility()) return false;
    if (one.getBoundingClientRect().width >= 4 * parseFloat(fontSize)) return false;
    const range = document.createRange();
    range.selectNodeContents(one);
    const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
    return lines.size > one.textContent.trim().split(/\\s+/).length;
  })
  .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 60))`;

/** Run in the page: ordinary words in tables that are broken over two lines, though nothing divides them. */
export const broken = `[...document.querySelectorAll('main :is(th, td, caption)')].flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode() !== null) {
    for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\\p{L}\\p{M}]{4,20}/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
})`;

/** Run in the page: texts that lie over another one. */
export const overprinted = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (texts.nextNode() !== null) {
    const { currentNode: node } = texts;
    if (node.data.trim() === '' || !node.parentElement.checkVisibility()) continue;
    const hider = [node.parentElement, node.parentElement.closest('caption')];
    if (hider.some((at) => at && getComputedStyle(at).clipPath !== 'none')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    boxes.push(...[...range.getClientRects()].map((box) => ({ text: node.data.trim().slice(0, 40), box })));
  }
  return boxes.flatMap(({ text, box }, at) =>
    boxes.slice(0, at).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 1 && down > 4 ? [other.text + ' | ' + text] : [];
    }),
  );
})()`;

/** The text of a PDF, page by page; null where nothing here reads one. */
export function pdfPages(file: string): string[] | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  } catch {
    return null;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
