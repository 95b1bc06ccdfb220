import type { PlannedAction } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { labelOf } from '../text/ids.ts';
import { joined, wordsIn } from '../text/words/index.ts';

/** Who owns an action, by the names of the audit: `Sales and Marketing`, `Chief executive`, `Finance`. */
export function ownerNames(report: Report, { owner }: PlannedAction): string {
  const ids = new Set(owner.flatMap((one) => (one === 'both' ? report.pair : [one])));
  return joined(
    [...ids].map((id) => report.sides.find((side) => side.id === id)?.name ?? labelOf(id)),
    wordsIn(report.languages),
  );
}
