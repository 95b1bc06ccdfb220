// Writes the JSON Schemas of our files to questionnaires/schemas. With --check: writes nothing, fails where one is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imported } from './build.js';
import { root } from './setup.js';

const folder = join(root, 'questionnaires', 'schemas');

mkdirSync(folder, { recursive: true });
const { schemas } = await imported('src/schemas.ts');

const stale = Object.entries(schemas()).filter(([name, schema]) => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (text === current(join(folder, name))) return false;
  if (!process.argv.includes('--check')) writeFileSync(join(folder, name), text);
  return true;
});
for (const [name] of stale) console.log(`${process.argv.includes('--check') ? 'stale' : 'wrote'} ${name}`);
if (process.argv.includes('--check') && stale.length > 0) {
  console.log('Run: node scripts/schemas.js');
  process.exitCode = 1;
}

function current(file) {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
