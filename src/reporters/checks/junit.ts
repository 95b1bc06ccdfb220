import type { Check, GatePart, GateResult } from '../../gates/check.ts';
import { xml } from '../../text/escape.ts';
import type { CheckReporter } from './reporter.ts';

/** JUnit: one case for each gate, and one for each part (question, dimension, side) that a gate judges; names are unique. */
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

function junitText(check: Check): string {
  const cases = casesOf(check);
  const count = (result: Case['result']) => cases.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
  const suite = xml(['accord', check.company, check.round].filter((one) => one !== null).join(' '));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="accord check" ${counts}>`,
    `  <testsuite name="${suite}" ${counts} timestamp="${check.asOf}T00:00:00">`,
    '    <properties>',
    `      <property name="exit" value="${check.exit}"/>`,
    `      <property name="verdict" value="${check.verdict}"/>`,
    '    </properties>',
    ...cases.flatMap(caseLines),
    `    <system-out>${xml(check.line)}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseLines({ name, result, type, message, out }: Case): string[] {
  const open = `    <testcase classname="accord.gates" name="${xml(name)}" time="0"`;
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

function casesOf(check: Check): Case[] {
  const problems = check.problems.map((one, index): Case => {
    const place = [one.file, one.line, one.column].filter((part) => part !== null).join(':');
    const name = `${index + 1} ${place}${one.path === '' ? '' : ` ${one.path}`}`;
    return { name, result: 'error', type: 'files-wrong', message: one.message, out: '' };
  });
  const gates = check.gates.flatMap((gate) => [
    caseOf(gate.gate, gate, gate, summaryOf(gate)),
    ...gate.parts.map((part) =>
      caseOf(
        `${gate.gate} · ${part.id}`,
        part,
        gate,
        [part.shown, part.why].filter((text) => text !== '').join(', '),
      ),
    ),
  ]);
  const whole: Case[] =
    check.exit === 0 ||
    [...problems, ...gates].some(({ result }) => result === 'failure' || result === 'error')
      ? []
      : [{ name: 'check', result: 'error', type: check.verdict, message: check.line, out: '' }];
  return [...problems, ...gates, ...whole];
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
