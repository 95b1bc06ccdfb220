import type { Finding } from '../findings/finding.ts';
import type { SummaryRow } from '../questions/kind.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { cutAtWord } from '../text/layout.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { partedMost } from './cards.ts';
import { pairOf, saysOf } from './wording.ts';

/** Longer phrases are replaced by the part that matters most. */
const most = 40;

/** Both sides of a question in few words; `item` names the option they are about, where they are about one. */
export interface Brief {
  item: string | null;
  first: string;
  second: string;
  /** Only of sorted cards: which card it is, how many are put differently, and of how many. */
  card?: { id: string; count: number; all: number };
}

/** An option quoted in a title is cut beyond so many characters: whole it stands with its question. */
const quotable = 60;

/** The title of a finding, with the option it is about. */
export function titled(title: string, { item, card }: Brief, { kinds: t, lists }: Words): string {
  if (item === null) return title;
  const quoted = lists.quoted({ text: cutAtWord(item, quotable) });
  return `${title}: ${card === undefined ? '' : `${t.partedMost(card)} `}${quoted}`;
}

/**
 * What each side of the pair says, short enough for one row: the whole where it is short; what each names most where
 * that differs; else what each says of the option that carries most of the difference.
 */
export function brief(report: Report, question: ReportQuestion): Brief {
  const words = wordsIn(report.languages);
  const [first, second] = pairOf(report, question);
  const whole = { item: null, first: saysOf(first, words), second: saysOf(second, words) };
  if (first === undefined || second === undefined || first.n === 0 || second.n === 0) return whole;
  const card = partedMost(first.rows, second.rows, words, question.items[0]?.item);
  if (card !== null) return { item: card.label, first: card.first, second: card.second, card };
  if (Math.max(whole.first.length, whole.second.length) <= most) return whole;
  const [one, other] = [foremost(first), foremost(second)];
  if (one !== null && other !== null && one.id !== other.id) {
    return { item: null, first: named(one), second: named(other) };
  }
  const carrier = question.items[0];
  const rows = [first, second].map((side) => side.rows.find((row) => row.id === carrier?.item));
  if (carrier === undefined || rows[0] === undefined || rows[1] === undefined) return whole;
  return { item: carrier.label, first: rows[0].text, second: rows[1].text };
}

/** The longest phrase that still reads at a glance beside another. */
const wide = 60;

/** The same, by what the finding is about: not only where the sides differ. */
export function briefly(report: Report, { kind }: Finding, question: ReportQuestion): Brief {
  const words = wordsIn(report.languages);
  const pair = pairOf(report, question);
  const of = (say: (side: ReportSide) => string): Brief => {
    const [first = '', second = ''] = pair.map((side) => (side === undefined ? '–' : say(side)));
    return { item: null, first, second };
  };
  if (kind === 'knowledge-gap') return of((side) => knowing(side, words));
  if (kind === 'unmet-need' || kind === 'given-not-received' || kind === 'unwanted') {
    const sheet = report.balance.find((one) => one.question === question.id);
    const state = kind === 'unmet-need' ? 'unmet' : kind;
    return of(({ side }) => {
      const rows = sheet?.ways.find((way) => way.to === side)?.rows ?? [];
      return words.answers.things[state]({ count: rows.filter((row) => row.state === state).length });
    });
  }
  if (kind !== 'agreed-problem' && kind !== 'not-worth-it') return brief(report, question);
  const isShort = pair.every((side) => saysOf(side, words).length <= wide);
  return of((side) =>
    isShort || side.level === null
      ? saysOf(side, words)
      : words.answers.levelOf({ level: Math.round(side.level) }),
  );
}

/** How many of a side do not know; where nobody of it said anything, why: a skipped answer is no "does not know". */
function knowing(side: ReportSide, words: Words): string {
  const { dontKnow } = side;
  return dontKnow === null
    ? saysOf(side, words)
    : words.answers.doNotKnow({ count: dontKnow.count, all: dontKnow.of });
}

/** What a side names most, where its rows divide one whole; null where several can be named at once. */
function foremost(side: ReportSide): SummaryRow | null {
  const sum = side.rows.reduce((all, row) => all + row.share, 0);
  if (Math.abs(sum - 1) > 0.01) return null;
  return side.rows.reduce<SummaryRow | null>(
    (best, row) => (best === null || row.share > best.share ? row : best),
    null,
  );
}

function named(row: SummaryRow): string {
  return `${row.label} (${row.text})`;
}
