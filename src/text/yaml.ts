import { Composer, CST, LineCounter, Parser, type Document, type YAMLParseError } from 'yaml';
import type { Problem } from '../errors.ts';
import { fileProblem, hasErrors, type Checked, type Place, type Source } from './source.ts';
import { guarded, type YamlLimits } from './yaml-guard.ts';
import { plain } from './yaml-plain.ts';

/**
 * One strict YAML document (core schema): no directives, tags, merge keys, duplicate or non-string keys, several
 * documents; bounded aliases, depth and nodes. The value is made of plain maps, lists, texts, finite numbers,
 * booleans and null.
 */
export function yamlDocument(text: string, file: string, limits: Partial<YamlLimits> = {}): Checked<Source> {
  const all: YamlLimits = { aliases: 100, nodes: 5000, depth: 32, ...limits };
  const refused = (problems: Problem[]): Checked<Source> => ({ value: null, problems });
  const unread = loneReturns(text, file) ?? mergeConflict(text, file);
  if (unread !== null) return refused([unread]);

  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
  };
  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  const guard = guarded(tokens, all).map((found) => fileProblem(file, found.message, place(found.offset)));
  if (guard.length > 0) return refused(guard);

  const document = composed(tokens);
  if (document === null) return refused([fileProblem(file, 'the file is empty')]);
  // What follows the first error is mostly an echo of it.
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong !== undefined) {
    const cause = bareColor(tokens) ?? openedQuote(tokens, wrong);
    return refused([
      fileProblem(file, cause?.message ?? yamlSentence(wrong), place(cause?.offset ?? wrong.pos[0])),
    ]);
  }

  const read = plain(document, all.nodes);
  const problems = read.problems.map((found) => ({
    ...fileProblem(file, found.message(place), place(found.offset)),
    path: found.path,
  }));
  if (hasErrors(problems)) return refused(problems);
  return {
    value: { file, value: read.value, place: (path, on) => place(read.offset(path, on ?? 'value')) },
    problems,
  };
}

function composed(tokens: readonly CST.Token[]): Document.Parsed | null {
  const options = { schema: 'core', version: '1.2', merge: false, uniqueKeys: false } as const;
  const composer = new Composer({ ...options, prettyErrors: false, logLevel: 'silent' });
  for (const one of composer.compose(tokens)) return one;
  return null;
}

/** What lies behind an error that the library sees only later. */
interface Cause {
  offset: number;
  message: string;
}

/** A colour without quotes in a map in braces: it begins a comment, which takes the closing brace with it. */
function bareColor(tokens: readonly CST.Token[]): Cause | null {
  const document = tokens.find((token) => token.type === 'document');
  if (document === undefined) return null;
  let offset: number | null = null;
  CST.visit(document, ({ sep = [] }, path) => {
    const color = sep.find(({ type, source }) => type === 'comment' && /^#[\da-f]{3,8}\b/i.test(source));
    if (color === undefined) return undefined;
    if (CST.visit.parentCollection(document, path).type !== 'flow-collection') return undefined;
    ({ offset } = color);
    return CST.visit.BREAK;
  });
  const message = 'not valid YAML: # begins a comment here; put the colour in quotes';
  return offset === null ? null : { offset, message };
}

/** The quote that an error says is not closed: the library tells only where the text ends. */
function openedQuote(
  tokens: readonly CST.Token[],
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
): Cause | null {
  const document = tokens.find((token) => token.type === 'document');
  if (code !== 'MISSING_CHAR' || !/^Missing closing ["']/.test(message) || document === undefined)
    return null;
  let opened: number | null = null;
  CST.visit(document, ({ key, value }) => {
    for (const token of [key, value]) {
      const isQuoted = token?.type === 'double-quoted-scalar' || token?.type === 'single-quoted-scalar';
      if (isQuoted && token.offset < pos[0]) opened = token.offset;
    }
  });
  return opened === null
    ? null
    : { offset: opened, message: 'not valid YAML: the quote that opens here is never closed' };
}

/** One line to the library, which takes all of it for the comment that it mostly begins with. */
function loneReturns(text: string, file: string): Problem | null {
  if (text.includes('\n') || !text.includes('\r')) return null;
  return fileProblem(
    file,
    'the lines end in CR alone, as on an old Mac; save the file with line ends LF or CRLF',
  );
}

function mergeConflict(text: string, file: string): Problem | null {
  const found = /^(<{7}|>{7}|\|{7})( .*)?\r?$/m.exec(text);
  if (found === null) return null;
  const line = text.slice(0, found.index).split('\n').length;
  const message = `merge conflict: the line begins with "${found[1]}". Choose one version and delete the markers`;
  return fileProblem(file, message, { line, column: 1 });
}

/** What most often lies behind an error of the YAML library, by its code. */
const hints: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'use single quotes, or double the backslash',
  BAD_INDENT: 'entries of one list or map begin in the same column',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " needs quotes',
  MISSING_CHAR: 'a quote or bracket is not closed, or a line is indented too little',
  MULTILINE_IMPLICIT_KEY: 'a key lacks its ":", or a text over several lines needs ">-" before it',
  TAB_AS_INDENT: 'indent with spaces',
  UNEXPECTED_TOKEN: 'a text that holds quotes, brackets or a colon needs quotes around all of it',
};

function yamlSentence({ code, message }: { code: string; message: string }): string {
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  const hint = Object.hasOwn(hints, code) ? ` (${hints[code]})` : '';
  return `not valid YAML: ${first}${hint}`;
}
