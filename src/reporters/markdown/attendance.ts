import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { attending, percent } from '../../phrases/wording.ts';
import { table } from './markup.ts';

/** Who was asked and who answered, by side, and under which promise. */
export function attendance(report: Report): string[] {
  const { report: t, limits } = wordsIn(report.languages);
  const sides = attending(report);
  const rows = sides.map((side) => [
    side.name,
    side.invited === 0 ? '' : String(side.invited),
    String(side.submitted),
    side.drafts === 0 ? '' : String(side.drafts),
    side.answered === null ? '–' : percent(side.answered),
    side.missing.join(', '),
    side.population === 'sample' ? t.sample : t.everyone,
  ]);
  const heads = ['', t.named, t.replies, t.drafts, t.answeredHead, t.notIn, t.standsFor];
  return [`## ${t.whoAnswered}`, table(heads, rows, new Set([1, 2, 3, 4])), limits.promise];
}
