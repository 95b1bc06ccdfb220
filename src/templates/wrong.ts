import type { LiquidError } from 'liquidjs';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { OwnTemplate } from './own.ts';
import { tooLarge } from './printer.ts';
import type { Scope } from './scope.ts';

/** Why a user's template makes no page, and where; null: no place is known. */
export interface TemplateProblem {
  /** The user's template, or the part it has named. */
  file: string;
  line: number | null;
  column: number | null;
  message: string;
}

/** What went wrong in a template, at its place. */
export function problemOf(error: LiquidError, template: OwnTemplate): TemplateProblem {
  const { name, text, templates, files, scope } = template;
  const { token, message } = error as Partial<LiquidError>;
  const [line = null, column = null] = token?.getPosition() ?? [];
  // Few tokens know their file, and all know its text.
  const isOwn = token === undefined || token.input === text;
  const part = isOwn ? undefined : Object.keys(templates).find((one) => templates[one] === token.input);
  const file = part === undefined ? name : (files[part] ?? part);
  return { file, line, column, message: sentence(error, message ?? '', scope, Object.keys(templates)) };
}

function sentence(error: unknown, message: string, scope: Scope, parts: readonly string[]): string {
  const first = (message.split('\n', 1)[0] ?? '').replace(/, (file|line):.*$/, '');
  if ((error as Error).name === 'UndefinedVariableError') {
    const { variableName } = (error as { originalError?: { variableName?: string } }).originalError ?? {};
    return unknownName(String(variableName), scope);
  }
  const lookedUp = /^ENOENT: Failed to lookup "([^"]*)"/.exec(first)?.[1];
  if (lookedUp !== undefined) {
    return `"${short(lookedUp)}" is not a template that ships; no other file is read.${didYouMean(lookedUp, parts)}`;
  }
  const isLarge = [tooLarge, 'memory alloc limit', 'Invalid string length'].some((one) =>
    first.startsWith(one),
  );
  if (isLarge) return 'makes more than one page may hold; shorten its loops';
  if (first.startsWith('Maximum call stack')) return 'nests too deep';
  if (first.startsWith('template render limit')) return 'takes too long; shorten its loops';
  return first.length > 300 ? `${first.slice(0, 300)}…` : first;
}

/** A name may have been put together from anything. */
function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

function unknownName(path: string, scope: Scope): string {
  const names = path.split('.', 20);
  const [root = path] = names;
  if (isSeen(names, scope))
    return `"${root}" is not handed to this part; add to its render: , ${root}: ${root}`;
  const last = names.pop() ?? path;
  return `there is no "${short(path)}" here.${meant(last, names, scope)}`;
}

/** A name beside it that is written alike; else where the name stands, so that it can be copied as it is. */
function meant(last: string, holders: readonly string[], scope: Scope): string {
  const beside = didYouMean(last, keysAt(holders, scope));
  if (beside !== '') return beside;
  const { paths, inLists } = pathsOf(scope);
  // What a loop names holds what lists hold.
  const inLoop = holders.length > 0 && !(holders[0] !== undefined && isSeen([holders[0]], scope));
  if (inLoop) return didYouMean(last, inLists.keys());
  const listed = paths.has(last) ? undefined : inLists.get(last);
  if (listed !== undefined) return ` Did you mean "${last}" of each in ${listed}?`;
  const near = paths.has(last) ? last : nearest(last, paths.keys());
  return near === null ? '' : ` Did you mean "${paths.get(near)}"?`;
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

/** Every name that occurs in what a template sees: the shortest path to each; of those in lists the first list. */
function pathsOf({ page, everywhere }: Scope): { paths: Map<string, string>; inLists: Map<string, string> } {
  const paths = new Map<string, string>();
  const inLists = new Map<string, string>();
  const inList = (list: string, value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, one] of Object.entries(value)) {
      if (!Array.isArray(value) && !inLists.has(key)) inLists.set(key, list);
      inList(list, one);
    }
  };
  let level: [path: string, value: unknown][] = [['', { ...everywhere, ...page }]];
  while (level.length > 0) {
    level = level.flatMap(([path, value]) => {
      if (Array.isArray(value)) inList(path, value);
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
      return Object.entries(value).map(([key, one]): [string, unknown] => {
        const full = path === '' ? key : `${path}.${key}`;
        if (!paths.has(key)) paths.set(key, full);
        return [full, one];
      });
    });
  }
  return { paths, inLists };
}
