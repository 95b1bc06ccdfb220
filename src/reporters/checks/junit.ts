import type { Check, GatePart, GateResult } from '../../gates/check.ts';
import { xml } from '../../text/escape.ts';
import type { CheckReporter } from './reporter.ts';

/** JUnit: a suite with a case for each gate, and one each for the questions, dimensions, sides and actions they judge; names are unique. */
export const junit: CheckReporter = { name: 'junit', extensions: ['xml'], text: junitText };

/** How a test runner takes it. `failure`: it stops · `error`: it stops since nothing can be judged · `skipped`: it does not stop. */
interface Case {
  name: string;
  result: 'passed' | 'failure' | 'error' | 'skipped';
  /** The verdict as data. */
  type: string;
  message: string;
  /** Said beside a case that passes. */
  out: string;
}

/** Cases of one sort, counted apart: a gate that fails and the question it fails for are not two failures of one thing. */
interface Suite {
  name: string;
  cases: readonly Case[];
}

function junitText(check: Check): string {
  const suites = suitesOf(check).filter(({ cases }) => cases.length > 0);
  const name = xml(['accord check', check.company, check.round].filter((one) => one !== null).join(' '));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name: suite, cases }, index) => [
      `  <testsuite name="${suite}" ${countsOf(cases)} timestamp="${check.asOf}T00:00:00">`,
      ...(index > 0
        ? []
        : [
            '    <properties>',
            `      <property name="exit" value="${check.exit}"/>`,
            `      <property name="verdict" value="${check.verdict}"/>`,
            '    </properties>',
          ]),
      ...cases.flatMap((one) => caseLines(one, suite)),
      ...(index > 0 ? [] : [`    <system-out>${xml(check.line)}</system-out>`]),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function countsOf(cases: readonly Case[]): string {
  const count = (result: Case['result']) => cases.filter((one) => one.result === result).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
}

function caseLines({ name, result, type, message, out }: Case, suite: string): string[] {
  const open = `    <testcase classname="accord.${suite}" name="${xml(name)}" time="0"`;
  if (result === 'passed') {
    return out === ''
      ? [`${open}/>`]
      : [`${open}>`, `      <system-out>${xml(out)}</system-out>`, '    </testcase>'];
  }
  const said = xml(message);
  const inner =
    result === 'skipped'
      ? `<skipped message="${said}"/>`
      : `<${result} type="${type}" message="${said}">${said}</${result}>`;
  return [`${open}>`, `      ${inner}`, '    </testcase>'];
}

/** What the parts of a gate are, by what stands before the colon; questions for all others. */
const partsOf: Readonly<Record<string, string>> = {
  dimension: 'dimensions',
  level: 'sides',
  actions: 'actions',
};

function suitesOf(check: Check): Suite[] {
  const problems = check.problems.map((one, index): Case => {
    const place = [one.file, one.line, one.column].filter((part) => part !== null).join(':');
    const name = `${index + 1} ${place}${one.path === '' ? '' : ` ${one.path}`}`;
    return { name, result: 'error', type: 'files-wrong', message: one.message, out: '' };
  });
  const gates = check.gates.map((gate) => caseOf(gate.gate, gate, gate, summaryOf(gate)));
  const parts = check.gates.flatMap((gate) => {
    const suite = partsOf[gate.gate.split(':')[0] ?? ''] ?? 'questions';
    return gate.parts.map((part) => {
      const text = [part.shown, part.why].filter((one) => one !== '').join(', ');
      return { suite, one: caseOf(`${gate.gate} · ${part.id}`, part, gate, text) };
    });
  });
  const whole: Case[] =
    check.exit === 0 ||
    [...problems, ...gates].some(({ result }) => result === 'failure' || result === 'error')
      ? []
      : [{ name: 'check', result: 'error', type: check.verdict, message: check.line, out: '' }];
  return [
    { name: 'files', cases: problems },
    { name: 'gates', cases: [...gates, ...whole] },
    ...['questions', ...Object.values(partsOf)].map((name) => ({
      name,
      cases: parts.filter(({ suite }) => suite === name).map(({ one }) => one),
    })),
  ];
}

/** Parts stop where their gate does: one of several that may be apart is no failure. */
function caseOf(
  name: string,
  { verdict }: Pick<GateResult | GatePart, 'verdict'>,
  gate: GateResult,
  text: string,
): Case {
  const message = text === '' ? gate.rule : text;
  const base = { name, type: verdict, message, out: '' };
  if (verdict === 'holds') return { ...base, result: 'passed' };
  if (gate.stops && verdict === 'not-decidable') return { ...base, result: 'error' };
  if (gate.stops && stopsToo(verdict, gate)) return { ...base, result: 'failure' };
  if (verdict === 'warns') return { ...base, result: 'passed', out: message };
  return { ...base, result: 'skipped', message: `${verdict}: ${message}` };
}

/** A part that warns or is inconclusive stops only where the whole gate stops for that. */
function stopsToo(verdict: GateResult['verdict'], gate: GateResult): boolean {
  return verdict === gate.verdict;
}

/** `97 %, min 80 %: why`. */
function summaryOf(one: GateResult): string {
  const found = [one.shown, one.rule].filter((text) => text !== '').join(', ');
  return one.why === '' ? found : `${found}: ${one.why}`;
}
