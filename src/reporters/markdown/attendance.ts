import type { Report } from '../../report/report.ts';
import { attending, percent, promise } from '../wording.ts';
import { table } from './markup.ts';

/** Who was asked and who answered, by side, and under which promise. */
export function attendance(report: Report): string[] {
  const sides = attending(report);
  const rows = sides.map((side) => [
    side.name,
    side.invited === 0 ? '' : String(side.invited),
    String(side.submitted),
    side.drafts === 0 ? '' : String(side.drafts),
    side.answered === null ? '–' : percent(side.answered),
    side.missing.join(', '),
    side.population === 'sample' ? 'a sample of a larger group' : 'everyone',
  ]);
  const heads = ['', 'named', 'replies', 'drafts', 'answered', 'not yet in', 'stands for'];
  return ['## Who answered', table(heads, rows, new Set([1, 2, 3, 4])), promise];
}
