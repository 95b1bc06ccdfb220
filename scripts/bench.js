// `npm run bench`: times as ratios to a bare `node -e 0`, measured in turns in one run; then replies by the million
// (about a minute and 2 GiB of temporary disk; fewer with ACCORD_BENCH_REPLIES=10000,100000).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLinear, pagesAudits } from './bench-pages.js';
import { benchScale } from './bench-scale.js';
import { install, root } from './setup.js';

install();
const { build } = await import('./build.js');
await build();

const accord = join(root, 'bin', 'accord.js');
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const usage = join(root, 'scripts', 'bench-usage.cjs');

/** Milliseconds that one start takes: by the clock, and of the processor. */
const start = (args) => {
  const begun = process.hrtime.bigint();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', usage, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const clock = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { clock, processor: Number(output[3]) / 1000 };
};
start([accord, 'demo']);
const audit = join(folder, 'accord-demo');
const { full, wide } = await pagesAudits(accord, folder);
/** Arguments of a report as a page. */
const page = (of) => [accord, '-C', of, 'report', '-o', join(folder, 'page.html'), '--force'];

const rows = [
  { name: 'node -e 0', args: ['-e', '0'], limit: null },
  { name: 'accord --version', args: [accord, '--version'], limit: 1.4 },
  { name: 'accord status', args: [accord, '-C', audit, 'status'], limit: 2 },
  { name: 'accord report', args: [accord, '-C', audit, 'report'], limit: 3 },
  { name: 'HTML, full, 40 people', args: page(full), limit: 6 },
].map((row) => ({ ...row, times: [] }));

const turns = Number(process.env.ACCORD_BENCH_TURNS ?? 21);
for (let turn = 0; turn < turns; turn += 1) for (const row of rows) row.times.push(start(row.args));
const pages = new Map(wide.map(({ audit: of }) => [of, []]));
for (let turn = 0; turn < Math.min(turns, 5); turn += 1)
  for (const [of, times] of pages) times.push(start(page(of)).processor);
rmSync(folder, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const [bare] = rows;
/** Each start beside the bare one of the same turn: what else the machine does slows both. */
const ratioBy = ({ times }, by) => median(times.map((time, turn) => time[by] / bare.times[turn][by]));

/** A busy machine's clock counts the turns of others, the processor what is done side by side: the smaller is near. */
const ratio = (row) => Math.min(ratioBy(row, 'clock'), ratioBy(row, 'processor'));

console.log(
  `median of ${turns} turns; ratios to the bare node -e 0 of the same turn; the smaller one is judged`,
);
for (const row of rows) {
  const { name, times, limit } = row;
  const holds = limit === null || ratio(row) <= limit;
  const columns = ['clock', 'processor'].map(
    (by) =>
      `${by} ${median(times.map((time) => time[by]))
        .toFixed(0)
        .padStart(4)} ms ${ratioBy(row, by).toFixed(2)}`,
  );
  const verdict = limit === null ? '' : `at most ${limit}   ${holds ? 'holds' : 'EXCEEDED'}`;
  console.log([name.padEnd(22), ...columns, verdict].join('   '));
  if (!holds) process.exitCode = 1;
}

if (!isLinear(wide, (of) => median(pages.get(of)))) process.exitCode = 1;

const sizes = (process.env.ACCORD_BENCH_REPLIES ?? '10000,100000,1000000').split(',').map(Number);
if (!benchScale(accord, sizes)) process.exitCode = 1;
