// `npm run bench`: times as ratios to a bare `node -e 0`, measured in turns in one run; then replies by the million
// (about a minute and 2 GiB of temporary disk; fewer with ACCORD_BENCH_REPLIES=10000,100000).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchScale } from './bench-scale.js';
import { install, root } from './setup.js';

install();
const { build } = await import('./build.js');
await build();

const accord = join(root, 'bin', 'accord.js');
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const start = (args) => {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - begun) / 1e6;
};
start([accord, 'demo']);
const audit = join(folder, 'accord-demo');

const rows = [
  { name: 'node -e 0', args: ['-e', '0'], limit: null },
  { name: 'accord --version', args: [accord, '--version'], limit: 1.4 },
  { name: 'accord status', args: [accord, '-C', audit, 'status'], limit: 2 },
  { name: 'accord report', args: [accord, '-C', audit, 'report'], limit: 3 },
].map((row) => ({ ...row, times: [] }));

const turns = Number(process.env.ACCORD_BENCH_TURNS ?? 21);
for (let turn = 0; turn < turns; turn += 1) for (const row of rows) row.times.push(start(row.args));
rmSync(folder, { recursive: true });

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const bare = median(rows[0].times);
console.log(`median of ${turns} turns; ratio to a bare node -e 0 in the same run`);
for (const { name, times, limit } of rows) {
  const ratio = median(times) / bare;
  const verdict = limit === null ? '' : `at most ${limit}   ${ratio <= limit ? 'holds' : 'EXCEEDED'}`;
  console.log(
    `${name.padEnd(18)} ${median(times).toFixed(0).padStart(5)} ms   ${ratio.toFixed(2)}   ${verdict}`,
  );
  if (limit !== null && ratio > limit) process.exitCode = 1;
}

const sizes = (process.env.ACCORD_BENCH_REPLIES ?? '10000,100000,1000000').split(',').map(Number);
if (!benchScale(accord, sizes)) process.exitCode = 1;
