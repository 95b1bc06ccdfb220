import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Check, GateResult } from '../../gates/check.ts';
import { gateWords, type GateWords } from '../../gates/words.ts';
import { version } from '../../version.ts';
import { jsonText } from '../json.ts';
import type { CheckReporter } from './reporter.ts';

/** SARIF 2.1.0: a rule for each gate, a result for each that does not hold, at the gate's line in `audit.yaml`. */
export const sarif: CheckReporter = {
  name: 'sarif',
  extensions: ['sarif'],
  text: (check) => jsonText(log(check)),
};

function log(check: Check): object {
  const words = gateWords(check.languages);
  const open = check.gates.filter((one) => one.verdict !== 'holds');
  const rules = [
    ...check.gates.map((gate) => ruleOf(gate)),
    ...(check.problems.length > 0
      ? [{ id: 'files', shortDescription: { text: words.summaryProblems } }]
      : []),
    ...(isUnsaid(check) ? [{ id: 'check', shortDescription: { text: check.line } }] : []),
  ];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'accord', semanticVersion: version, rules } },
        automationDetails: { id: 'accord/check/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: check.exit !== 2,
            exitCode: check.exit,
            exitCodeDescription: check.line,
          },
        ],
        results: [
          ...open.map((gate) => gateResult(gate, check.gates.indexOf(gate), words)),
          ...check.problems.map((problem) => ({
            ruleId: 'files',
            ruleIndex: check.gates.length,
            level: 'error',
            message: { text: problem.message },
            locations: [
              place(problem.file, {
                line: problem.line ?? 1,
                column: problem.column ?? 1,
                endLine: problem.line ?? 1,
                endColumn: (problem.column ?? 1) + 1,
              }),
            ],
            partialFingerprints: {
              'accord/v1': fingerprint(`${problem.file} ${problem.path} ${problem.message}`),
            },
          })),
          ...(isUnsaid(check)
            ? [
                {
                  ruleId: 'check',
                  ruleIndex: check.gates.length,
                  level: 'error',
                  message: { text: check.line },
                  locations: [place(check.file, { line: 1, column: 1, endLine: 1, endColumn: 2 })],
                  partialFingerprints: { 'accord/v1': fingerprint('check') },
                },
              ]
            : []),
        ],
        properties: {
          verdict: check.verdict,
          gates: Object.fromEntries(check.gates.map((one) => [one.gate, one.verdict])),
        },
      },
    ],
  };
}

/** Does the check end otherwise than with 0, and no gate or problem says why? */
function isUnsaid({ exit, gates, problems }: Check): boolean {
  return exit !== 0 && problems.length === 0 && !gates.some(({ stops }) => stops);
}

function ruleOf(gate: GateResult): object {
  return {
    id: gate.gate,
    shortDescription: { text: `${gate.gate}: ${gate.rule}` },
    ...(gate.todo === '' ? {} : { help: { text: gate.todo } }),
    defaultConfiguration: { level: gate.level === 'warn' ? 'warning' : 'error' },
  };
}

function gateResult(gate: GateResult, ruleIndex: number, words: GateWords): object {
  const said = [gate.shown, gate.rule, gate.why].filter((text) => text !== '').join(', ');
  const parts = gate.parts.filter((part) => part.verdict !== 'holds');
  const named = parts.slice(0, 10).map((part) => {
    const found = [part.shown, part.why].filter((text) => text !== '').join(', ');
    return found === '' ? part.label : `${part.label} (${found})`;
  });
  const rest = parts.length > 10 ? [words.more({ count: parts.length - 10 })] : [];
  const text = [
    `${words[gate.verdict]}: ${said}`,
    ...(named.length > 0 ? [[...named, ...rest].join('; ')] : []),
    gate.todo,
  ]
    .filter((one) => one !== '')
    .join('. ');
  return {
    ruleId: gate.gate,
    ruleIndex,
    level: gate.stops ? 'error' : gate.verdict === 'inconclusive' ? 'note' : 'warning',
    message: { text },
    locations: [place(gate.place.file, gate.place)],
    // The same gate is the same finding in every round, wherever its line has moved to.
    partialFingerprints: { 'accord/v1': fingerprint(gate.gate) },
    properties: { verdict: gate.verdict, stops: gate.stops, found: gate.found, limit: gate.limit },
  };
}

function place(
  file: string,
  at: Pick<GateResult['place'], 'line' | 'column' | 'endLine' | 'endColumn'>,
): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn },
    },
  };
}

function uriOf(file: string): string {
  return encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
