import type * as z from 'zod';
import type { Problem } from '../errors.ts';
import { didYouMean, listed } from './nearest.ts';
import { fitting, issueSentence, type Issue } from './issues.ts';
import { legalKeys } from './legal-keys.ts';
import { pathText, problemAt, type Checked, type Path, type Source } from './source.ts';

interface CheckOptions {
  /** True: values are never repeated in messages (answers). */
  secret?: boolean;
}

/**
 * A document against its schema: the parsed value, or every problem at once, each at its line and column. Unknown
 * keys come first, with the nearest legal name; missing keys point at the part that lacks them.
 */
export function checked<T>(schema: z.ZodType<T>, source: Source, options: CheckOptions = {}): Checked<T> {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: shapeProblems(schema, source, result.error.issues as Issue[], options) };
}

/** Issues of zod -> problems with places; `base` is where in the document the checked value stands. */
export function shapeProblems(
  schema: z.ZodType,
  source: Source,
  issues: readonly Issue[],
  options: CheckOptions = {},
  base: Path = [],
): Problem[] {
  const unknown: Problem[] = [];
  const others: Problem[] = [];
  const explained = new Set<string>();
  for (const issue of flattened(issues)) {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const legal = legalKeys(schema, issue.path);
      const present = Object.keys(issue.input ?? {});
      const free = legal.filter((key) => !present.includes(key));
      for (const key of issue.keys ?? []) {
        const guess = didYouMean(key, free);
        if (guess !== '') explained.add(pathText([...path, /"(.*)"/.exec(guess)?.[1] ?? '']));
        const message = `"${key.slice(0, 40)}" is not a key here.${guess} (keys: ${listed(legal, 30)})`;
        unknown.push(problemAt(source, [...path, key], message, { on: 'key' }));
      }
      continue;
    }
    const missing = issue.code !== 'custom' && issue.input === undefined && path.length > base.length;
    if (missing) {
      const key = String(path.at(-1));
      if (explained.has(pathText(path))) continue;
      const parent = path.slice(0, -1);
      const on = typeof parent.at(-1) === 'string' ? 'key' : 'value';
      others.push(problemAt(source, parent, `"${key}" is missing`, { on }));
      continue;
    }
    others.push(
      problemAt(source, path, issueSentence(issue, options.secret === true), {
        on: issue.code === 'invalid_key' ? 'key' : 'value',
      }),
    );
  }
  return [...unknown, ...byLine(others)];
}

/** Of a choice of shapes only what keeps the likeliest one from fitting; unknown keys before all else. */
function flattened(issues: readonly Issue[]): Issue[] {
  const flat = issues.flatMap((issue): Issue[] => {
    if (issue.code !== 'invalid_union') return [issue];
    const inner = fitting(issue);
    return inner === null
      ? [issue]
      : flattened(inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })));
  });
  return [
    ...flat.filter((issue) => issue.code === 'unrecognized_keys'),
    ...flat.filter((issue) => issue.code !== 'unrecognized_keys'),
  ];
}

/** In the order of the file. */
export function byLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
