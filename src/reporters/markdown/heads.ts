import type { Report } from '../../report/report.ts';
import { points } from '../wording.ts';
import { told } from './findings.ts';

/** How far heads stand from their own teams; a head sees it before anybody else does. */
export function heads(report: Report): string[] {
  const sides = report.sides.filter((side) => side.headTeam !== null);
  if (sides.length === 0) return [];
  const found = report.findings.filter((finding) => finding.kind === 'head-team');
  return [
    '## Heads and their teams',
    'Show this to the head concerned first, before the report goes round. It is part of no other figure.',
    sides
      .map(
        (side) =>
          `${side.name}: the head stands ${points(side.headTeam ?? 0)} points from the own team, over ${side.headTeamQuestions} questions.`,
      )
      .join(' '),
    found.length === 0 ? 'On no question does a head stand apart from the own team.' : told(report, found),
  ];
}
