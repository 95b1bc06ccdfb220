import type { Command as Commander } from 'commander';
import { extname } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import { didYouMean } from '../text/nearest.ts';

/** Something that can be written, chosen by name or by the ending of a file. */
export interface Format {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

/** Where to write what; `path` is null for stdout. */
export interface Output<F extends Format> {
  path: string | null;
  format: F;
}

/** For a repeatable option. */
export function collected(value: string, all: readonly string[]): string[] {
  return [...all, value];
}

/** Declares `-o`, `--format` and `--force` for these formats; the first is what stdout gets. */
export function declareOutputs(command: Commander, formats: readonly Format[]): void {
  const endings = formats.flatMap(({ extensions }) => extensions.map((one) => `.${one}`));
  command
    .option(
      '-o, --output <file>',
      `write a file (${endings.join(', ')}); repeatable; - for stdout`,
      collected,
      [],
    )
    .option('--format <name>', `${formats.map(({ name }) => name).join(', ')} (for stdout and other endings)`)
    .option('--force', 'write over files that are there');
}

/** What was typed after `-o` and `--format`. */
export function typedOutputs({ output, format }: Record<string, unknown>): {
  paths: readonly string[];
  name: string | null;
} {
  return {
    paths: (output as readonly string[] | undefined) ?? [],
    name: typeof format === 'string' ? format : null,
  };
}

/**
 * What the `-o` options ask for, `fallback` to stdout without any. A known ending tells the format; `--format` is for
 * the rest. Throws `usage` for a format or ending that is not known, a name that says nothing but the opposite of an
 * ending, and one file named twice.
 */
export function outputs<F extends Format>(
  options: Record<string, unknown>,
  formats: readonly F[],
  fallback: F,
): Output<F>[] {
  const { paths, name } = typedOutputs(options);
  const named = name === null ? null : formatNamed(name, formats);
  if (paths.length === 0) return [{ path: null, format: named ?? fallback }];
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined) throw new AccordError('usage', `${clipped(twice)} is named twice.`);
  const byEnding = (path: string) => (path === '-' ? null : formatByEnding(path, formats));
  if (named !== null && paths.every((path) => byEnding(path) !== null))
    refuseOpposite(paths, named, byEnding);
  return paths.map((path) =>
    path === '-'
      ? { path: null, format: named ?? fallback }
      : { path, format: byEnding(path) ?? named ?? unknownEnding(path, formats) },
  );
}

/** `--format` beside files whose endings all tell theirs. */
function refuseOpposite(
  paths: readonly string[],
  named: Format,
  byEnding: (path: string) => Format | null,
): void {
  const path = paths.find((one) => byEnding(one) !== named);
  if (path === undefined) return;
  throw new AccordError(
    'usage',
    `${clipped(path)} is ${byEnding(path)?.name} by its ending, and --format says ${named.name}.`,
    {
      hint: 'Leave --format out, or give the file another ending. --format is for stdout and for other endings.',
    },
  );
}

/** The format of this name or ending. Throws `usage` where there is none. */
function formatNamed<F extends Format>(name: string, formats: readonly F[]): F {
  const found = formats.find((format) => format.name === name || format.extensions.includes(name));
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name);
  throw new AccordError('usage', `"${clipped(name)}" is not a format.${didYouMean(name, names)}`, {
    hint: `There are: ${names.join(', ')}.`,
  });
}

/** The format that the ending of a file tells; null where it tells none. */
export function formatByEnding<F extends Format>(path: string, formats: readonly F[]): F | null {
  const ending = endingOf(path);
  return formats.find(({ extensions }) => extensions.includes(ending)) ?? null;
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function unknownEnding(path: string, formats: readonly Format[]): never {
  const ending = endingOf(path);
  const endings = formats.flatMap((format) => format.extensions);
  const what =
    ending === ''
      ? 'has no ending to tell its format by'
      : `ends in ".${ending}", which is no format of a report`;
  const meant = didYouMean(ending, endings);
  throw new AccordError('usage', `${clipped(path)} ${what}.${meant}`, {
    hint: `Endings: ${endings.map((one) => `.${one}`).join(', ')}; or say it with --format ${formats.map((format) => format.name).join(' | ')}.`,
  });
}
