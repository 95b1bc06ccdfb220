import { Context, type Liquid, type LiquidError } from 'liquidjs';
import type { Document, Section } from '../document/document.ts';
import type { Report } from '../report/report.ts';
import { engine, type Budget, type PageFormat, type PageTemplates } from './engine.ts';
import { tooLarge } from './printer.ts';
import { tidied } from './rendered.ts';
import { scopeOf, type Rendering, type Scope } from './scope.ts';
import { problemOf, type TemplateProblem } from './wrong.ts';

/** A template of a user with all that it may see: plain data, so that it can be sent away to be rendered. */
export interface OwnTemplate {
  /** Its file, as it is called in messages. */
  name: string;
  text: string;
  format: PageFormat;
  /** The parts, the only ones it can name. */
  templates: PageTemplates;
  /** Those of the user among them, each with its file. */
  files: Readonly<Record<string, string>>;
  scope: Scope;
}

/** The page it makes, or the first thing wrong with it. */
export type OwnPage = { text: string } | { problem: TemplateProblem };

/** What a template of a user sees: the report, and the page of it with its sections by id. */
export function ownTemplate(
  own: Pick<OwnTemplate, 'name' | 'text' | 'format' | 'files'>,
  report: Report,
  document: Document,
  rendering: Rendering,
): OwnTemplate {
  const { page, everywhere, trusted } = scopeOf(document, rendering);
  const seen = page.document as Document;
  const scope = { page: { ...page, report, sections: byId(seen.sections) }, everywhere, trusted };
  return { ...own, templates: rendering.templates, scope };
}

/** What the template of a user may take from within; the thread it runs in is ended from outside too. */
export interface OwnBudget extends Budget {
  milliseconds: number;
  /** Tags, values and texts rendered: each leaves a few bytes. */
  steps: number;
}

/** Many times what a page of five hundred questions takes, and well below what the thread may hold. */
export const ownBudget: OwnBudget = {
  characters: 32_000_000,
  memory: 12_000_000,
  milliseconds: 10_000,
  steps: 4_000_000,
};

/** A template of a user -> its page, or what is wrong with it. */
export function ownPage(template: OwnTemplate, budget: OwnBudget = ownBudget): OwnPage {
  const { name, text, format, templates, scope } = template;
  const { asOf } = scope.page.report as Report;
  const liquid = engine(format, templates, new Set(scope.trusted), budget, asOf);
  try {
    const made = liquid.renderSync(liquid.parse(text, name), contextOf(liquid, scope, budget)) as string;
    if (made.length > budget.characters) throw new Error(tooLarge);
    return { text: format === 'markdown' ? tidied(made) : made };
  } catch (error) {
    return { problem: problemOf(error as LiquidError, template) };
  }
}

/** As the engine makes it, with steps counted where it looks at the clock. */
function contextOf(liquid: Liquid, scope: Scope, { milliseconds, steps }: OwnBudget): Context {
  const context = new Context(
    scope.page,
    liquid.options,
    { sync: true, globals: scope.everywhere, renderLimit: milliseconds },
    { liquid },
  );
  const { renderLimit } = context;
  const watched = renderLimit.check.bind(renderLimit);
  let taken = 0;
  renderLimit.check = (now: number) => {
    taken += 1;
    if (taken > steps) throw new Error(tooLarge);
    watched(now);
  };
  return context;
}

function byId(sections: readonly Section[]): Record<string, Section> {
  const all = (some: readonly Section[]): Section[] => some.flatMap((one) => [one, ...all(one.sections)]);
  return Object.fromEntries(all(sections).map((one) => [one.id, one]));
}
