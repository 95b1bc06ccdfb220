import type { ReportQuestion } from '../../report/report.ts';
import { acceptedNow } from '../baseline.ts';
import type { Seen } from './index.ts';

/** Why a figure is what it is, and that it is made without accepted differences where some are among its questions. */
export function leavingOut(
  why: string,
  { report, words }: Seen,
  isAmong: (question: ReportQuestion) => boolean = () => true,
): string {
  const accepted = acceptedNow(report);
  const left = report.questions.filter(
    (one) => accepted.has(one.id) && one.verdict !== 'free' && isAmong(one),
  );
  if (left.length === 0) return why;
  return [why, words.withoutAccepted({ count: left.length })].filter((one) => one !== '').join(', ');
}
