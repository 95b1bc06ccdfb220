// Everything that must hold on a clean machine; the last line counts checks and tests over all suites.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, npm, root, run, tool } from './setup.js';

const totals = { passed: 0, failed: 0, skipped: 0 };
const work = mkdtempSync(join(tmpdir(), 'accord-ci-'));
const begun = Date.now();

const check = (name, ok) => {
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`\n[${Math.round((Date.now() - begun) / 1000)} s] ${name}: ${ok ? 'ok' : 'FAILED'}\n`);
  return ok;
};

/** Adds a vitest run's own counts; a run that wrote none has failed. */
const count = (name, code, file) => {
  if (!existsSync(file)) return check(`${name} (no results were written)`, false);
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, success } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  totals.skipped += numPendingTests;
  return check(
    `${name} (${numPassedTests} of ${numTotalTests} tests)`,
    code === 0 && success && numPassedTests > 0,
  );
};

const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

const file = join(work, 'tests.json');
const code = npm(['test', '--', ...reporters(file)], {
  env: { ...process.env, ACCORD_RESULTS: join(work, 'checks.json') },
});
count('npm test', code, file);
if (existsSync(join(work, 'checks.json'))) {
  for (const [name, ok] of Object.entries(JSON.parse(readFileSync(join(work, 'checks.json'), 'utf8'))))
    check(name, ok);
}

const clone = join(work, 'clone');
run('git', ['clone', '--quiet', root, clone]);
const started = npm(['start'], { cwd: clone, stdio: ['ignore', 'inherit', 'inherit'] });
check('npm start in a fresh clone', started === 0 && existsSync(join(clone, 'accord-demo', 'audit.yaml')));

npm(['pack', '--silent', '--pack-destination', work], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] });
const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
const empty = join(work, 'empty');
mkdirSync(empty);
writeFileSync(join(empty, 'package.json'), '{"private":true}');
npm(['install', '--no-audit', '--no-fund', '--silent', join(work, tarball ?? 'missing.tgz')], { cwd: empty });
const packed = npm(['exec', '--', 'accord', 'demo'], { cwd: empty, stdio: ['ignore', 'inherit', 'inherit'] });
check(
  'the packed tarball runs npx accord demo',
  packed === 0 && existsSync(join(empty, 'accord-demo', 'audit.yaml')),
);

const vectors = join(root, '..', 'shared', 'scoring', 'vectors-public.json');
if (existsSync(vectors)) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts', 'vectors.js'), vectors], {
    encoding: 'utf8',
  });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  console.log(`vectors: ${line}`);
  check('vectors', /^\d+ passed, 0 failed/.test(line));
} else {
  totals.skipped += 1;
  console.log('vectors: skipped, the published vectors are not beside the project');
}

install();
for (const major of [22, 24]) {
  const result = join(work, `tests-${major}.json`);
  const env = { ...process.env, ACCORD_SUITE: `node-${major}` };
  const ended = npm(
    [
      'exec',
      '--yes',
      '--package',
      `node@${major}`,
      '--',
      'node',
      tool('vitest/vitest.mjs'),
      'run',
      ...reporters(result),
    ],
    { env },
  );
  count(`the built suite on Node ${major}`, ended, result);
}

console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
);
process.exitCode = totals.failed === 0 ? 0 : 1;
