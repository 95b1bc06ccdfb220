import type { Problem } from '../errors.ts';

/** Keys and indexes from the top of a document to one of its parts. */
export type Path = readonly (string | number)[];

/** 1-based, as editors count. */
export interface Place {
  line: number;
  column: number;
}

/** A document read: its plain value, and where each part of it stands. */
export interface Source {
  file: string;
  /** Plain JSON values; every key is a string. */
  value: unknown;
  /** Where the part begins, or its key; of a part that is not there, the nearest one around it. */
  place(path: Path, on?: 'key' | 'value'): Place;
}

/** What was read, or null with the errors that prevented it; warnings may stand beside a value. */
export interface Checked<T> {
  value: T | null;
  problems: Problem[];
}

/** `people[2].side`; empty for the whole document. */
export function pathText(path: Path): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** A problem of one part of a document. `message` says what is wrong and what would be right. */
export function problemAt(
  source: Source,
  path: Path,
  message: string,
  details: { on?: 'key' | 'value'; severity?: Problem['severity'] } = {},
): Problem {
  const place = source.place(path, details.on ?? 'value');
  return {
    file: source.file,
    ...place,
    path: pathText(path),
    message,
    severity: details.severity ?? 'error',
  };
}

/** A problem of a whole file, or of one place in its text. */
export function fileProblem(file: string, message: string, place: Place | null = null): Problem {
  return {
    file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path: '',
    message,
    severity: 'error',
  };
}

/** True when a problem forbids the use of the file. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
