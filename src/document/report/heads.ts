import { points } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { section, texts } from '../parts.ts';
import { told } from './findings.ts';

/** How far heads stand from their own teams; a head sees it before anybody else does. */
export function heads(report: Report): Section[] {
  const sides = report.sides.filter((side) => side.headTeam !== null);
  if (sides.length === 0) return [];
  const { report: t } = wordsIn(report.languages);
  const found = report.findings.filter((finding) => finding.kind === 'head-team');
  const stands = sides.map((side) =>
    t.headStands({
      side: side.name,
      points: points(side.headTeam ?? 0),
      questions: side.headTeamQuestions,
    }),
  );
  return [
    section('heads', t.heads, [
      ...texts(t.headsNote, stands.join(' ')),
      ...(found.length === 0 ? texts(t.noHead) : told(report, found)),
    ]),
  ];
}
