// `npm test`: everything a fresh clone needs, then every check. Words after `--` go to vitest.
import { writeFileSync } from 'node:fs';
import { install, run, tool } from './setup.js';

install();
const { build } = await import('./build.js');
await build();

const node = process.execPath;
const checks = [
  ['types', [tool('typescript/bin/tsc'), '-p', '.']],
  ['lint', [tool('eslint/bin/eslint.js'), '.']],
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['tests', [tool('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]],
];
const results = checks.map(([name, args]) => {
  console.log(`\n${name}`);
  return [name, run(node, args) === 0];
});

console.log(`\n${results.map(([name, ok]) => `${name} ${ok ? 'ok' : 'FAILED'}`).join(' · ')}`);
if (process.env.ACCORD_RESULTS)
  writeFileSync(process.env.ACCORD_RESULTS, JSON.stringify(Object.fromEntries(results)));
process.exitCode = results.every(([, ok]) => ok) ? 0 : 1;
