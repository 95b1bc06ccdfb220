import { gateWords } from '../../gates/words.ts';
import { page } from './page.ts';
import type { CheckReporter } from './reporter.ts';

/** GitHub takes a step summary of at most 1 MiB and shows none that is larger. */
export const summaryCap = 1024 * 1024;

/** The page for the people who are called, as Markdown: a step summary on GitHub, never larger than it takes. */
export const markdown: CheckReporter = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  async text(check, { pages }) {
    const text = await page(check, 'markdown', await pages());
    return capped(text, `\n${gateWords(check.languages).shortened}\n`);
  },
};

/** Cut at the end of a line, with a word on what is left out. */
function capped(text: string, note: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= summaryCap) return text;
  const room = summaryCap - new TextEncoder().encode(note).length;
  const kept = new TextDecoder().decode(bytes.subarray(0, bytes.lastIndexOf(10, room - 1) + 1));
  return kept + note;
}
