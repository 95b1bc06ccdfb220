import { page } from './page.ts';
import type { CheckReporter } from './reporter.ts';

/** The page for the people who are called, as one HTML file. */
export const html: CheckReporter = {
  name: 'html',
  extensions: ['html', 'htm'],
  text: async (check, { pages }) => page(check, 'html', await pages()),
};
