import { pageNamed, pages, type Page } from '../../document/pages.ts';
import { AccordError, clipped } from '../../errors.ts';
import { didYouMean, listed } from '../../text/nearest.ts';

/** What `--page` and `--template` ask for. */
export interface ChosenPage {
  page: Page;
  /** Was it asked for by name? */
  named: boolean;
  /** The file of a template; null: the shipped one. */
  template: string | null;
}

/** The page and the template asked for. Throws `usage` for a page that is not there. */
export function chosen({ page, template }: Record<string, unknown>): ChosenPage {
  const file = template === undefined ? null : String(template);
  const builtIn = file === null ? null : pageNamed(file);
  const name = page === undefined ? (builtIn?.name ?? 'report') : String(page);
  const found = pageNamed(name);
  if (found === null) {
    const names = pages.map((one) => one.name);
    throw new AccordError('usage', `"${clipped(name)}" is not a page.${didYouMean(name, names)}`, {
      hint: `There are: ${listed(names)}.`,
    });
  }
  return {
    page: found,
    named: page !== undefined || builtIn !== null,
    template: builtIn === null ? file : null,
  };
}
