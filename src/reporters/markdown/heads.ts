import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { points } from '../../phrases/wording.ts';
import { told } from './findings.ts';

/** How far heads stand from their own teams; a head sees it before anybody else does. */
export function heads(report: Report): string[] {
  const sides = report.sides.filter((side) => side.headTeam !== null);
  if (sides.length === 0) return [];
  const { report: t } = wordsIn(report.languages);
  const found = report.findings.filter((finding) => finding.kind === 'head-team');
  return [
    `## ${t.heads}`,
    t.headsNote,
    sides
      .map((side) =>
        t.headStands({
          side: side.name,
          points: points(side.headTeam ?? 0),
          questions: side.headTeamQuestions,
        }),
      )
      .join(' '),
    found.length === 0 ? t.noHead : told(report, found),
  ];
}
