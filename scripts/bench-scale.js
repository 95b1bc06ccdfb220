// Very many replies in one import, against a bare loop of JSON.parse over the same file. Part of `npm run bench`.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Accord's time over the bare loop's (starting weighs too much below `from` replies), and megabytes resident. */
const limits = { ratio: 2.5, from: 100_000, megabytes: 300, linear: 0.25 };
const questions = 24;
/** Share of the questions left open; keeps a million replies on less than 2 GiB of disk. */
const skipped = 0.04;
const round = 'r2026';

/** Of every eight questions six are scales, one a choice, one a number. */
const kindOf = (at) =>
  [
    { fields: 'choice: {options: [{a: A}, {b: B}, {c: C}, {d: D}]}', values: ['a', 'b', 'c', 'd'] },
    {
      fields: 'number: {unit: h, floor: 0.25, range: [0, 720]}',
      values: Array.from({ length: 97 }, (_, n) => n / 2),
    },
  ][at % 8] ?? { fields: 'scale: {points: [a, b, c, d, e]}', values: [1, 2, 3, 4, 5] };

/** The least that reads a file of JSON lines: pieces, split, parsed, dropped. */
const bareLoop = `
import { createReadStream } from 'node:fs';
let rest = '';
let lines = 0;
for await (const piece of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 20 })) {
  const parts = (rest + piece).split('\\n');
  rest = parts.pop();
  for (const part of parts) if (JSON.parse(part).end === true) lines += 1;
}
process.stdout.write(String(lines));
`;

/** Tells what the process used (maxRSS in KiB, processor time in us) to file descriptor 3. */
const watch = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

/** Measures imports of these many replies, prints one line each; true where every limit holds. */
export function benchScale(accord, sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-scale-'));
  try {
    const loop = join(folder, 'bare.mjs');
    writeFileSync(loop, bareLoop);
    console.log(
      `\none import of N replies x ${questions} questions; ratio to a bare JSON.parse loop over the same file`,
    );
    const rows = sizes.map((size) => told(measured(accord, loop, join(folder, String(size)), size)));
    return linear(rows) && rows.every((row) => row.holds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(accord, loop, audit, size) {
  const file = written(accord, audit, size);
  const bytes = statSync(file).size;
  const turns = size > 200_000 ? 1 : 5;
  const times = { bare: [], accord: [], work: [] };
  let megabytes = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const bare = timed([loop, file]);
    const own = timed([accord, '-C', audit, 'score', '--json']);
    const people = JSON.parse(own.stdout).questions[0].sides.reduce((sum, side) => sum + side.asked, 0);
    if (Number(bare.stdout) !== size || people !== size)
      throw new Error(`${size} replies, ${people} were counted`);
    times.bare.push(bare.time);
    times.accord.push(own.time);
    times.work.push(own.work);
    megabytes = Math.max(megabytes, own.megabytes);
  }
  rmSync(audit, { recursive: true });
  const [bare, own, work] = [times.bare, times.accord, times.work].map(median);
  return { size, bytes, bare, accord: own, work, megabytes };
}

function told(row) {
  const { size, bytes, bare, accord, megabytes } = row;
  const ratio = accord / bare;
  const isJudged = size >= limits.from;
  const holds = (!isJudged || ratio <= limits.ratio) && megabytes <= limits.megabytes;
  console.log(
    `${String(size).padStart(9)}  ${(bytes / 1e6).toFixed(0).padStart(5)} MB file   bare ${seconds(bare)}   accord ${seconds(accord)}   ` +
      `ratio ${ratio.toFixed(2)}${isJudged ? ` (at most ${limits.ratio})` : ''}   ${megabytes.toFixed(0)} MB resident (at most ${limits.megabytes})   ${holds ? 'holds' : 'EXCEEDED'}`,
  );
  return { ...row, holds };
}

/** Each further reply costs the same work: the slopes of processor time between the sizes, start left out. */
function linear(rows) {
  const slopes = rows.slice(1).map((row, at) => (row.work - rows[at].work) / (row.size - rows[at].size));
  const [first, ...others] = slopes;
  if (first === undefined || others.length === 0) return true;
  const holds = others.every((slope) => slope <= first * (1 + limits.linear));
  const each = slopes.map((slope) => `${(slope * 1000).toFixed(1)} us`).join(', then ');
  console.log(
    `each further reply: ${each}   linear within ${100 * limits.linear} %   ${holds ? 'holds' : 'EXCEEDED'}`,
  );
  return holds;
}

function timed(args) {
  const begun = process.hrtime.bigint();
  const { status, stdout, stderr, output } = spawnSync(process.execPath, ['--import', watch, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const time = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(output[3]);
  return { time, stdout, work: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 };
}

/** An audit with one import as accord writes it: a first reply is imported, the others are made like it. */
function written(accord, audit, size) {
  const make = (path, text) => {
    mkdirSync(join(audit, path, '..'), { recursive: true });
    writeFileSync(join(audit, path), text);
  };
  const ids = Array.from({ length: questions }, (_, at) => String.fromCharCode(97 + at));
  const asked = ids.map((id, at) => `      - {id: ${id}, ask: 'Question ${id}?', ${kindOf(at).fields}}\n`);
  make('audit.yaml', 'format: 1\ncompany: Acme Pumps\nprivacy: named\nquestionnaires: [wide]\n');
  make(`rounds/${round}/round.yaml`, 'format: 1\nopened: 2026-11-02\n');
  make(
    'questionnaires/wide.yaml',
    `format: 1\nid: wide\nversion: 1\ntitle: Wide\ndimensions:\n  - id: all\n    title: All\n    questions:\n${asked.join('')}`,
  );
  const answers = Object.fromEntries(ids.map((id, at) => [id, kindOf(at).values[0]]));
  make('wide.ndjson', `${JSON.stringify({ person: 'p1', side: 'sales', answers })}\n`);
  timed([accord, '-C', audit, 'import', join(audit, 'wide.ndjson')]);
  const file = join(audit, 'rounds', round, 'imports', 'wide.ndjson');
  const one = JSON.parse(readFileSync(file, 'utf8'));
  const texts = one.answers.map((answer, at) =>
    kindOf(at).values.map((value) => JSON.stringify({ ...answer, value, key: String(value) })),
  );
  // A cell left empty, as an import keeps it.
  const empty = one.answers.map((answer) => JSON.stringify({ ...answer, value: undefined, key: undefined }));
  const [before, after] = JSON.stringify({ ...one, answers: [] }).split('[]');
  const random = seeded(20261102);
  const out = openSync(file, 'w');
  let piece = [];
  for (let at = 0; at < size; at += 1) {
    const side = at % 2 === 0 ? 'sales' : 'marketing';
    const head = before.replace('"p1"', `"p${at + 1}"`).replace('"sales"', `"${side}"`);
    const given = texts.map((list, question) =>
      random() < skipped ? empty[question] : list[Math.floor(random() * list.length)],
    );
    piece.push(`${head}[${given.join(',')}]${after}\n`);
    if (piece.length === 1000 || at === size - 1) {
      writeSync(out, piece.join(''));
      piece = [];
    }
  }
  closeSync(out);
  return file;
}

/** mulberry32. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function seconds(time) {
  return `${(time / 1000).toFixed(2).padStart(6)} s`;
}
