import { clipped } from '../errors.ts';
import { didYouMean, listed } from './nearest.ts';

/** What zod reports, as far as it is read here. */
export interface Issue {
  code: string;
  path: (string | number)[];
  message: string;
  input?: unknown;
  expected?: string;
  keys?: string[];
  values?: unknown[];
  minimum?: number;
  maximum?: number;
  inclusive?: boolean;
  origin?: string;
  format?: string;
  divisor?: number;
  /** invalid_union: the issues of each shape. */
  errors?: Issue[][];
  /** invalid_key. */
  issues?: Issue[];
}

const words: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of "key: value" lines',
  record: 'a map of "key: value" lines',
  null: 'empty',
};

/** The issues of the shape that was most likely meant; null where the value's type fits none of them. */
export function fitting(issue: Issue): Issue[] | null {
  const shapes = (issue.errors ?? []).filter(
    (shape) => !shape.some((one) => one.path.length === 0 && wrongType(one)),
  );
  shapes.sort((a, b) => a.length - b.length);
  const [likeliest] = shapes;
  if (likeliest === undefined) return null;
  // Which shape was meant is a guess where a key is unknown: then only the key is certain.
  const unknown = likeliest.filter((one) => one.code === 'unrecognized_keys');
  return unknown.length > 0 && shapes.length > 1 ? unknown : likeliest;
}

/** One sentence: what is wrong with a value, and what would be right. `secret`: the value is not repeated. */
export function issueSentence(issue: Issue, secret: boolean): string {
  const shown = secret ? 'this value' : `"${clipped(issue.input)}"`;
  if (!/^(Invalid|Too|Unrecognized|Input)\b/.test(issue.message)) {
    return /^is\b/.test(issue.message) ? `${shown} ${issue.message}` : issue.message;
  }
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence([issue.expected ?? ''], issue.input);
    case 'invalid_union':
      return typeSentence(expectedOf(issue), issue.input);
    case 'invalid_value': {
      const legal = (issue.values ?? []).map(String);
      if (legal.length === 1) return `must be ${legal[0]}`;
      const guess = typeof issue.input === 'string' ? didYouMean(issue.input, legal) : '';
      return `${shown} is not one of ${listed(legal, 30)}.${guess}`.replace(/\.$/, '');
    }
    case 'invalid_key': {
      const inner = issue.issues?.[0];
      const said =
        inner === undefined || inner.message.startsWith('Invalid')
          ? 'is not allowed as a key'
          : inner.message;
      return `"${clipped(issue.path.at(-1))}" ${said}`;
    }
    case 'invalid_format':
      return `${shown} is not written as it should be`;
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    default:
      return issue.message;
  }
}

/** True where another type was wanted, a word for a map included. */
function wrongType(issue: Issue): boolean {
  if (issue.code === 'invalid_value') return typeof issue.input !== typeof issue.values?.[0];
  return issue.code === 'invalid_type' || (issue.code === 'invalid_union' && fitting(issue) === null);
}

function expectedOf(issue: Issue): string[] {
  const roots = (issue.errors ?? []).flat().filter((one) => one.path.length === 0);
  return roots.flatMap((one) => {
    if (one.code === 'invalid_union') return expectedOf(one);
    if (one.code === 'invalid_value') return (one.values ?? []).map((value) => `= ${String(value)}`);
    return one.expected === undefined ? [] : [one.expected];
  });
}

function typeSentence(expected: readonly string[], input: unknown): string {
  if (input === null) return 'is empty; write a value, or leave the key out';
  const wanted = [
    ...new Set(expected.map((one) => (one.startsWith('= ') ? one.slice(2) : (words[one] ?? one)))),
  ];
  const fits = `must be ${wanted.join(' or ')}`;
  if (Array.isArray(input)) return `${fits}, not a list`;
  if (typeof input === 'object') return `${fits}, not a map`;
  const quoted = wanted.includes('a text') && typeof input !== 'string';
  if (typeof input === 'number') {
    if (wanted.includes('a whole number')) return fits;
    return `${fits}, not a number${quoted ? ': put it in quotes' : ''}`;
  }
  if (typeof input === 'boolean') return `${fits}, not true or false${quoted ? ': put it in quotes' : ''}`;
  return `${fits}, not a text`;
}

function sizeSentence(issue: Issue): string {
  const small = issue.code === 'too_small';
  const bound = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'string') {
    if (small && bound === 1) return 'is empty; write a text';
    return `must have at ${small ? 'least' : 'most'} ${bound} characters`;
  }
  if (issue.origin === 'array') {
    const has = Array.isArray(issue.input) ? ` (it has ${issue.input.length})` : '';
    return `must have at ${small ? 'least' : 'most'} ${bound} ${bound === 1 ? 'entry' : 'entries'}${has}`;
  }
  if (issue.inclusive === false) return `must be ${small ? 'more' : 'less'} than ${bound}`;
  return `must be at ${small ? 'least' : 'most'} ${bound}`;
}
