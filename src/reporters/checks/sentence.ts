import type { Check, GateResult } from '../../gates/check.ts';
import { gateWords } from '../../gates/words.ts';
import { visibleLine } from '../../text/escape.ts';

/** Parts of one gate that its sentence names. */
const mostNamed = 5;

/** What a gate found, of which of its parts, and what to do: `100 points, max 40: First call. Settle it with ...`. */
export function sentence(one: GateResult): string {
  const parts = one.parts.filter((part) => part.verdict !== 'holds').map((part) => part.label);
  const said = [one.shown, one.rule, one.why].filter((text) => text !== '').join(', ');
  const listed =
    parts.length > 0
      ? `: ${parts.slice(0, mostNamed).join('; ')}${parts.length > mostNamed ? '; …' : ''}`
      : '';
  return [`${said}${listed}`, one.todo].filter((text) => text !== '').join('. ');
}

/** A line for each gate that stops, fails or warns, for a log that shows nothing else of the check. */
export function calls(check: Check): string[] {
  const words = gateWords(check.languages);
  return check.gates
    .filter(({ stops, verdict }) => stops || verdict === 'fails' || verdict === 'warns')
    .map((one) => visibleLine(`${words[one.verdict]} ${one.gate}: ${sentence(one)}`));
}
