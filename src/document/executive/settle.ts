import type { AgreementStanding } from '../../charter/standing.ts';
import { mostPut } from '../../phrases/cards.ts';
import { briefly, titled, type Brief } from '../../phrases/brief.ts';
import type { SummaryRow } from '../../questions/kind.ts';
import { leading, type Difference } from '../../phrases/differences.ts';
import { bucketOf, isNothingApart, nameOf, pairOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { pageWords, type PageWords } from '../../text/words/pages/index.ts';
import type { Block, Column, Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { items, section, texts } from '../parts.ts';
import { toneOf } from '../report/tone.ts';

/** What reads at a glance. */
const glance = 60;

/** What is expected of the other side is said in full, or not at all. */
const short = 40;

const differing = ['known', 'unnoticed', 'apart', 'split'];

/**
 * What is to be settled: what the sides differ on before what they see alike, and what was signed last. What both live
 * with stands elsewhere.
 */
export function toSettle(report: Report): Difference[] {
  const accepted = new Set(
    report.accepted.filter((one) => !one.expired).flatMap((one) => one.questions.map(({ id }) => id)),
  );
  const signed = new Set(standing(report).map((one) => one.question));
  const place = ({ question }: Difference) =>
    (signed.has(question.id) ? 2 : 0) + (differing.includes(question.verdict) ? 0 : 1);
  return leading(report)
    .filter(({ question }) => !accepted.has(question.id))
    .sort((one, other) => place(one) - place(other));
}

/** What both sides signed and neither has moved away from, as far as that is known. */
export function standing({ charter }: Report): readonly AgreementStanding[] {
  return (charter?.agreements ?? []).filter(
    ({ expired, drift }) => !expired && drift.every(({ apart }) => apart !== true),
  );
}

/** Each with both sides' own words and what it costs in the company's own counts. */
export function settle(report: Report, { settle: most, inFull }: Amount): Section {
  const t = pageWords(report.languages).executive;
  const found = toSettle(report).slice(0, most);
  const apart = found.filter(isDifference).length;
  const title = apart === 0 ? t.alike : apart === found.length ? t.disagree : t.settle;
  if (found.length === 0) return section('settle', t.disagree, texts(none(report, t)));
  const said = apart === 0 ? texts(none(report, t)) : [];
  const sections = found.map((one, index) => difference(report, one, index + 1, inFull));
  return section('settle', title, said, { sections });
}

function none(report: Report, t: PageWords['executive']): string {
  return isNothingApart(report) ? t.nothingApart : t.noneLeads;
}

function isDifference({ question }: Difference): boolean {
  return differing.includes(question.verdict);
}

function difference(report: Report, one: Difference, place: number, inFull: boolean): Section {
  const { finding, question, verdict } = one;
  const brief = said(report, one, inFull);
  const title = titled(finding.title, brief, wordsIn(report.languages));
  const columns = [0, 1].map((at) => column(report, question, at, brief, inFull));
  const blocks: Block[] = [{ kind: 'beside', columns }, ...costs(report, question)];
  const badge = { text: verdict, tone: toneOf(bucketOf(question)) };
  return section(`settle-${question.id}`, `${place} · ${title}`, blocks, { badge });
}

/** Each side's own words: all of them, or what it names most; where that is the same, what the sides part over. */
function said(report: Report, { finding, question }: Difference, inFull: boolean): Brief {
  // How many cards each side takes can be the same where no card is.
  if (question.rows === 'cards') return briefly(report, finding, question);
  const pair = pairOf(report, question);
  const [first = '', second = ''] = pair.map((side) => side?.says ?? '');
  const isShort = Math.max(first.length, second.length) <= glance;
  if (first !== '' && second !== '' && (inFull || isShort)) return { item: null, first, second };
  const [one = [], other = []] = pair.map((side) => mostNamed(side?.rows ?? []));
  const parted = one.length * other.length > 0 && !one.some(({ id }) => other.some((row) => row.id === id));
  return parted && finding.kind !== 'knowledge-gap'
    ? { item: null, first: named(one), second: named(other) }
    : briefly(report, finding, question);
}

/** One row or two above all others; none where more are. */
function mostNamed(rows: readonly SummaryRow[]): SummaryRow[] {
  const most = Math.max(0, ...rows.map(({ share }) => share));
  const foremost = rows.filter(({ share }) => share === most && share > 0);
  return foremost.length > 2 ? [] : foremost;
}

function named(rows: readonly SummaryRow[]): string {
  return rows.map(({ label, text }) => `${label} (${text})`).join(', ');
}

/** What a side says, and what it expects of the other where it does not know of the difference. */
function column(report: Report, question: ReportQuestion, at: number, brief: Brief, inFull: boolean): Column {
  const t = pageWords(report.languages).executive;
  const [side, other] = at === 0 ? report.pair : [report.pair[1], report.pair[0]];
  const guessed = question.verdict === 'unnoticed' ? (pairOf(report, question)[at]?.guess ?? null) : null;
  const guess =
    brief.card === undefined
      ? (guessed?.says ?? '')
      : mostPut(guessed?.rows ?? [], brief.card.id, wordsIn(report.languages));
  const isTold = guess !== '' && (inFull || guess.length <= short);
  return {
    side,
    mark: at === 0 ? 'first' : 'second',
    name: nameOf(report, side),
    items: [
      { title: '', text: at === 0 ? brief.first : brief.second },
      ...(isTold ? [{ title: t.expects({ side: nameOf(report, other) }), text: guess }] : []),
    ],
  };
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
