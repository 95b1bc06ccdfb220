import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/questions/index.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));
const contributing = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');

/**
 * The rooms of CONTRIBUTING.md in its order, in which a room imports only what stands above it; `*`: any of that. `pure`:
 * nothing of node, no outside.
 */
const rooms: Readonly<Record<string, { may: readonly string[]; pure: boolean }>> = {
  errors: { may: [], pure: true },
  io: { may: ['errors'], pure: false },
  version: { may: [], pure: true },
  stats: { may: [], pure: true },
  text: { may: ['errors'], pure: true },
  questions: { may: ['text'], pure: true },
  questionnaire: { may: ['errors', 'text', 'questions'], pure: true },
  replies: { may: ['errors', 'text', 'questions', 'questionnaire'], pure: true },
  audit: { may: ['errors', 'text', 'questions', 'questionnaire'], pure: true },
  score: { may: ['stats', 'questions', 'questionnaire', 'replies'], pure: true },
  leads: { may: ['stats'], pure: true },
  findings: { may: ['text', 'questions', 'questionnaire', 'replies', 'score'], pure: true },
  registers: { may: ['errors', 'text'], pure: true },
  actions: { may: ['text', 'questionnaire', 'audit'], pure: true },
  charter: {
    may: ['errors', 'text', 'questions', 'questionnaire', 'replies', 'audit', 'score', 'actions'],
    pure: true,
  },
  report: {
    may: [
      'errors',
      'stats',
      'text',
      'questions',
      'questionnaire',
      'replies',
      'audit',
      'score',
      'findings',
      'actions',
      'charter',
    ],
    pure: true,
  },
  gates: { may: ['errors', 'stats', 'text', 'audit', 'score', 'charter', 'report'], pure: true },
  phrases: { may: ['text', 'questions', 'score', 'findings', 'actions', 'charter', 'report'], pure: true },
  charts: { may: ['text', 'questions', 'score', 'report', 'phrases'], pure: true },
  document: {
    may: ['text', 'questions', 'score', 'findings', 'charter', 'report', 'gates', 'phrases', 'charts'],
    pure: true,
  },
  pack: { may: ['text', 'registers', 'report', 'phrases', 'charts', 'document'], pure: true },
  templates: { may: ['text', 'audit', 'report', 'charts', 'document'], pure: true },
  reporters: {
    may: [
      'version',
      'stats',
      'text',
      'questions',
      'score',
      'findings',
      'report',
      'gates',
      'phrases',
      'charts',
      'document',
      'templates',
    ],
    pure: true,
  },
  shipped: { may: [], pure: false },
  library: { may: ['errors', 'text', 'questionnaire', 'shipped'], pure: false },
  pages: { may: ['templates', 'shipped'], pure: false },
  ci: { may: ['shipped'], pure: false },
  sandbox: { may: ['errors', 'templates'], pure: false },
  demo: {
    may: ['errors', 'text', 'questions', 'questionnaire', 'replies', 'audit', 'shipped'],
    pure: false,
  },
  stores: {
    may: ['errors', 'io', 'text', 'questionnaire', 'replies', 'audit', 'actions', 'charter'],
    pure: false,
  },
  collect: { may: ['errors', 'io', 'text', 'questions', 'questionnaire', 'replies', 'audit'], pure: false },
  schemas: {
    may: ['questionnaire', 'replies', 'audit', 'actions', 'charter', 'report', 'gates', 'collect'],
    pure: true,
  },
  commands: { may: ['*'], pure: false },
  cli: { may: ['errors', 'io', 'version', 'text', 'commands'], pure: false },
  main: { may: ['io', 'version', 'cli'], pure: false },
  compile: { may: ['templates', 'library', 'pages', 'ci', 'demo'], pure: false },
};
const names = Object.keys(rooms);

interface Import {
  from: string;
  specifier: string;
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : name.endsWith('.ts') ? [path] : [];
  });

const room = (path: string) => (relative(src, path).split(sep)[0] ?? '').replace(/\.ts$/, '');

const imports: Import[] = files(src).flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => ({
    from,
    specifier: match[1] ?? '',
  })),
);

/** What imports what, other rooms only. */
const edges = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ from, specifier }) => ({ from, to: resolve(dirname(from), specifier) }))
  .filter(({ from, to }) => to.startsWith(src) && room(from) !== room(to));

const kindNames: readonly string[] = kinds.map(({ name }) => name);

