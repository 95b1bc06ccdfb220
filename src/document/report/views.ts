import { nameOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion, ReportView } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { list, section, texts } from '../parts.ts';
import { told } from './findings.ts';

/** How each side outside the pair sees it: where apart from both, where with one of them, what it does not know. */
export function views(report: Report): Section[] {
  return report.views.flatMap((view) => (view.compared === 0 ? [] : [viewOf(report, view)]));
}

function viewOf(report: Report, view: ReportView): Section {
  const name = nameOf(report, view.side);
  const { report: t } = wordsIn(report.languages);
  const [first = '', second = ''] = report.pair.map((side) => nameOf(report, side));
  const found = report.findings.filter(
    (finding) => finding.kind === 'blind-spot' && finding.about.includes(view.side),
  );
  const unknown = report.questions.filter((question) => isSilent(question, view.side));
  const where = t.view({
    compared: view.compared,
    first,
    second,
    withBoth: view.withBoth.length,
    withFirst: view.withFirst.length,
    withSecond: view.withSecond.length,
    apartFromBoth: view.apartFromBoth.length,
  });
  const lists = list([
    ...named(report, view.apartFromBoth, t.apartFromBoth),
    ...named(report, view.withFirst, t.withApart({ one: first, other: second })),
    ...named(report, view.withSecond, t.withApart({ one: second, other: first })),
    ...named(
      report,
      unknown.map((question) => question.id),
      t.notKnownTo({ side: name }),
    ),
  ]);
  return section(`view-${view.side}`, t.picture({ side: name }), [
    ...texts(where),
    ...told(report, found),
    ...lists,
  ]);
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
