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

/** Each with both sides' own words and what it costs by both sides' own answers. */
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
  // What one person ticks is a list of three at most; none of it stands above the rest.
  const isTicked = question.rows === 'any-of' && pair.some((side) => side?.n === 1);
  if (first !== '' && second !== '' && (inFull || isShort || isTicked)) {
    return { item: null, first, second };
  }
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
  const text = at === 0 ? brief.first : brief.second;
  const guess =
    brief.card !== undefined
      ? mostPut(guessed?.rows ?? [], brief.card.id, wordsIn(report.languages))
      : isAnswer(report, question, at, text)
        ? (guessed?.says ?? '')
        : '';
  const isTold = guess !== '' && (inFull || guess.length <= short);
  return {
    side,
    mark: at === 0 ? 'first' : 'second',
    name: nameOf(report, side),
    items: [
      { title: '', text },
      ...(isTold ? [{ title: t.expects({ side: nameOf(report, other) }), text: guess }] : []),
    ],
  };
}

/** Is it what the side answers, in full or what it names most? A guess of such an answer says nothing beside a count. */
function isAnswer(report: Report, question: ReportQuestion, at: number, text: string): boolean {
  const side = pairOf(report, question)[at];
  return text === side?.says || text === named(mostNamed(side?.rows ?? []));
}

/** In figures that the sides answered, said to be no count, or what is to be counted; never in money. */
function costs(report: Report, { cost }: ReportQuestion): Block[] {
  const t = pageWords(report.languages).executive;
  const text = cost?.text ?? null;
  if (text !== null) return items([{ title: t.byAnswers, text }]);
  const words = wordsIn(report.languages);
  const count = cost?.count ?? '';
  const missing = (cost?.missing ?? [])
    // What to count says more than a question that nobody was asked.
    .filter(({ why }) => why !== 'not-asked' || count === '')
    .map(({ label, why, sides }) =>
      t[why]({
        label,
        sides: joined(
          sides.map((side) => nameOf(report, side)),
          words,
        ),
      }),
    );
  const said = [...missing, ...(count === '' ? [] : [count])];
  return items([{ title: t.notMeasured, text: (said.length === 0 ? [t.chooseCount] : said).join(' ') }]);
}
