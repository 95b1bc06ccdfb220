import { readFileSync } from 'node:fs';
import { imported } from './build.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run vectors -- FILE...');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(files);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}

async function run(paths) {
  const { replay } = await imported('test/vectors/replay.ts');
  const sum = { passed: 0, failed: 0, skipped: new Map() };
  for (const path of paths) {
    const { passed, failed, relative, skipped } = replay(read(path));
    sum.passed += passed;
    sum.failed += failed.length;
    for (const line of failed) console.log(`failed  ${line}`);
    for (const line of relative) console.log(`relative ${line}`);
    for (const [name, count] of skipped) sum.skipped.set(name, (sum.skipped.get(name) ?? 0) + count);
  }
  let left = 0;
  for (const [name, count] of sum.skipped) {
    console.log(`skipped ${name}: ${count}`);
    left += count;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
}

function read(path) {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(file.cases)) throw new Error('holds no list "cases"');
    return file;
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}
