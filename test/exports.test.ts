import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What no other file of the program imports although it is exported, and who does. `*`: all of the file. */
const reachedFromOutside: Readonly<Record<string, string>> = {
  'src/compile.ts compiled': 'scripts/build.js',
  'src/schemas.ts schemas': 'scripts/schemas.js',
  'src/leads/overlap.ts *': 'npm run vectors',
  'src/stats/mcnemar.ts *': 'npm run vectors',
};

interface Exported {
  name: string;
  line: number;
  isDocumented: boolean;
  /** Read in its own file, apart from where it is declared. */
  isUsedAtHome: boolean;
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : name.endsWith('.ts') ? [path] : [];
  });

const parsed = (folder: string) =>
  files(join(root, folder)).map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
  );
const sources = parsed('src');
const exported = new Map(sources.map((file) => [file.fileName, exportsOf(file)]));
const [bySources, byTests] = [importedBy(sources), importedBy(parsed('test'))];

/** `src/room/file.ts:12 name` of every export that this is true of. */
const where = (isSo: (one: Exported, path: string) => boolean): string[] =>
  [...exported].flatMap(([path, list]) =>
    list
      .filter((one) => isSo(one, path))
      .map(({ name, line }) => `${relative(root, path).split(sep).join('/')}:${line} ${name}`),
  );

describe('an export', () => {
  it('has a sentence that says what it is', () => {
    expect([...exported.values()].flat().length).toBeGreaterThan(500);
    expect(where((one) => !one.isDocumented)).toEqual([]);
  });

  it('is imported by another file: of the program, or of the tests where it is a part that they look at alone', () => {
    const idle = where(
      ({ name, isUsedAtHome }, path) =>
        !imports(bySources, path, name) &&
        !(isUsedAtHome && imports(byTests, path, name)) &&
        !isReachedFromOutside(path, name),
    );
    expect(idle).toEqual([]);
  });

  it('is named as reached from outside only where nothing of the program imports it', () => {
    for (const entry of Object.keys(reachedFromOutside)) {
      const [path = '', name] = entry.split(' ');
      const reached = (exported.get(join(root, path)) ?? []).filter(
        (one) => name === '*' || one.name === name,
      );
      expect(reached.length, entry).toBeGreaterThan(0);
      for (const one of reached) expect(imports(bySources, join(root, path), one.name), one.name).toBe(false);
    }
  });
});

function imports(by: ReadonlySet<string>, path: string, name: string): boolean {
  return by.has(`${path} ${name}`) || by.has(`${path} *`);
}

function isReachedFromOutside(path: string, name: string): boolean {
  const short = relative(root, path).split(sep).join('/');
  return [`${short} ${name}`, `${short} *`].some((one) => Object.hasOwn(reachedFromOutside, one));
}

function exportsOf(file: ts.SourceFile): Exported[] {
  const names = identifiers(file);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    const line = file.getLineAndCharacterOfPosition(statement.getStart()).line + 1;
    const isDocumented = ts.getJSDocCommentsAndTags(statement).length > 0;
    return declared(statement).map((name) => ({
      name,
      line,
      isDocumented,
      isUsedAtHome: (names.get(name) ?? 0) > 1,
    }));
  });
}

function declared(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((one) => (ts.isBindingElement(one) ? [one.name.getText()] : [])),
    );
  }
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}

/** How often each name stands in a file. */
function identifiers(file: ts.SourceFile): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.set(node.text, (found.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `path name` for everything these files import; `path *` where they take a whole module. */
function importedBy(importing: readonly ts.SourceFile[]): Set<string> {
  const found = new Set<string>();
  for (const file of importing) {
    const add = (specifier: ts.Node | undefined, names: readonly string[]): void => {
      if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.'))
        return;
      const path = resolve(dirname(file.fileName), specifier.text);
      for (const name of names) found.add(`${path} ${name}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, listed(node.importClause?.namedBindings));
      if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, listed(node.exportClause));
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        add(node.arguments[0], taken(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function listed(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined || !('elements' in bindings)) return ['*'];
  return bindings.elements.map((one) => (one.propertyName ?? one.name).text);
}

/** What is taken of `await import(...)`: one member, some by name, or all. */
function taken(call: ts.CallExpression): string[] {
  let user: ts.Node = call.parent;
  while (ts.isAwaitExpression(user) || ts.isParenthesizedExpression(user)) user = user.parent;
  if (ts.isPropertyAccessExpression(user) && user.name.text !== 'then') return [user.name.text];
  if (ts.isVariableDeclaration(user) && ts.isObjectBindingPattern(user.name))
    return user.name.elements.map((one) => (one.propertyName ?? one.name).getText());
  return ['*'];
}