/** What is no kind of question and has the name of one: a block, a cell, a format, a key. */
const othersNamedAlike: readonly string[] = [
  "document/executive/room.ts: block.kind === 'text'",
  "questionnaire/lint/long.ts: at[1] === 'text'",
  "reporters/xlsx/bytes.ts: cell.kind === 'number'",
  "reporters/xlsx/bytes.ts: cell.kind === 'text'",
  "reporters/xlsx/bytes.ts: cell?.kind !== 'text'",
  "reporters/xlsx/bytes.ts: row[at]?.kind === 'number'",
  "templates/cells.ts: format === 'text'",
];

/**
 * Where code compares something with the name of a kind of question. A `typeof` is none, nor is a `type`: so are called
 * the sorts of controls and of lines typed, and no question has one.
 */
function asksForKinds(code: string): string[] {
  const found: string[] = [];
  const isName = (node: ts.Node) => ts.isStringLiteralLike(node) && kindNames.includes(node.text);
  const isOther = (node: ts.Expression) =>
    ts.isTypeOfExpression(node) || (ts.isPropertyAccessExpression(node) && node.name.text === 'type');
  const look = (node: ts.Node) => {
    if (ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText())) {
      const { left, right } = node;
      if ((isName(right) && !isOther(left)) || (isName(left) && !isOther(right))) found.push(node.getText());
    } else if (ts.isCaseClause(node) && isName(node.expression)) {
      const { expression } = node.parent.parent;
      if (!isOther(expression))
        found.push(`switch (${expression.getText()}) case ${node.expression.getText()}`);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: list, name } = node.expression;
      if (name.text === 'includes' && ts.isArrayLiteralExpression(list) && list.elements.some(isName))
        found.push(node.getText());
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('one.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

describe('architecture', () => {
  it('puts every file into a room of the table', () => {
    expect(files(src).filter((path) => rooms[room(path)] === undefined)).toEqual([]);
  });

  it('is drawn in CONTRIBUTING.md: the same rooms in the same order, the same of them pure', () => {
    const drawn = [...contributing.matchAll(/^\| `(\w+)` +\|.*\| (yes|no) +\|$/gm)];
    expect(drawn.map(([, name, pure]) => [name, pure === 'yes'])).toEqual(
      Object.entries(rooms).map(([name, { pure }]) => [name, pure]),
    );
  });

  it('imports only rooms that the table allows, all of them above', () => {
    const broken = edges
      .filter(({ from, to }) => {
        const [own, other] = [room(from), room(to)];
        const may = rooms[own]?.may ?? [];
        return !may.some((one) => one === '*' || one === other) || names.indexOf(other) >= names.indexOf(own);
      })
      .map(({ from, to }) => `${relative(src, from)} -> ${relative(src, to)}`);
    expect(broken).toEqual([]);
  });

  it('allows nothing that is not made use of', () => {
    const used = new Set(edges.map(({ from, to }) => `${room(from)} -> ${room(to)}`));
    const allowed = Object.entries(rooms).flatMap(([own, { may }]) =>
      may.filter((other) => other !== '*').map((other) => `${own} -> ${other}`),
    );
    expect(allowed.filter((one) => !used.has(one))).toEqual([]);
  });

  it('keeps pure rooms free of node, process, clock and chance', () => {
    const outside = /\bprocess\.[a-z]|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\./;
    const broken = files(src)
      .filter((path) => rooms[room(path)]?.pure)
      .filter((path) => {
        const text = readFileSync(path, 'utf8');
        return outside.test(text) || /from 'node:/.test(text);
      })
      .map((path) => relative(src, path));
    expect(broken).toEqual([]);
  });

  it('knows kinds by name only inside questions/', () => {
    const found = files(src)
      .filter((path) => room(path) !== 'questions')
      .flatMap((path) =>
        asksForKinds(readFileSync(path, 'utf8')).map((one) => `${relative(src, path)}: ${one}`),
      );
    expect([...new Set(found)].sort()).toEqual(othersNamedAlike);
  });

  it.each([
    ["question.kind === 'scale'", 1],
    ["'scale' !== one.kind", 1],
    ["switch (name) { case 'owner': case 'text': }", 2],
    ["['choice', 'other'].includes(kind)", 1],
    ["if (kind == 'a' || of[1] !== 'sorting') {}", 1],
    ["switch (control.type) { case 'number': }", 0],
    ["typeof value === 'number'", 0],
    ["line.type !== 'text'", 0],
    ["word === 'scales'; const kind = 'scale';", 0],
  ])('sees where code asks for a kind of question: %s', (code, count) => {
    expect(asksForKinds(code)).toHaveLength(count);
  });

  it('ends every relative import in .ts or .json, so that nothing is resolved by guessing', () => {
    expect(
      imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier)),
    ).toEqual([]);
  });
});
