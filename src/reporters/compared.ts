import { hasTurned } from '../report/compared-question.ts';
import type { Comparison, LeftOutWhy } from '../report/comparison.ts';
import type { Verdict } from '../score/score.ts';
import { visibleLine } from '../text/escape.ts';
import { sideName } from '../text/sides.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { escaped } from './escaped.ts';
import type { ReporterOptions } from './reporter.ts';
import { bullets, paragraph, type Block } from './terminal/block.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';
import { bucketWords, percent, points } from '../phrases/wording.ts';

type Row = Comparison['questions'][number];

/** Moved gaps shown where the verdict stayed. */
const mostMoved = 5;

/** What changed between two rounds, for a terminal: the sentence first, then the answers, then what is left out. */
export function compared(comparison: Comparison, { width, color, list }: ReporterOptions): string {
  const blocks = blocksOf(escaped(comparison, visibleLine));
  return list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
}

function blocksOf(of: Comparison): Block[] {
  const words = wordsIn(of.languages);
  const rounds = { before: of.before.round, after: of.after.round };
  return [
    {
      type: 'facts',
      facts: [of.company, words.compared.rounds(rounds)],
      separator: ' · ',
      tone: 'strong',
    },
    paragraph(headline(of, words)),
    paragraph(basis(of, words)),
    ...beyond(of, words),
    ...turned(of, words),
    ...within(of, words),
    ...stayed(of, words),
    ...leftOut(of, words),
    bullets(words.limits.title, limits(of, words)),
  ];
}

function headline(of: Comparison, words: Words): string {
  const t = words.compared;
  const [before, after] = [tenths(of.alignment.before, words), tenths(of.alignment.after, words)];
  const { change } = of.change;
  const by = { points: tenths(Math.abs(change), words) };
  const way = change === 0 ? t.unchanged : change > 0 ? t.closer(by) : t.further(by);
  return t.headline({ before, after, way, judgement: judgement(of, words) });
}

function judgement({ verdict, noise }: Comparison, words: Words): string {
  const t = words.compared;
  if (verdict === 'cannot-be-judged') return t.cannotJudge;
  const chance = noise === null ? '' : ` ${t.chance({ points: tenths(noise, words) })}`;
  if (verdict === 'no-real-change') return `${t.noRealChange}${chance}`;
  return `${verdict === 'rose' ? t.realRise : t.realFall}${chance}`;
}

function basis(of: Comparison, { compared: t }: Words): string {
  const [first = '', second = ''] = of.pair.map((side) => sideName(of.sides, side));
  const people = t.people({ one: of.people[0], first, other: of.people[1], second });
  const all = of.questions.length + of.leftOut.length;
  const questions = t.questions({ count: of.questions.length, all });
  if (of.rule === 'two-people') {
    return t.twoPeople({ questions });
  }
  if (of.rule === 'same-people') {
    return t.samePeople({ people, questions });
  }
  const known = of.people[0] + of.people[1] === 0 ? t.nobodyInBoth : t.inBoth({ people });
  return t.otherPeople({ known, questions });
}

/** What changed beyond chance, whether or not the verdict did; nothing is said of it where no question could be judged. */
function beyond(of: Comparison, words: Words): Block[] {
  const t = words.compared;
  const rows = of.questions.filter(({ beyondChance }) => beyondChance === true);
  if (rows.length > 0) return [entries(t.beyond, rows, of, words)];
  const isJudged = of.questions.some(({ beyondChance }) => beyondChance !== null);
  return isJudged && of.questions.some(hasTurned) ? [paragraph(t.noneBeyond)] : [];
}

/** Verdicts that changed where nobody can tell whether that is chance. */
function turned(of: Comparison, words: Words): Block[] {
  const t = words.compared;
  if (!of.questions.some(hasTurned)) return [paragraph(t.noneTurned)];
  const rows = of.questions.filter((row) => hasTurned(row) && row.beyondChance === null);
  return rows.length === 0 ? [] : [entries(t.turned, rows, of, words)];
}

/** Verdicts that changed no further than chance moves them: a line each. */
function within(of: Comparison, words: Words): Block[] {
  const rows = of.questions.filter((row) => hasTurned(row) && row.beyondChance === false);
  if (rows.length === 0) return [];
  return [
    bullets(
      words.compared.within,
      rows.map((row) => `${row.label}: ${moveOf(row, words)}`),
    ),
  ];
}

/** A question each: how it was seen and is seen, and below each other what leads on each side. */
function entries(title: string, rows: readonly Row[], of: Comparison, words: Words): Block {
  const shapes = ['●', '◇'];
  return {
    type: 'entries',
    title,
    noteName: words.compared.seen,
    entries: rows.map((row) => ({
      head: row.label,
      note: moveOf(row, words),
      facts: row.sides.map(({ side, leading }, at) => ({
        name: sideName(of.sides, side),
        mark: shapes[at] ?? '·',
        text: change(leading.before || '–', leading.after || '–', words),
        tone: at === 0 ? ('first' as const) : ('second' as const),
      })),
    })),
  };
}

/** `apart → same, 100 → 0 points`. */
function moveOf({ before, after }: Row, words: Words): string {
  const [then, now] = [wordOf(before.verdict, words), wordOf(after.verdict, words)];
  const seen = then === now ? now : `${then} → ${now}`;
  return words.compared.move({ seen, before: points(before.gap), after: points(after.gap) });
}

function stayed(of: Comparison, words: Words): Block[] {
  const rows = of.questions
    .filter((row) => !hasTurned(row) && row.beyondChance !== true)
    .filter((row) => points(row.before.gap) !== points(row.after.gap))
    .slice(0, mostMoved);
  if (rows.length === 0) return [];
  return [
    bullets(
      words.compared.moved,
      rows.map((row) => `${row.label}: ${moveOf(row, words)}`),
    ),
  ];
}

const reasons: readonly LeftOutWhy[] = [
  'worded-otherwise',
  'only-before',
  'only-after',
  'not-answered-by-both',
];

function leftOut(of: Comparison, { compared: t }: Words): Block[] {
  const { before, after } = of.peopleLeftOut;
  const texts = [
    ...(before.length > 0 ? [t.peopleOf({ round: of.before.round, list: before.join(', ') })] : []),
    ...(after.length > 0 ? [t.peopleOf({ round: of.after.round, list: after.join(', ') })] : []),
    ...reasons.flatMap((why) => {
      const labels = of.leftOut.filter((one) => one.why === why).map((one) => one.label);
      return labels.length === 0 ? [] : [`${t[why]}: ${labels.join(', ')}.`];
    }),
  ];
  return texts.length === 0 ? [] : [bullets(t.leftOut, texts)];
}

function limits(of: Comparison, { compared: t }: Words): string[] {
  const { before, after } = of.coverage;
  return [
    t.limitFigures,
    ...(before < 1 || after < 1 ? [t.limitCoverage({ before: percent(before), after: percent(after) })] : []),
    ...(of.rule === 'two-people' ? [t.limitTwo] : []),
  ];
}

function change(before: string, after: string, { compared: t }: Words): string {
  return before === after ? t.asBefore({ now: after }) : `${before} → ${after}`;
}

function wordOf(verdict: Verdict, words: Words): string {
  return bucketWords(verdict, words).column;
}

function tenths(figure: number, words: Words): string {
  return words.figure(figure.toFixed(1));
}
