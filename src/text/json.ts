import { fileProblem, type Checked, type Place, type Source } from './source.ts';
import { jsonErrorOffset } from './json-error.ts';
import { yamlDocument } from './yaml.ts';

/** JSON files are made by accord and larger than authored ones. */
const limits = { aliases: 0, nodes: 200_000, depth: 32 };

/**
 * One strict JSON document with the place of every part. What `JSON.parse` hides (the first of two equal keys,
 * `__proto__`) is refused, since JSON is read once more as the YAML it also is.
 */
export function jsonDocument(text: string, file: string): Checked<Source> {
  const refused = (message: string, place: Place | null = null): Checked<Source> => ({
    value: null,
    problems: [fileProblem(file, message, place)],
  });
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.trim() === '') return refused('the file is empty');
  // Conflict markers are named by the second reading.
  const conflict = /^(<{7}|>{7}|\|{7})( .*)?\r?$/m.test(plain);
  if (!conflict) {
    try {
      JSON.parse(plain);
    } catch {
      return refused(...syntaxError(plain));
    }
  }
  const read = yamlDocument(plain, file, limits);
  const named = read.problems.map((one) => ({ ...one, message: one.message.replace('YAML', 'JSON') }));
  return { value: read.value, problems: named };
}

function syntaxError(text: string): [string, Place] {
  const offset = jsonErrorOffset(text);
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const rest = text.slice(offset).trimEnd();
  if (/^("([^"\\\n]|\\.)*|(t|tr|tru|f|fa|fal|fals|n|nu|nul)?)$/s.test(rest)) {
    const message = 'the file ends in the middle; it was cut off while it was written, or edited by hand';
    return [`not valid JSON: ${message}`, place];
  }
  const message = rest.startsWith('"')
    ? 'a text holds a line break or an unknown escape'
    : `${JSON.stringify(String.fromCodePoint(rest.codePointAt(0) ?? 0))} is not expected here`;
  return [`not valid JSON: ${message}`, place];
}
