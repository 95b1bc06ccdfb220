import { sideName } from '../text/sides.ts';
import type { CheckInput } from './check.ts';

/** The head of each side of the pair in words: what the person does, else the id; the side's name where nobody is head. */
export function heads(
  { people, report }: Pick<CheckInput, 'people' | 'report'>,
  sides: readonly string[] = report.pair,
): string[] {
  return sides.map((side) => {
    const head = people.find((person) => person.side === side && person.role === 'head');
    return head?.job ?? head?.id ?? sideName(report.sides, side);
  });
}

/** Who the plan names for a question: owners of the actions that answer its findings; without any, both heads. */
export function ownersOf(input: Pick<CheckInput, 'people' | 'report'>, question: string): string[] {
  const { report } = input;
  const findings = new Set(report.findings.filter((one) => one.question === question).map((one) => one.id));
  const sides = report.plan.actions
    .filter((action) => action.answers.some((id) => findings.has(id)))
    .flatMap((action) => action.owner)
    .flatMap((owner) => (owner === 'both' ? report.pair : [owner]));
  const known = report.sides.map((side) => side.id).filter((id) => sides.includes(id));
  return heads(input, known.length > 0 ? known : report.pair);
}
