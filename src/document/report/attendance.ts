import { attending, percent, personOf } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';

/** Who was asked and who answered, by side, and under which promise. */
export function attendance(report: Report): Section[] {
  const { report: t, limits } = wordsIn(report.languages);
  const rows = attending(report).map((side) => [
    side.name,
    side.invited === 0 ? '' : String(side.invited),
    String(side.submitted),
    side.drafts === 0 ? '' : String(side.drafts),
    side.answered === null ? '–' : percent(side.answered),
    side.missing.map((one) => personOf(report, one)).join(', '),
    side.population === 'sample' ? t.sample : t.everyone,
  ]);
  const heads = ['', t.named, t.replies, t.drafts, t.answeredHead, t.notIn, t.standsFor];
  const shown = table(t.whoAnswered, heads, rows, (at) => at >= 1 && at <= 4);
  return [section('attendance', t.whoAnswered, [...shown, ...texts(limits.promise)])];
}
