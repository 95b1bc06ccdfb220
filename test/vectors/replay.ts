import { functions } from './functions.ts';

/** A file of vectors. */
export interface VectorFile {
  tolerance?: number;
  cases: readonly VectorCase[];
}

export interface VectorCase {
  id: string;
  fn: string;
  input: unknown;
  expected: unknown;
  tolerance?: number;
  source?: string;
}

export interface Replayed {
  passed: number;
  /** One line per failed case. */
  failed: readonly string[];
  /** One line per case that passed only because the tolerance of numbers above 1 is taken as relative. */
  relative: readonly string[];
  /** Names of functions that are not there, once each, and how many cases ask for them. */
  skipped: ReadonlyMap<string, number>;
}

/**
 * Runs every case of a file against the shipped implementation. Tolerances are absolute up to 1 and relative above:
 * some published values are themselves off by more than 1e-9 (scipy 1.10.1 gives t(0.975, 58) as 2.00171748301;
 * to 40 digits of mpmath it is 2.00171748414). Cases that need this are named.
 */
export function replay(file: VectorFile): Replayed {
  const failed: string[] = [];
  const relative: string[] = [];
  const skipped = new Map<string, number>();
  let passed = 0;
  for (const one of file.cases) {
    if (!Object.hasOwn(functions, one.fn)) {
      skipped.set(one.fn, (skipped.get(one.fn) ?? 0) + 1);
      continue;
    }
    const tolerance = one.tolerance ?? file.tolerance ?? 1e-9;
    const strict = differenceOf(one, (expected, result) => Math.abs(expected - result) <= tolerance);
    const problem =
      strict === null
        ? null
        : differenceOf(
            one,
            (expected, result) => Math.abs(expected - result) <= tolerance * Math.max(1, Math.abs(expected)),
          );
    if (problem !== null) failed.push(`${one.id} ${one.fn}: ${problem}`);
    else {
      passed += 1;
      if (strict !== null) relative.push(`${one.id} ${one.fn}: ${strict}`);
    }
  }
  return { passed, failed, relative, skipped };
}

type Close = (expected: number, result: number) => boolean;

function differenceOf(one: VectorCase, close: Close): string | null {
  try {
    return difference(functions[one.fn]?.(one.input), one.expected, close, '');
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Where the result misses what was expected; null where it does not. Of an object only the listed keys count. */
function difference(result: unknown, expected: unknown, close: Close, path: string): string | null {
  const wrong = `${path === '' ? 'result' : path}: ${JSON.stringify(result)} instead of ${JSON.stringify(expected)}`;
  if (typeof expected === 'number') {
    return typeof result === 'number' && close(expected, result) ? null : wrong;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(result) || result.length !== expected.length) return wrong;
    return firstOf(expected.map((one, at) => difference(result[at], one, close, `${path}[${at}]`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof result !== 'object' || result === null) return wrong;
    const found = new Map(Object.entries(result));
    return firstOf(
      Object.entries(expected).map(([key, value]) =>
        found.has(key)
          ? difference(found.get(key), value, close, `${path}.${key}`)
          : `${path}.${key}: missing`,
      ),
    );
  }
  return result === expected ? null : wrong;
}

function firstOf(problems: readonly (string | null)[]): string | null {
  return problems.find((one) => one !== null) ?? null;
}
