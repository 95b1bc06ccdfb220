import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The room table of CONTRIBUTING.md as data: what each room may import; `pure`: nothing of node, no outside. */
const rooms: Readonly<Record<string, { may: readonly string[]; pure: boolean }>> = {
  errors: { may: [], pure: true },
  io: { may: ['errors'], pure: false },
  version: { may: [], pure: true },
  stats: { may: [], pure: true },
  text: { may: ['errors'], pure: true },
  questions: { may: ['stats', 'text'], pure: true },
  questionnaire: { may: ['questions', 'text', 'errors'], pure: true },
  replies: { may: ['stats', 'questions', 'questionnaire', 'text', 'errors'], pure: true },
  audit: { may: ['questions', 'questionnaire', 'replies', 'text', 'errors'], pure: true },
  score: { may: ['stats', 'questions', 'questionnaire', 'replies', 'audit', 'text'], pure: true },
  leads: { may: ['stats', 'text', 'questionnaire', 'replies', 'errors'], pure: true },
  findings: { may: ['questions', 'questionnaire', 'replies', 'score', 'leads', 'audit', 'text'], pure: true },
  registers: { may: ['text', 'errors'], pure: true },
  charter: {
    may: ['actions', 'score', 'audit', 'questions', 'questionnaire', 'replies', 'findings', 'text', 'errors'],
    pure: true,
  },
  actions: { may: ['audit', 'questionnaire', 'findings', 'text', 'errors'], pure: true },
  report: {
    may: [
      'charter',
      'actions',
      'stats',
      'text',
      'questions',
      'questionnaire',
      'replies',
      'score',
      'leads',
      'findings',
      'audit',
      'errors',
    ],
    pure: true,
  },
  gates: {
    may: ['charter', 'actions', 'report', 'findings', 'audit', 'score', 'stats', 'text', 'errors'],
    pure: true,
  },
  phrases: {
    may: ['report', 'charter', 'actions', 'findings', 'questions', 'replies', 'score', 'text', 'stats'],
    pure: true,
  },
  charts: {
    may: ['phrases', 'report', 'charter', 'actions', 'findings', 'questions', 'score', 'text', 'stats'],
    pure: true,
  },
  document: {
    may: [
      'gates',
      'charts',
      'phrases',
      'report',
      'charter',
      'actions',
      'findings',
      'questions',
      'replies',
      'score',
      'text',
      'stats',
    ],
    pure: true,
  },
  pack: {
    may: ['registers', 'document', 'charts', 'phrases', 'report', 'charter', 'actions', 'text'],
    pure: true,
  },
  templates: { may: ['document', 'charts', 'report', 'audit', 'text', 'errors'], pure: true },
  reporters: {
    may: [
      'version',
      'gates',
      'templates',
      'phrases',
      'document',
      'charts',
      'report',
      'charter',
      'actions',
      'findings',
      'questions',
      'replies',
      'score',
      'text',
      'stats',
    ],
    pure: true,
  },
  library: { may: ['questionnaire', 'text', 'errors'], pure: false },
  pages: { may: ['templates', 'errors'], pure: false },
  sandbox: { may: ['templates', 'errors'], pure: false },
  ci: { may: [], pure: false },
  demo: { may: ['library', 'audit', 'questionnaire', 'questions', 'replies', 'text', 'errors'], pure: false },
  stores: {
    may: ['charter', 'actions', 'audit', 'replies', 'questionnaire', 'questions', 'text', 'errors', 'io'],
    pure: false,
  },
  collect: {
    may: ['questions', 'questionnaire', 'replies', 'audit', 'stores', 'text', 'errors', 'io', 'stats'],
    pure: false,
  },
  schemas: {
    may: ['questionnaire', 'audit', 'charter', 'actions', 'replies', 'gates', 'report', 'collect', 'text'],
    pure: true,
  },
  compile: { may: ['library', 'demo', 'pages', 'ci', 'templates'], pure: false },
  commands: { may: ['*'], pure: false },
  cli: { may: ['commands', 'errors', 'io', 'text', 'version'], pure: false },
  main: { may: ['cli', 'io', 'version'], pure: false },
};

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

describe('architecture', () => {
  it('puts every file into a room of the table', () => {
    expect(files(src).filter((path) => rooms[room(path)] === undefined)).toEqual([]);
  });

  it('imports only rooms that the table allows', () => {
    const broken = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ from, specifier }) => ({ from, to: resolve(dirname(from), specifier) }))
      .filter(({ from, to }) => {
        const [own, other] = [room(from), room(to)];
        if (own === other || other.endsWith('package.json')) return false;
        const may = rooms[own]?.may ?? [];
        return to.startsWith(src) && !may.includes('*') && !may.includes(other);
      })
      .map(({ from, to }) => `${relative(src, from)} -> ${relative(src, to)}`);
    expect(broken).toEqual([]);
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
    const broken = files(src)
      .filter((path) => room(path) !== 'questions')
      .filter((path) => /switch \([^)]*\bkind\b|question\.kind === '/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path));
    expect(broken).toEqual([]);
  });

  it('ends every relative import in .ts or .json, so that nothing is resolved by guessing', () => {
    expect(
      imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier)),
    ).toEqual([]);
  });
});
