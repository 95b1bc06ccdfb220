import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.js';

const dist = join(root, 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
};

/** Bundles one source file as a module for node, runs nothing. */
async function bundle(entry, outfile) {
  const { build } = await import('esbuild');
  // Some of the bundled packages are CommonJS and ask for node's own modules by `require`.
  const require =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({ ...shared, format: 'esm', entryPoints: [entry], outfile, banner: { js: require } });
}

/** What one source file exports: bundled, since the sources are TypeScript, and loaded. Nothing of the bundle stays. */
export async function imported(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bundle-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await bundle(entry, outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** src -> dist: bundled code, shipped questionnaires and example as JSON, licences of what was bundled. */
export async function build() {
  const { pieces, metafile } = await bundled();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const [name, code] of pieces) writeFileSync(join(dist, name), code);
  writeFileSync(join(dist, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  await worker();
  const { compiled } = await imported('src/compile.ts');
  const files = await compiled(pathToFileURL(join(root, '/')));
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(dist, name), name.endsWith('.js') ? value : JSON.stringify(value));
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(metafile));
  const gathered = together(pieces);
  for (const [name] of pieces) rmSync(join(dist, name));
  for (const [name, code] of gathered) writeFileSync(join(dist, name), code);
}

/** Commands typed all the time, whose start is bound: each loads about what those before it do, and more. */
const often = {
  main: ['--version'],
  status: ['-C', 'demo', 'status'],
  report: ['-C', 'demo', 'report'],
  pages: ['-C', 'demo', 'report', '-o', 'report.html'],
};

/**
 * Which pieces each of these commands loads that those before it do not. A command that does not run is for the tests
 * to tell.
 */
function loadedOften() {
  const folder = mkdtempSync(join(tmpdir(), 'accord-build-'));
  const noted = join(folder, 'loaded');
  const loadedBy = (args) => {
    spawnSync(
      process.execPath,
      ['--require', join(root, 'scripts', 'note-loaded.cjs'), join(dist, 'main.js'), ...args],
      { cwd: folder, env: { ...process.env, ACCORD_NOTE_LOADED: noted } },
    );
    return readFileSync(noted, 'utf8').split('\n');
  };
  // A closed round, as its questions are frozen in it.
  for (const args of [
    ['demo', 'demo'],
    ['-C', 'demo', 'round', 'close'],
  ])
    loadedBy(args);
  const before = new Set();
  const groups = Object.entries(often).map(([name, args]) => {
    const fresh = loadedBy(args).filter((one) => !before.has(one));
    for (const one of fresh) before.add(one);
    return [name, new Set(fresh)];
  });
  rmSync(folder, { recursive: true });
  return groups;
}

/** The thread that users' templates are rendered in: a file of its own. */
async function worker() {
  const { build } = await import('esbuild');
  await build({
    ...shared,
    format: 'cjs',
    entryPoints: ['src/sandbox/worker.ts'],
    outfile: join(dist, 'template-worker.js'),
    minify: true,
  });
}

/** Loaded statically and seldom used: a piece of its own for each, so that what stands beside it does not load it. */
const apart = [
  'src/text/shapes.ts',
  'src/audit/schema.ts',
  'src/audit/brand.ts',
  'src/replies/schema.ts',
  'src/text/words/de.ts',
  'src/text/words/pages/de.ts',
  'src/text/words/checks/de.ts',
  'src/templates/engine.ts',
  'src/templates/printer.ts',
];

/**
 * The code in pieces, so that a command reads only what it runs: `main.js`, one for each part loaded when first asked
 * for, and what these share. As CommonJS, which node starts sooner than modules; esbuild splits only modules, so it
 * goes over the pieces again.
 */
async function bundled() {
  const esbuild = await import('esbuild');
  const { outputFiles, metafile } = await esbuild.build({
    ...shared,
    format: 'esm',
    splitting: true,
    entryPoints: [
      { in: 'src/main.ts', out: 'main' },
      ...apart.map((path, index) => ({ in: path, out: `apart/${index}` })),
    ],
    alias: { 'node:child_process': './scripts/no-child-process.js' },
    outdir: dist,
    metafile: true,
    write: false,
  });
  // What stands in them is in pieces that others share; nothing asks for the entries themselves.
  const asked = outputFiles.filter(({ path }) => basename(dirname(path)) !== 'apart');
  const pieces = asked.map(async ({ path, text }) => {
    const asksForUrl = text.includes('import.meta.url');
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: shared.target,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'ownUrl' },
      banner: asksForUrl ? "const ownUrl = require('node:url').pathToFileURL(__filename).href;" : '',
    });
    const minified = await esbuild.transform(loadedWhenUsed(code), {
      format: 'cjs',
      platform: 'node',
      target: shared.target,
      minify: true,
    });
    return [basename(path), minified.code];
  });
  return { pieces: await Promise.all(pieces), metafile };
}

/**
 * What commands load that are run often stands together in one file for each, as node takes longer to open a small file
 * than to read it; every piece is a function there, which runs when the piece is first asked for. The rest stay files.
 */
function together(pieces) {
  const groups = loadedOften();
  const home = {};
  for (const [group, names] of groups)
    for (const [piece] of pieces) if (names.has(piece)) home[`./${piece}`] = `./${group}.js`;
  const members = (group) =>
    pieces
      .filter(([name]) => home[`./${name}`] === `./${group}.js`)
      .map(([name, code]) => `${JSON.stringify(`./${name}`)}(module,exports,require){${code}}`)
      .join(',');
  const main = `"use strict";const home=${JSON.stringify(home)},pieces={${members('main')}},loaded=new Map();
function load(name){if(!Object.hasOwn(home,name))return require(name);
let module=loaded.get(name);if(module!==undefined)return module.exports;
if(!Object.hasOwn(pieces,name))Object.assign(pieces,require(home[name]));
loaded.set(name,module={exports:{}});pieces[name](module,module.exports,load);return module.exports}
exports.load=load;load("./main.js");`;
  const gathered = groups
    .slice(1)
    .map(([group]) => [`${group}.js`, `"use strict";module.exports={${members(group)}};`]);
  const files = pieces
    .filter(([name]) => !Object.hasOwn(home, `./${name}`))
    .map(([name, code]) => [
      name,
      code.replace(/require\("(\.\/[^"]+)"\)/g, (asked, other) =>
        Object.hasOwn(home, other) ? `require("./main.js").load("${other}")` : asked,
      ),
    ]);
  return [['main.js', main], ...gathered, ...files];
}

/**
 * A module loads what it imports before it runs; here another piece is loaded when something of it is first used, and
 * most runs use few. Pieces do nothing but declare, so that the order does not matter.
 */
function loadedWhenUsed(code) {
  const names = [];
  const declared = code.replace(/^var (import_\w+) = (require\("\.\/[^"]+"\));$/gm, (_line, name, load) => {
    names.push(name);
    return `var ${name}_, ${name} = () => ${name}_ ??= ${load};`;
  });
  if (names.length === 0) return declared;
  // In brackets, as `new piece().Name()` would make a new piece.
  return declared.replace(new RegExp(`\\b(${names.join('|')})\\.`, 'g'), '($1()).');
}

function licences(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) packages.add(name);
  }
  const texts = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
