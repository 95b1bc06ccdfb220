/** One thing wrong in a file, and what would be right. */
export interface Problem {
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  column: number | null;
  /** Where in the document, e.g. `people[2].side`; empty for the whole. */
  path: string;
  /** What is wrong and what would be right, one sentence. */
  message: string;
  /** Warnings are shown and do not fail; notices say what follows from something done on purpose. */
  severity: 'error' | 'warning' | 'notice';
}

/** What accord can refuse, and the exit code each refusal ends with. */
const exits = {
  usage: 2,
  file: 2,
  access: 2,
  conflict: 2,
  'no-terminal': 2,
  'not-found': 2,
  unanswered: 3,
  incomparable: 3,
  hidden: 3,
} as const;

type ErrorCode = keyof typeof exits;

/** A refusal that the user can act on: what is wrong, where, and what to do. Everything else thrown is a bug. */
export class AccordError extends Error {
  readonly code: ErrorCode;
  /** What to do next; may be empty. */
  readonly hint: string;
  readonly problems: readonly Problem[];

  constructor(
    code: ErrorCode,
    message: string,
    details: { hint?: string; problems?: readonly Problem[] } = {},
  ) {
    super(message);
    this.name = 'AccordError';
    this.code = code;
    this.hint = details.hint ?? '';
    this.problems = details.problems ?? [];
  }

  /** 2: the user can put it right; 3: cannot be judged. */
  get exit(): 2 | 3 {
    return exits[this.code];
  }
}

/** `file:line:column path: message`, the way editors can jump to. */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return `${place}${problem.path === '' ? '' : ` ${problem.path}`}: ${problem.message}`;
}

/** At most 80 characters of a value in an error message: answers are candid and must not leak. */
export function clipped(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
