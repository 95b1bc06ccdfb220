import type { Report, ReportQuestion, ReportView } from '../../report/report.ts';
import { nameOf } from '../wording.ts';
import { told } from './findings.ts';
import { list } from './markup.ts';

/** How each side outside the pair sees it: where apart from both, where with one of them, what it does not know. */
export function views(report: Report): string[] {
  return report.views.flatMap((view) => (view.compared === 0 ? [] : viewParts(report, view)));
}

function viewParts(report: Report, view: ReportView): string[] {
  const name = nameOf(report, view.side);
  const [first, second] = report.pair.map((side) => nameOf(report, side));
  const found = report.findings.filter(
    (finding) => finding.kind === 'blind-spot' && finding.about.includes(view.side),
  );
  const unknown = report.questions.filter((question) => isSilent(question, view.side));
  return [
    `## ${name}'s picture`,
    `Compared on ${view.compared} questions: close to both on ${view.withBoth.length}, close to ${first} and apart from ${second} on ${view.withFirst.length}, close to ${second} and apart from ${first} on ${view.withSecond.length}, apart from both on ${view.apartFromBoth.length}.`,
    ...(found.length === 0 ? [] : [told(report, found)]),
    list([
      ...named(report, view.apartFromBoth, 'Apart from both'),
      ...named(report, view.withFirst, `Close to ${first}, apart from ${second}`),
      ...named(report, view.withSecond, `Close to ${second}, apart from ${first}`),
      ...named(
        report,
        unknown.map((question) => question.id),
        `Not known to ${name}`,
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
