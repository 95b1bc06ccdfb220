import type { Audit } from '../src/audit/audit.ts';
import { shippedPages } from '../src/pages.ts';
import { tallied } from '../src/replies/tallied.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { Tally } from '../src/replies/tally.ts';
import { report } from '../src/report/build.ts';
import type { Report } from '../src/report/report.ts';
import { reporters } from '../src/reporters/index.ts';
import type { PageOptions, ReporterOptions } from '../src/reporters/reporter.ts';
import { score } from '../src/score/audit-score.ts';
import type { Score } from '../src/score/score.ts';

/** One round with everything made of it. */
export interface Built {
  audit: Audit;
  counted: Tally;
  figures: Score;
  report: Report;
}

/** Counts, measures and reports these replies to an audit as accord does; `more` says what else the report is given. */
export function builtOf(
  audit: Audit,
  replies: Iterable<Reply>,
  more: Partial<Parameters<typeof report>[0]> = {},
): Built {
  const running = tallied(audit);
  for (const reply of replies) running.add(reply);
  const { tally: counted, words } = running.done();
  const figures = score(audit, counted);
  const round = { id: 'r2026-q4', opened: '2026-11-02', closed: null };
  const made = { audit, round, score: figures, tally: counted, words };
  return {
    audit,
    counted,
    figures,
    report: report({ ...made, drafts: new Map(), asOf: '2026-11-22', ...more }),
  };
}

/** What a reporter makes of a report. */
export async function printed(
  name: string,
  report: Report,
  options: Partial<ReporterOptions & PageOptions> = {},
): Promise<string> {
  const reporter = reporters.find((one) => one.name === name);
  if (reporter === undefined) throw new Error(`no reporter ${name}`);
  const [file] = await reporter.report(report, {
    width: 100,
    color: false,
    list: false,
    page: 'report',
    sections: [],
    pages: shippedPages,
    file: null,
    ...options,
  });
  return String(file?.content ?? '');
}
