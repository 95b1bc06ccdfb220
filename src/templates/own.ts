import { UndefinedVariableError, type LiquidError } from 'liquidjs';
import type { Document, Section } from '../document/document.ts';
import type { Report } from '../report/report.ts';
import { didYouMean } from '../text/nearest.ts';
import { engine, type PageFormat, type PageTemplates } from './engine.ts';
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

/** A template of a user -> its page. `milliseconds` end it from within; whoever calls it ends it from outside too. */
export function ownPage(
  { name, text, format, templates, scope }: OwnTemplate,
  milliseconds: number,
): OwnPage {
  const liquid = engine(format, templates, new Set(scope.trusted));
  try {
    const made = liquid.renderSync(liquid.parse(text, name), scope.page, {
      globals: scope.everywhere,
      renderLimit: milliseconds,
    }) as string;
    return { text: format === 'markdown' ? tidied(made) : made };
  } catch (error) {
    return { problem: problemOf(error, name, scope, Object.keys(templates)) };
  }
}

function byId(sections: readonly Section[]): Record<string, Section> {
  const all = (some: readonly Section[]): Section[] => some.flatMap((one) => [one, ...all(one.sections)]);
  return Object.fromEntries(all(sections).map((one) => [one.id, one]));
}

function problemOf(error: unknown, name: string, scope: Scope, parts: readonly string[]): TemplateProblem {
  // Liquid puts the place into its messages; the token has it as figures.
  const { token, message } = error as LiquidError;
  const [line = null, column = null] = token === undefined ? [] : token.getPosition();
  const file = token?.file ?? name;
  return { file, line, column, message: sentence(error, message, scope, parts) };
}

function sentence(error: unknown, message: string, scope: Scope, parts: readonly string[]): string {
  const first = (message.split('\n')[0] ?? '').replace(/, (file|line):.*$/, '');
  if (UndefinedVariableError.is(error as Error)) {
    const path = String((error as { originalError?: { variableName?: string } }).originalError?.variableName);
    const last = path.split('.').at(-1) ?? path;
    return `there is no "${path}" here.${didYouMean(last, keysOf(scope))}`;
  }
  const lookedUp = /^ENOENT: Failed to lookup "([^"]*)"/.exec(first)?.[1];
  if (lookedUp !== undefined) {
    return `"${lookedUp}" is not a template that ships; no other file is read.${didYouMean(lookedUp, parts)}`;
  }
  if (first.startsWith('memory alloc limit')) return 'makes more than one page may hold; shorten its loops';
  if (first.startsWith('template render limit')) return 'takes too long; shorten its loops';
  return first;
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
