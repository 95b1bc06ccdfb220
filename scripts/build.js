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
export async function bundle(entry, outfile) {
  const { build } = await import('esbuild');
  // Some of the bundled packages are CommonJS and ask for node's own modules by `require`.
  const require =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({ ...shared, format: 'esm', entryPoints: [entry], outfile, banner: { js: require } });
}

/** src -> dist: bundled code, shipped questionnaires and example as JSON, licences of what was bundled. */
export async function build() {
  rmSync(dist, { recursive: true, force: true });
  const { pieces, metafile } = await bundled();
  mkdirSync(dist, { recursive: true });
  for (const [name, code] of together(pieces)) writeFileSync(join(dist, name), code);
  writeFileSync(join(dist, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  await worker();
  const compiler = join(root, 'node_modules', '.cache', 'accord', 'compile.js');
  mkdirSync(join(compiler, '..'), { recursive: true });
  await bundle('src/compile.ts', compiler);
  const { compiled } = await import(`${pathToFileURL(compiler).href}?${Date.now()}`);
  const files = await compiled(pathToFileURL(join(root, '/')));
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(dist, name), name.endsWith('.js') ? value : JSON.stringify(value));
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(metafile));
  const often = loadedOften();
  for (const [name, code] of together(pieces, often)) writeFileSync(join(dist, name), code);
}

/**
 * Names of the pieces that commands load which are typed all the time, and whose start is bound. null: they do not run,
 * which is for the tests to tell.
 */
function loadedOften() {
  const folder = mkdtempSync(join(tmpdir(), 'accord-build-'));
  const noted = join(folder, 'loaded');
  const run = (...args) =>
    spawnSync(
      process.execPath,
      ['--require', join(root, 'scripts', 'note-loaded.cjs'), join(dist, 'main.js'), ...args],
      {
        cwd: folder,
        env: { ...process.env, ACCORD_NOTE_LOADED: noted },
      },
    );
  for (const args of [
    ['demo', 'demo'],
    ['-C', 'demo', 'status'],
    ['-C', 'demo', 'report'],
  ]) {
    if (run(...args).status !== 0) return null;
  }
  const names = new Set(readFileSync(noted, 'utf8').split('\n'));
  rmSync(folder, { recursive: true });
  return names;
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

/** Up to this many characters node takes longer to open a file than to read it. */
const small = 8000;

/**
 * The small pieces stand together, each a function that runs when it is first asked for: those of `often` in `main.js`
 * (null: all), the rest in `more.js`; the others stay files.
 */
function together(pieces, often = null) {
  const isSmall = ([name, code]) => name === 'main.js' || code.length < small;
  const isOften = ([name]) => often === null || name === 'main.js' || often.has(`./${name}`);
  const gathered = (list) =>
    list.map(([name, code]) => `${JSON.stringify(`./${name}`)}(module,exports,require){${code}}`).join(',');
  const smallOnes = pieces.filter(isSmall);
  const inMore = smallOnes.filter((one) => !isOften(one));
  const main = `"use strict";const pieces={${gathered(smallOnes.filter(isOften))}},loaded=new Map();
let more=new Set(${JSON.stringify(inMore.map(([name]) => `./${name}`))});
function load(name){if(more.has(name)){more=new Set();Object.assign(pieces,require("./more.js"))}
if(!Object.hasOwn(pieces,name))return require(name);let module=loaded.get(name);
if(module===undefined){loaded.set(name,module={exports:{}});pieces[name](module,module.exports,load)}return module.exports}
exports.load=load;exports.loaded=loaded;load("./main.js");`;
  const names = new Set(smallOnes.map(([name]) => name));
  const files = pieces.filter(([name]) => !names.has(name));
  const asking = files.map(([name, code]) => [
    name,
    code.replace(/require\("\.\/([^"]+)"\)/g, (load, other) =>
      names.has(other) ? `require("./main.js").load("./${other}")` : load,
    ),
  ]);
  return [['main.js', main], ['more.js', `"use strict";module.exports={${gathered(inMore)}};`], ...asking];
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
