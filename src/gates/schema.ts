import * as z from 'zod';
import { gatePresets } from '../audit/gates.ts';
import type { Check } from './check.ts';
import type { Baseline } from './baseline.ts';
import { verdictOrder as verdicts } from '../score/verdict-counts.ts';

const text = z.string();
const id = z.string().min(1);
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();
const day = z.iso.date({ error: 'is no date like "2026-11-22"' });
const line = z.int().min(1);

const range = z.strictObject({ low: z.number(), high: z.number() });

const place = z
  .strictObject({ file: text, line, column: line, endLine: line, endColumn: line })
  .describe('1-based; the end is the first column after it.');

const gateVerdict = z.enum(['holds', 'fails', 'warns', 'inconclusive', 'not-decidable']);

const part = z.strictObject({
  id,
  label: text,
  verdict: gateVerdict,
  found: maybe(z.number()),
  shown: text,
  interval: maybe(range),
  why: text,
  owners: z.array(text),
});

const gate = z.strictObject({
  gate: id.describe('As written in audit.yaml.'),
  level: z.enum(['warn', 'error']),
  from: z
    .enum(['own', 'preset', 'always'])
    .describe('Written out, of the preset, or there without being asked for.'),
  rule: text,
  limit: maybe(z.number()),
  found: maybe(z.number()).describe('In the unit of the limit: percent, points, levels or counts.'),
  shown: text,
  interval: maybe(range).describe('95 %; of a change: what chance alone moves, one-sided.'),
  verdict: gateVerdict,
  stops: z.boolean().describe('Keeps the check from ending with 0, unless --fail-on never lets it.'),
  why: text,
  parts: z.array(part),
  owners: z.array(text),
  todo: text,
  place,
});

const accepted = z.strictObject({
  question: id,
  questions: z.array(z.strictObject({ id, label: text, verdict: z.enum(verdicts) })),
  reason: text,
  owners: z.array(z.strictObject({ side: id, owner: text })),
  until: text,
  expired: z.boolean(),
  state: z.enum(['apart', 'none', 'unknown']),
  place,
});

const row = z.strictObject({
  question: id,
  label: text,
  verdict: maybe(z.enum(verdicts)),
  why: maybe(
    z.enum([
      'was-same',
      'was-unknown',
      'was-not-asked',
      'not-answered',
      'within-noise',
      'reworded',
      'not-asked',
    ]),
  ),
});

const problem = z.strictObject({
  file: text,
  line: maybe(line),
  column: maybe(line),
  path: text,
  message: text,
  severity: z.enum(['error', 'warning', 'notice']),
});

/** A round beside its baseline, as `accord baseline check --json` prints it. */
const baselineChangeSchema = z.strictObject({
  round: id,
  written: text,
  added: z.array(row),
  known: z.array(row),
  healed: z.array(row),
  unknown: z.array(row).describe('Apart then, not known now: no improvement.'),
});

/** What `accord check --json` prints. */
export const checkSchema: z.ZodType<Check> = z
  .strictObject({
    schemaVersion: z.literal(1),
    languages: z.array(text),
    company: maybe(text),
    round: maybe(id),
    before: maybe(id),
    asOf: text,
    file: text,
    preset: maybe(z.enum(gatePresets)),
    failOn: z.array(z.enum(['warn', 'inconclusive', 'never'])),
    gates: z.array(gate),
    accepted: z.array(accepted),
    baseline: maybe(baselineChangeSchema),
    problems: z.array(problem),
    verdict: z.enum(['holds', 'fails', 'cannot-be-judged', 'files-wrong']),
    exit: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    line: text,
  })
  .describe('A round held against the gates of its audit.');

/** `baseline.json`: written by accord, kept under version control. */
export const baselineSchema: z.ZodType<Baseline> = z
  .strictObject({
    format: z.literal(1),
    round: id,
    written: day,
    questions: z.array(
      z.strictObject({ question: id, measure: text, state: z.enum(['apart', 'same', 'unknown']) }),
    ),
  })
  .describe('The gaps known on a day; no answer stands in it.');
