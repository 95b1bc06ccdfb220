import type { Report, ReportQuestion, ReportView } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { nameOf } from '../../phrases/wording.ts';
import { told } from './findings.ts';
import { list } from './markup.ts';

/** How each side outside the pair sees it: where apart from both, where with one of them, what it does not know. */
export function views(report: Report): string[] {
  return report.views.flatMap((view) => (view.compared === 0 ? [] : viewParts(report, view)));
}

function viewParts(report: Report, view: ReportView): string[] {
  const name = nameOf(report, view.side);
  const { report: t } = wordsIn(report.languages);
  const [first = '', second = ''] = report.pair.map((side) => nameOf(report, side));
  const found = report.findings.filter(
    (finding) => finding.kind === 'blind-spot' && finding.about.includes(view.side),
  );
  const unknown = report.questions.filter((question) => isSilent(question, view.side));
  return [
    `## ${t.picture({ side: name })}`,
    t.view({
      compared: view.compared,
      first,
      second,
      withBoth: view.withBoth.length,
      withFirst: view.withFirst.length,
      withSecond: view.withSecond.length,
      apartFromBoth: view.apartFromBoth.length,
    }),
    ...(found.length === 0 ? [] : [told(report, found)]),
    list([
      ...named(report, view.apartFromBoth, t.apartFromBoth),
      ...named(report, view.withFirst, t.withApart({ one: first, other: second })),
      ...named(report, view.withSecond, t.withApart({ one: second, other: first })),
      ...named(
        report,
        unknown.map((question) => question.id),
        t.notKnownTo({ side: name }),
      ),
    ]),
  ];
}

function named(report: Report, ids: readonly string[], words: string): string[] {
  return ids.length === 0 ? [] : [`${words}: ${labels(report, ids)}.`];
}

function labels(report: Report, ids: readonly string[]): string {
  return ids.map((id) => report.questions.find((one) => one.id === id)?.label ?? id).join(' · ');
}

/** Asked, and no answer of any kind. */
function isSilent(question: ReportQuestion, id: string): boolean {
  const side = question.sides.find((one) => one.side === id);
  return side !== undefined && side.asked > 0 && side.n === 0 && side.words.length === 0;
}
