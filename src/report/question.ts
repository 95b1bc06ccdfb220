import type { Picture, SidePicture } from '../findings/picture.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { wordingFor } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { OwnWords } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import type { SharedTag, SideScore } from '../score/score.ts';
import type { Words } from '../text/words/index.ts';
import { readingAid } from './reading-aid.ts';
import type { ReportQuestion, ReportSharedTag, ReportSide } from './report.ts';
import { reportStakes, type Seen } from './stakes.ts';

/** One question as reporters show it. */
export function reportQuestion(
  picture: Picture,
  words: readonly OwnWords[],
  say: Say,
  wanted: { whole: boolean },
  seen: Seen,
): ReportQuestion {
  const { question, score } = picture;
  const kind = kindOf(question);
  const sides = picture.sides.map((side) => reportSide(side, question.id, words, say.words));
  return {
    id: question.id,
    label: picture.label,
    dimension: question.dimension,
    kind: question.kind,
    rows: kind.rows,
    axis: kind.axis?.(question.fields, say) ?? null,
    ask: asked(
      question,
      picture.sides.map((side) => side.id),
      say,
    ),
    why: question.why === null ? '' : say(question.why),
    source: question.source === null ? '' : say(question.source),
    weight: picture.weight,
    core: question.core,
    verdict: score.verdict,
    gap: score.gap,
    apart: picture.gap,
    interval: score.interval,
    threshold: score.threshold,
    anchor: score.anchor,
    standing: score.standing,
    sides,
    perceptions: score.perceptions,
    items: score.items.map(({ item, share }) => ({ item, label: picture.options.get(item) ?? item, share })),
    claims: score.claims,
    ...(score.sharedTags === undefined ? {} : { sharedTags: sharedTags(score.sharedTags, question, say) }),
    aid: wanted.whole ? readingAid(question, sides, [picture.first.id, picture.second.id], say) : null,
    leaveOneOut: score.leaveOneOut,
    balance: score.balance,
    others: score.others,
    ...(wanted.whole ? reportStakes(picture, seen, say) : { cost: null, decision: null, reasons: [] }),
  };
}

function sharedTags(tags: readonly SharedTag[], question: Question, say: Say): ReportSharedTag[] {
  const control = kindOf(question).control(question.fields, say);
  const into = control.type === 'sort' ? (control.bins[0]?.label ?? '') : '';
  return tags.map((one) => ({ ...one, label: one.tag.replaceAll('-', ' '), into }));
}

/** One entry with side "" where all sides were given the same wording. */
function asked(question: Question, sides: readonly string[], say: Say): ReportQuestion['ask'] {
  const wordings = sides.map((side) => ({ side, text: say(wordingFor(question.ask, side)) }));
  const [first] = wordings;
  return first !== undefined && wordings.every((one) => one.text === first.text)
    ? [{ side: '', text: first.text }]
    : wordings;
}

/** Of a side that the score holds nothing of. */
const nothing: Omit<SideScore, 'side' | 'n' | 'words'> = {
  asked: 0,
  none: { 'dont-know': 0, 'not-applicable': 0, 'prefer-not': 0 },
  skipped: 0,
  otherMeasure: 0,
  dontKnow: null,
  spread: null,
  split: false,
  level: null,
  headTeam: null,
};

function reportSide(
  side: SidePicture,
  question: string,
  words: readonly OwnWords[],
  { answers: t }: Words,
): ReportSide {
  const { score, own, guess } = side;
  const written = words.filter((one) => one.question === question && one.side === side.id);
  const beside = written.filter(({ other }) => other).length;
  const { asked, none, skipped, otherMeasure, dontKnow, spread, split, level, headTeam } = score ?? nothing;
  return {
    side: side.id,
    n: own.n,
    asked,
    says:
      own.says === '' || beside === 0
        ? own.says
        : t.andElse({ says: own.says, count: beside, asked: score === null ? beside : asked }),
    center: own.center,
    extent: own.extent ?? null,
    rows: own.rows,
    none,
    skipped,
    otherMeasure,
    dontKnow,
    spread,
    split,
    level,
    headTeam,
    guess:
      guess === null
        ? null
        : {
            of: side.perception?.of ?? side.guessesOf,
            n: guess.n,
            says: guess.says,
            center: guess.center,
            rows: guess.rows,
          },
    words: written.map(({ person, text, other }) => ({ person, text, other })),
  };
}
