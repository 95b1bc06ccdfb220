import { Context, type Liquid, type LiquidError } from 'liquidjs';
import type { Document, Section } from '../document/document.ts';
import type { Report } from '../report/report.ts';
import { didYouMean } from '../text/nearest.ts';
import { engine, type Budget, type PageFormat, type PageTemplates } from './engine.ts';
import { tooLarge } from './printer.ts';
import { tidied } from './rendered.ts';
import { scopeOf, type Rendering, type Scope } from './scope.ts';

/** A template of a user with all that it may see: plain data, so that it can be sent away to be rendered. */
export interface OwnTemplate {
  /** As it is called in messages, `report.md.liquid`. */
  name: string;
  text: string;
  format: PageFormat;
  /** The shipped parts, the only ones it can name. */
  templates: PageTemplates;
  scope: Scope;
}

/** The page it makes, or the first thing wrong with it. */
export type OwnPage = { text: string } | { problem: TemplateProblem };

/** Why a user's template makes no page, and where; null: no place is known. */
export interface TemplateProblem {
  /** The user's template, or the shipped part it has named. */
  file: string;
  line: number | null;
  column: number | null;
  message: string;
}

/** What a template of a user sees: the report, and the page of it with its sections by id. */
export function ownTemplate(
  { name, text, format }: Pick<OwnTemplate, 'name' | 'text' | 'format'>,
  report: Report,
  document: Document,
  rendering: Rendering,
): OwnTemplate {
  const { page, everywhere, trusted } = scopeOf(document, rendering);
  const seen = page.document as Document;
  const scope = { page: { ...page, report, sections: byId(seen.sections) }, everywhere, trusted };
  return { name, text, format, templates: rendering.templates, scope };
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
  memory: 16_000_000,
  milliseconds: 10_000,
  steps: 4_000_000,
};

/** A template of a user -> its page, or what is wrong with it. */
export function ownPage(
  { name, text, format, templates, scope }: OwnTemplate,
  budget: OwnBudget = ownBudget,
): OwnPage {
  const liquid = engine(format, templates, new Set(scope.trusted), budget);
  try {
    const made = liquid.renderSync(liquid.parse(text, name), contextOf(liquid, scope, budget)) as string;
    if (made.length > budget.characters) throw new Error(tooLarge);
    return { text: format === 'markdown' ? tidied(made) : made };
  } catch (error) {
    return { problem: problemOf(error as LiquidError, name, scope, templates) };
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

function problemOf(
  error: LiquidError,
  name: string,
  scope: Scope,
  templates: PageTemplates,
): TemplateProblem {
  const { token, message } = error as Partial<LiquidError>;
  const [line = null, column = null] = token?.getPosition() ?? [];
  // Few tokens know their file, and all know its text.
  const part = Object.keys(templates).find((one) => templates[one] === token?.input);
  const said = sentence(error, message ?? '', scope, Object.keys(templates));
  return { file: part ?? name, line, column, message: said };
}

function sentence(error: unknown, message: string, scope: Scope, parts: readonly string[]): string {
  const first = (message.split('\n')[0] ?? '').replace(/, (file|line):.*$/, '');
  if ((error as Error).name === 'UndefinedVariableError') {
    const path = String((error as { originalError?: { variableName?: string } }).originalError?.variableName);
    const names = path.split('.');
    const [root = path] = names;
    if (isSeen(names, scope))
      return `"${root}" is not handed to this part; add to its render: , ${root}: ${root}`;
    const last = names.pop() ?? path;
    const meant = didYouMean(last, keysAt(names, scope)) || didYouMean(last, keysOf(scope));
    return `there is no "${path}" here.${meant}`;
  }
  const lookedUp = /^ENOENT: Failed to lookup "([^"]*)"/.exec(first)?.[1];
  if (lookedUp !== undefined) {
    return `"${lookedUp}" is not a template that ships; no other file is read.${didYouMean(lookedUp, parts)}`;
  }
  const isLarge = [tooLarge, 'memory alloc limit', 'Invalid string length'].some((one) =>
    first.startsWith(one),
  );
  if (isLarge) return 'makes more than one page may hold; shorten its loops';
  if (first.startsWith('Maximum call stack')) return 'nests too deep';
  if (first.startsWith('template render limit')) return 'takes too long; shorten its loops';
  return first;
}

/** Is it there for the page itself? Then it is a part that it was not handed to. */
function isSeen(names: readonly string[], { page }: Scope): boolean {
  const last = names.at(-1) ?? '';
  const holder = names.slice(0, -1).reduce<unknown>(ownValue, page);
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last);
}

/** The names in one part of what a template sees; none where a loop or an assignment has named it. */
function keysAt(names: readonly string[], { page, everywhere }: Scope): string[] {
  let part: unknown = { ...everywhere, ...page };
  for (const name of names) part = ownValue(part, name);
  return typeof part === 'object' && part !== null ? Object.keys(part) : [];
}

function ownValue(part: unknown, name: string): unknown {
  const isThere = typeof part === 'object' && part !== null && Object.hasOwn(part, name);
  return isThere ? (part as Record<string, unknown>)[name] : null;
}

/** Every name that occurs in what a template sees. */
function keysOf({ page, everywhere }: Scope): string[] {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') {
      for (const [key, one] of Object.entries(value)) {
        keys.add(key);
        walk(one);
      }
    }
  };
  walk([page, everywhere]);
  return [...keys];
}
