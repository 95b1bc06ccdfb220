import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../src/gates/check.ts';
import { accord, folder, type Ended } from './accord.ts';
import { auditFiles, type Given } from './rounds.ts';

export const asOf = '2026-11-22';

type Files = Record<string, string>;

/** So many people on each side, who answer these points. */
export function team(
  each: number,
  sales: readonly (number | null)[],
  marketing: readonly (number | null)[],
): Given {
  const side = (name: string, values: readonly (number | null)[]) =>
    Array.from({ length: each }, (_, at) => [`${name}-${at + 1}`, values] as const);
  return Object.fromEntries([...side('sales', sales), ...side('marketing', marketing)]);
}

/** One point for every one of six questions. */
export const all = (point: number | null) => Array<number | null>(6).fill(point);

/** Rounds r1, r2... of six questions, three months apart. */
export function world(rounds: readonly Given[], population: 'everyone' | 'sample' = 'everyone'): Files {
  const opened = ['2026-03-02', '2026-06-01', '2026-09-01'];
  const named = rounds.map(
    (answers, at) => [`r${at + 1}`, { opened: opened[at] ?? '2026-10-01', answers }] as const,
  );
  return auditFiles(6, Object.fromEntries(named), population);
}

/** The same files with these lines at the end of `audit.yaml`. */
export function withLines(files: Files, lines: string): Files {
  return { ...files, 'audit.yaml': `${files['audit.yaml'] ?? ''}${lines}\n` };
}

/** What one run of `accord check` left: the same check in every format. */
export interface Checked extends Ended {
  check: Check;
  junit: string;
  sarif: Sarif;
  summary: string;
  text: string;
}

export interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    invocations: { exitCode: number; executionSuccessful: boolean }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      partialFingerprints: Record<string, string>;
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
      }[];
    }[];
    properties: { verdict: string; gates: Record<string, string> };
  }[];
}

/** Runs the check once, into every format at once; annotations go to stdout. */
export async function checked(files: Files, args: readonly string[] = []): Promise<Checked> {
  const cwd = folder(files);
  const names = ['json', 'xml', 'sarif', 'md', 'txt'];
  const outputs = names.flatMap((name) => ['-o', `check.${name}`]);
  const ended = await accord(['check', '--github', '--as-of', asOf, ...outputs, ...args], { cwd });
  const read = (name: string) => readFileSync(join(cwd, `check.${name}`), 'utf8');
  return {
    ...ended,
    check: JSON.parse(read('json')) as Check,
    junit: read('xml'),
    sarif: JSON.parse(read('sarif')) as Sarif,
    summary: read('md'),
    text: read('txt'),
  };
}
