import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.js';

const dist = join(root, 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  // Some of the bundled packages are CommonJS and ask for node's own modules by `require`.
  banner: {
    js: "import { createRequire as accordRequire } from 'node:module'; const require = accordRequire(import.meta.url);",
  },
};

/** Bundles one source file for node, runs nothing. */
export async function bundle(entry, outfile) {
  const { build } = await import('esbuild');
  await build({ ...shared, entryPoints: [entry], outfile });
}

/**
 * src -> dist: bundled code, shipped questionnaires and example as JSON, licences of what was bundled.
 * One file, whose parts run when first asked for: reading many small files costs more at each start than one.
 */
export async function build() {
  const esbuild = await import('esbuild');
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: ['src/cli.ts'],
    outfile: join(dist, 'cli.js'),
    minify: true,
    metafile: true,
  });
  await esbuild.build({
    ...shared,
    entryPoints: ['src/main.ts'],
    outfile: join(dist, 'main.js'),
    plugins: [
      {
        name: 'cli stays a file of its own',
        setup: (own) => own.onResolve({ filter: /cli\.ts$/ }, () => ({ path: './cli.js', external: true })),
      },
    ],
  });
  const compiler = join(root, 'node_modules', '.cache', 'accord', 'compile.js');
  mkdirSync(join(compiler, '..'), { recursive: true });
  await bundle('src/compile.ts', compiler);
  const { compiled } = await import(`${pathToFileURL(compiler).href}?${Date.now()}`);
  const files = await compiled(pathToFileURL(join(root, '/')));
  for (const [name, value] of Object.entries(files)) writeFileSync(join(dist, name), JSON.stringify(value));
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences(metafile));
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
