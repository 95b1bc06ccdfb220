import { appendFile } from 'node:fs/promises';
import { AccordError } from '../../errors.ts';
import type { Check } from '../../gates/check.ts';
import type { Io } from '../../io.ts';
import { shippedPages } from '../../pages.ts';
import { markdown } from '../../reporters/checks/markdown.ts';
import { reason } from '../../stores/read.ts';

/** Adds the page for people to the summary of a GitHub step, where the environment names its file. */
export async function stepSummary(io: Io, made: Check): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const text = await markdown.text(made, { width: 100, color: false, list: false, pages: shippedPages });
  try {
    await appendFile(file, `${text}\n`);
  } catch (error) {
    throw new AccordError('access', `GITHUB_STEP_SUMMARY cannot be written: ${reason(error)}.`, {
      hint: 'Let it name a file that can be written, or nothing; -o summary.md writes the same.',
    });
  }
}
