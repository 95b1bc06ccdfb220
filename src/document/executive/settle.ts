import { briefly } from '../../phrases/brief.ts';
import { leading, type Difference } from '../../phrases/differences.ts';
import { bucketOf, isNothingApart, nameOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { pageWords, type PageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { items, section, texts } from '../parts.ts';
import { toneOf } from '../report/tone.ts';

const differing = ['known', 'unnoticed', 'apart', 'split'];

/** What is to be settled, what the sides differ on before what they see alike; what both live with stands elsewhere. */
export function toSettle(report: Report): Difference[] {
  const accepted = new Set(
    report.accepted.filter((one) => !one.expired).flatMap((one) => one.questions.map(({ id }) => id)),
  );
  const open = leading(report).filter(({ question }) => !accepted.has(question.id));
  return [...open.filter(isDifference), ...open.filter((one) => !isDifference(one))];
}

/** Each with both sides' own words and what it costs in the company's own counts. */
export function settle(report: Report, { settle: most }: Amount): Section {
  const t = pageWords(report.languages).executive;
  const found = toSettle(report).slice(0, most);
  const apart = found.filter(isDifference).length;
  const title = apart === 0 ? t.alike : apart === found.length ? t.disagree : t.settle;
  if (found.length === 0) return section('settle', t.disagree, texts(none(report, t)));
  const said = apart === 0 ? texts(none(report, t)) : [];
  const sections = found.map((one, index) => difference(report, one, index + 1));
  return section('settle', title, said, { sections });
}

function none(report: Report, t: PageWords['executive']): string {
  return isNothingApart(report) ? t.nothingApart : t.noneLeads;
}

function isDifference({ question }: Difference): boolean {
  return differing.includes(question.verdict);
}

function difference(report: Report, { finding, question, verdict }: Difference, place: number): Section {
  const { item, first, second } = briefly(report, finding, question);
  const title = item === null ? finding.title : `${finding.title}: "${item}"`;
  const marks = ['first', 'second'] as const;
  const columns = [first, second].map((says, at) => ({
    side: report.pair[at] ?? '',
    mark: marks[at] ?? 'first',
    name: nameOf(report, report.pair[at] ?? ''),
    items: [{ title: '', text: says }],
  }));
  return section(
    `settle-${question.id}`,
    `${place} · ${title}`,
    [{ kind: 'beside', columns }, ...costs(report, question)],
    {
      badge: { text: verdict, tone: toneOf(bucketOf(question)) },
    },
  );
}

/** In counts of the audit, or what is to be counted; never in money that nobody counted. */
function costs(report: Report, { cost }: ReportQuestion): Block[] {
  const t = pageWords(report.languages).executive;
  const text = cost?.text ?? null;
  if (text !== null) return items([{ title: t.counts, text }]);
  const words = wordsIn(report.languages);
  const missing = (cost?.missing ?? []).map(({ label, why, sides }) =>
    t[why]({
      label,
      sides: joined(
        sides.map((side) => nameOf(report, side)),
        words,
      ),
    }),
  );
  const unasked = (cost?.missing ?? []).every(({ why }) => why === 'not-asked');
  const count = cost === null || cost.count === '' ? (missing.length > 0 ? '' : t.chooseCount) : cost.count;
  // What to count says more than a question that nobody was asked.
  const said = unasked && count !== '' ? [count] : [...missing, count];
  return items([{ title: t.notMeasured, text: said.filter((one) => one !== '').join(' ') }]);
}
