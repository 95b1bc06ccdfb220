import * as z from 'zod';
import { outcomeIds } from '../audit/outcomes.ts';
import { findingKinds } from '../questionnaire/questionnaire.ts';
import { kinds } from '../questions/index.ts';
import { idRule, shape } from '../text/ids.ts';
import { unreconciled } from './unreconciled.ts';
import type { Report } from './report.ts';
import { verdictOrder as verdicts } from '../score/verdict-counts.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const text = z.string();
/** As in the audit: file names come from it. */
const id = z.string().regex(shape, `is not an id: ${idRule}`);
/** `kind:question`. */
const findingId = z.string().regex(/^[a-z-]+:[a-z0-9][a-z0-9-]{0,62}$/, 'is not "kind:question"');
const day = z.iso.date();
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable();
const stepRefusals = [
  'no-common-questions',
  'nothing-assessed',
  'two-people-against-several',
  'coverage-differs',
  'nobody-answered',
  'unreadable',
] as const;
const why = z.enum([
  'nobody-answered',
  'one-side-silent',
  'own-words',
  'expected-difference',
  'one-person',
  'few-questions',
  'nothing-assessed',
  'not-predicted',
]);

/** A value, or null with the reason beside it. */
const known = <T extends z.ZodType>(schema: T) =>
  z.union([z.strictObject({ value: schema, why: z.null() }), z.strictObject({ value: z.null(), why })]);

const counts = z.strictObject(
  Object.fromEntries(verdicts.map((verdict) => [verdict, count])) as Record<
    (typeof verdicts)[number],
    typeof count
  >,
);

const gap = z.strictObject({
  nFirst: count,
  nSecond: count,
  observed: share.describe('Distance between the two distributions of answers.'),
  noise: z
    .number()
    .min(0)
    .describe('What luck alone would make of two groups of this size and inner disagreement; may pass 1.'),
  signed: z.number().max(1),
  adjusted: share.describe('Observed less noise, in squares; never below 0.'),
});

const means = z.strictObject({
  observed: share.describe('Mean of the observed distances by weight.'),
  signed: z.number().max(1).describe('Mean of what remains of each beyond luck, by weight.'),
});

const interval = z.strictObject({
  low: share.describe('Lower end of 95 % confidence.'),
  high: share.describe('Upper end.'),
  se: z.number().min(0).describe('Standard error.'),
  df: z.number().min(0).describe('Degrees of freedom.'),
  approximate: z.literal(true).optional().describe('Made from few answers.'),
});

const row = z.strictObject({
  id: text,
  label: text.describe('The option, as it is called.'),
  count: maybe(z.number().min(0)).describe('How many people; null where they divide or order.'),
  share: share.describe('Of those who answered, or of the whole they divide.'),
  text: text.describe('The same in words.'),
  place: z.number().min(1).max(1000).optional().describe('Mean place in the order.'),
  piles: z
    .array(z.strictObject({ label: text, count }))
    .optional()
    .describe('Of a sorted card: every bin, and how many put it there.'),
});

const none = z.strictObject({ 'dont-know': count, 'not-applicable': count, 'prefer-not': count });

const guess = z.strictObject({
  of: id.describe('The side whose answers are guessed.'),
  n: count.describe('How many guessed.'),
  says: text.describe('What they expect, in words.'),
  center: maybe(z.number()).describe('The middle of numbers.'),
  rows: z.array(row),
});

const rate = z.strictObject({ count, of: count, rate: share, low: share, high: share });

const range = z.strictObject({ min: share, max: share });

const side = z.strictObject({
  side: id.describe('Id of the side.'),
  n: count.describe('Counted answers.'),
  asked: count.describe('People asked.'),
  says: text.describe('What it says in words, such as "24 h (8 to 48)"; empty where nobody answered.'),
  center: maybe(z.number()).describe('The middle of numbers.'),
  extent: maybe(z.tuple([z.number(), z.number()])).describe('Smallest and largest number answered.'),
  rows: z.array(row).describe('Option by option.'),
  none: none.describe('Ways of not answering, counted.'),
  skipped: count.describe('Left out without a word.'),
  otherMeasure: count.describe('Set aside: given to another wording of the question.'),
  dontKnow: maybe(rate).describe('Those who do not know, with 95 % confidence.'),
  spread: maybe(share).describe('Mean distance inside the side.'),
  split: z.boolean().describe('Do two of its members differ as strangers would?'),
  level: maybe(z.number().min(0).max(100)).describe(
    'How good a state, 0 to 100; null where the question says nothing of what is good.',
  ),
  headTeam: maybe(share).describe('Distance between its head and its team.'),
  guess: maybe(guess).describe('What it expects of the other side.'),
  words: z
    .array(z.strictObject({ person: id, text, other: z.boolean() }))
    .describe('Own words, by person; `other`: beside the options.'),
});

const perception = z.strictObject({
  side: id,
  of: id,
  n: count,
  perceived: maybe(share),
  accuracy: maybe(share),
  cell: maybe(z.enum(['true-consensus', 'false-conflict', 'false-consensus', 'known-difference'])),
  misread: z.boolean(),
});

const balance = z.strictObject({
  from: id,
  to: id,
  gap: maybe(share),
  lost: maybe(share),
  items: z.array(z.strictObject({ item: id, needed: share, first: share, given: share, received: share })),
  met: z.array(id),
  unmet: z.array(id),
  givenNotReceived: z.array(id),
  unwanted: z.array(id),
});

const sharedTag = z.strictObject({
  tag: id,
  label: text,
  into: text.describe('The first bin; empty where options are chosen rather than sorted.'),
  cards: z.array(id),
  with: z.tuple([share, share]).describe('Share of these cards that each side of the pair puts there.'),
  without: z.tuple([share, share]).describe('The same of all other cards.'),
  difference: z.number().min(-2).max(2),
});

const people = z.int().min(1);
const words = z.array(text).min(1);
const namedConcept = z.strictObject({ concept: id, label: text, people, words });

const readingAid = z
  .strictObject({
    verdict: z.enum(['different', 'overlapping', 'cannot-tell']),
    shared: z.array(
      z.strictObject({
        concept: id,
        label: text,
        first: z.strictObject({ people, words }),
        second: z.strictObject({ people, words }),
      }),
    ),
    onlyFirst: z.array(namedConcept),
    onlySecond: z.array(namedConcept),
    notFirst: z.array(namedConcept).describe('Ruled out in the text: "regardless of budget".'),
    notSecond: z.array(namedConcept),
  })
  .describe('An aid to reading own words: it knows words, not meaning, and never enters a figure.');

const cost = z.strictObject({
  text: maybe(text).describe('In counts of the same round; null: not measured.'),
  count: text.describe('What to count instead.'),
  missing: z.array(
    z.strictObject({
      question: id,
      label: text,
      why: z.enum(['not-asked', 'not-known', 'not-answered']),
      sides: z.array(id),
    }),
  ),
});

const question = z.strictObject({
  id,
  label: text.describe('Short name.'),
  dimension: id.describe('Id of its theme.'),
  kind: z.enum(kinds.map((one) => one.name)).describe('Kind of question.'),
  rows: z
    .enum(['one-of', 'any-of', 'owners', 'cards', 'parts', 'places', 'passes', 'none'])
    .describe('How the rows of its sides are read.'),
  axis: maybe(
    z.strictObject({
      min: z.number(),
      max: z.number(),
      log: z.boolean(),
      unit: text,
      hours: maybe(z.number()),
    }),
  ).describe('The line that the centres of its sides lie on.'),
  ask: z
    .array(z.strictObject({ side: text, text }))
    .describe('The wording; `side` is empty where all had the same.'),
  why: text.describe('Why it is asked.'),
  source: text.describe('Where it comes from.'),
  weight: z.number().positive().describe('What it counts in the overall figure.'),
  core: z.boolean().describe('Does the state of the firm hang on it?'),
  verdict: z.enum(verdicts).describe('Where the sides stand.'),
  gap: known(gap).describe('The distance of the pair; null with the reason beside it.'),
  apart: maybe(share).describe('The leading figure of the gap.'),
  interval: maybe(interval).describe('Of the adjusted gap, for samples.'),
  threshold: share.describe('Above it the sides are apart.'),
  anchor: maybe(share).describe('How far apart two people are who answer at random.'),
  standing: maybe(z.enum(['healthy', 'agreed-problem', 'between', 'contested'])).describe(
    'Gap and level seen together.',
  ),
  sides: z.array(side).describe('What each side says.'),
  perceptions: z.array(perception).describe('How each side sees the other.'),
  items: z
    .array(z.strictObject({ item: text, label: text, share }))
    .describe('Options by how much of the difference they carry.'),
  claims: maybe(z.strictObject({ both: share, nobody: share })).describe(
    'Share of both sides claiming it, and of neither.',
  ),
  sharedTags: z.array(sharedTag).optional().describe('What the cards share on which the pair parts.'),
  aid: maybe(readingAid).describe('What both speak of in own words.'),
  leaveOneOut: maybe(range).describe('Smallest and largest gap with one answer left out.'),
  balance: z.array(balance).describe('What is needed and given, both ways.'),
  others: z
    .array(z.strictObject({ first: id, second: id, gap: share }))
    .describe('Distances to sides outside the pair.'),
  cost: maybe(cost).describe('What a difference here costs, in the counts of the company itself.'),
  decision: maybe(text).describe('What only somebody above both sides can decide.'),
  reasons: z
    .array(z.strictObject({ side: id, text }))
    .describe('A good reason for where each side usually stands.'),
});

const dimension = z.strictObject({
  id,
  title: text.describe('The theme, as it is called.'),
  weight: z.number().min(0).describe('What it counts in the overall figure.'),
  questions: count.describe('Questions asked.'),
  assessed: count.describe('Questions compared.'),
  verdicts: counts.describe('Questions by verdict; `free` holds those in own words too.'),
  ownWords: count.describe('Of the free ones, those answered in own words; the others are by profession.'),
  gap: known(share).describe('Mean distance; null with the reason beside it.'),
  means: maybe(means).describe('Both means of its scored questions; null where none was assessed.'),
  interval: maybe(interval).describe('Around `means.signed`: both sides taken as samples of larger teams.'),
  leaveOneOut: maybe(range).describe('Smallest and largest with one person left out.'),
});

const stateName = z.enum(['undefined', 'defined', 'aligned', 'integrated']);
const level = z.number().min(0).max(100);

const state = z.strictObject({
  state: stateName,
  first: stateName,
  second: stateName,
  levels: z.tuple([level, level]),
  contested: z.boolean(),
  capped: z.boolean(),
});

const finding = z.strictObject({
  id: findingId,
  kind: z.enum(findingKinds).describe('Which rule found it.'),
  question: id.describe('Id of the question it is about.'),
  title: text.describe('In one line.'),
  text: text.describe('What was seen, and what it means.'),
  actions: z.array(id).describe('Ids of the actions that answer it.'),
  rank: z.number().describe('Consequence x certainty; negative: to be kept or known, not to be settled.'),
  leads: z.boolean().describe('Is it among the five to settle first?'),
  about: z.array(id).describe('Sides it is about alone, which see it first.'),
});

const action = z.strictObject({
  id,
  title: text.describe('In one line.'),
  do: text.describe('What to do.'),
  process: text.describe('What changes in how the work goes.'),
  people: text.describe('What changes for people.'),
  phase: z
    .enum(['rules', 'structure', 'incentives'])
    .describe('Rules come first, then structure, then incentives.'),
  atOnce: z.boolean().describe('Does it go before the order?'),
  taken: z
    .enum(['open', 'done', 'dropped'])
    .nullable()
    .describe('What became of it in the register of actions; null: nobody has taken it yet.'),
  open: z.boolean().describe('To be worked on now; at most three are, unless more were taken.'),
  owner: z.array(id).describe('Sides or people; `both`: both sides of the pair.'),
  effort: text.describe('How much work.'),
  doneWhen: text.describe('How to tell that it is done.'),
  answers: z.array(findingId).describe('Ids of the findings it answers.'),
});

const balanceRow = z.strictObject({
  item: id,
  label: text,
  needed: count,
  first: count,
  received: count,
  given: count,
  state: maybe(z.enum(['met', 'unmet', 'given-not-received', 'unwanted'])),
});

const balanceSheet = z.strictObject({
  question: id,
  label: text,
  ways: z.array(
    z.strictObject({
      from: id,
      to: id,
      needing: count,
      giving: count,
      gap: maybe(share),
      lost: maybe(share),
      rows: z.array(balanceRow),
    }),
  ),
  trades: z.array(z.strictObject({ first: balanceRow, second: balanceRow })),
});

const view = z.strictObject({
  side: id,
  compared: count,
  apartFromBoth: z.array(id),
  withFirst: z.array(id),
  withSecond: z.array(id),
  withBoth: z.array(id),
});

const invitation = z.strictObject({
  side: id,
  person: maybe(id),
  minutes: z.int().min(1),
  subject: text,
  text: z.array(text),
});

const drift = z.strictObject({
  side: id,
  n: count,
  distance: maybe(share).describe('Of the answers of this round from what was agreed.'),
  apart: maybe(z.boolean()),
  now: text,
  why: maybe(
    z.enum([
      'nobody-answered',
      'own-words',
      'reworded',
      'not-asked',
      'not-signed',
      'differs',
      'signed-later',
      'not-in-force',
    ]),
  ),
});

const accepted = z.strictObject({
  question: text.describe("A question's id, or a pattern."),
  questions: z.array(z.strictObject({ id, label: text, verdict: z.enum(verdicts) })),
  reason: text,
  owners: z.array(z.strictObject({ side: id, owner: text })),
  until: day,
  expired: z.boolean(),
  state: z.enum(['apart', 'none', 'unknown']),
});

const charter = z.strictObject({
  agreements: z.array(
    z.strictObject({
      question: id,
      label: text,
      agreed: text,
      text,
      gives: z.array(z.strictObject({ from: id, to: id, items: z.array(text) })),
      reason: text,
      owner: text,
      signed: day,
      effective: maybe(day),
      signatories: z.array(z.strictObject({ side: id, person: id, job: text })),
      review: maybe(day),
      reviewOverdue: z.boolean(),
      differUntil: maybe(day),
      expired: z.boolean(),
      threshold: maybe(share),
      drift: z.array(drift),
    }),
  ),
  drifted: count,
  expired: count,
  reviewsOverdue: count,
});

const register = z.strictObject({
  actions: z.array(
    z.strictObject({
      id,
      title: text,
      owner: z.array(text).describe('Ids of people or sides, or names as written.'),
      owners: text,
      due: day,
      doneWhen: text,
      evidence: text,
      state: z.enum(['open', 'done', 'dropped']),
      overdue: z.boolean(),
      daysLate: count,
      missed: count.describe('Dates set for it that were not kept.'),
      escalate: maybe(text),
      history: z.array(
        z.strictObject({
          on: day,
          did: z.enum(['taken', 'moved', 'done', 'dropped']),
          due: maybe(day),
          reason: text,
        }),
      ),
    }),
  ),
  open: count,
  overdue: count,
  done: count,
  dropped: count,
});

const points = z.number().min(0).max(100);

const trend = z
  .strictObject({
    rounds: z.array(
      z.strictObject({
        round: id,
        opened: day,
        closed: maybe(day),
        alignment: maybe(points).describe('100 x (1 - gap), on its own people and questions.'),
        why: maybe(z.union([why, z.literal('unreadable')])),
        leads: z.enum(['observed', 'adjusted']),
        interval: maybe(z.strictObject({ low: points, high: points })),
        leaveOneOut: maybe(z.strictObject({ min: points, max: points })),
        questions: count,
        verdicts: counts,
        ownWords: count.describe('Of the free ones, those answered in own words.'),
        answered: maybe(share),
        assessedWeight: share,
        people: z.array(z.strictObject({ side: id, submitted: count })),
        changedAfterClosing: z.boolean(),
      }),
    ),
    steps: z.array(
      z.strictObject({
        before: id,
        after: id,
        refused: maybe(z.enum(stepRefusals)).describe('Why the two are not compared; null: they are.'),
        alignment: maybe(z.strictObject({ before: points, after: points })),
        change: maybe(z.number().min(-100).max(100)),
        noise: maybe(z.number().min(0)),
        verdict: maybe(z.enum(['rose', 'fell', 'no-real-change', 'cannot-be-judged'])),
        text,
      }),
    ),
  })
  .describe('Every round so far, each with its own figures, and what may be said of neighbours.');

const outcome = z.strictObject({
  id: z.enum(outcomeIds),
  label: text,
  unit: text.describe('Empty where the rounds differ in it.'),
  values: z.array(z.strictObject({ round: id, value: maybe(z.number().min(0)), unit: text, text })),
  said: z.array(z.strictObject({ round: id, side: id, says: text })),
});

// What a page is painted with goes into its style sheet, so it is held to its shape here too.
const color = z.string().regex(/^#[0-9a-f]{6}$/);

const brand = z
  .strictObject({
    name: maybe(text),
    logo: maybe(
      z
        .string()
        .max(400_000)
        .regex(/^data:image\/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/),
    ),
    colors: maybe(z.strictObject({ first: color, second: color })),
  })
  .describe('Whose paper it is printed on.');

/** The report as `accord report --json` prints it. Gaps and shares are 0..1; null: not known. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Changes when a field is renamed, removed or means something else.'),
    languages: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]{2,4})?$/))
      .min(1)
      .describe('The languages it is written in, the first wish first.'),
    company: text.describe('Whose audit.'),
    round: id.describe('Id of the round.'),
    opened: day.describe('The day the round began.'),
    asOf: day.describe('The day the report stands for.'),
    target: z.enum(['linked', 'one-process']).describe('What the company aims at.'),
    privacy: z.literal('named').describe('Everybody asked has agreed to be seen.'),
    preset: maybe(id).describe('The choice of questions.'),
    pair: z.tuple([id, id]).describe('The two sides whose difference is the headline.'),
    leads: z.enum(['observed', 'adjusted']).describe('Which figure leads: adjusted in samples.'),
    sides: z.array(
      z.strictObject({
        id,
        name: text.describe('As it is called.'),
        population: z
          .enum(['everyone', 'sample'])
          .describe('Do its people stand for themselves, or for a larger group?'),
        invited: count.describe('People named in the audit.'),
        submitted: count.describe('Replies that count.'),
        drafts: count.describe('Replies that do not count yet.'),
        missing: z.array(id).describe('Ids of people whose reply is not in.'),
        jobs: z.record(id, text).optional().describe('What people do, by id, where the audit says so.'),
        answered: maybe(share).describe('Share of the questions put that were answered.'),
        spread: maybe(share).describe('Mean distance inside the side.'),
        headTeam: maybe(share).describe('Mean distance between its head and its team.'),
        headTeamQuestions: count.describe('Questions that mean is made of.'),
      }),
    ),
    answered: maybe(share).describe('Share of the questions put that were answered.'),
    assessedWeight: share.describe('Share of the weight that was compared.'),
    verdicts: counts.describe('Questions by verdict; `free` holds those in own words too.'),
    ownWords: count.describe('Of the free ones, those answered in own words; the others are by profession.'),
    overall: known(share).describe(
      'Mean distance of the pair by weight; 100 less its points is the alignment.',
    ),
    means: maybe(means).describe('Both means of all scored questions; `overall` is one of them.'),
    interval: maybe(interval).describe('Around `means.signed`: both sides taken as samples of larger teams.'),
    leaveOneOut: maybe(range).describe('Smallest and largest with one person left out.'),
    state: maybe(state).describe('Where both sides place the firm.'),
    others: z
      .array(z.strictObject({ first: id, second: id, gap: maybe(share), questions: count }))
      .describe('Mean distance of every two sides that are not the pair.'),
    matrix: z.strictObject({
      sides: z.array(id),
      cells: z.array(z.array(maybe(z.strictObject({ gap: share, questions: count })))),
    }),
    outsiders: z.array(
      z.strictObject({
        side: id,
        questions: count,
        toFirst: maybe(share),
        toSecond: maybe(share),
        nearerFirst: count,
        nearerSecond: count,
        asFar: count,
        widest: z.array(z.strictObject({ question: id, toFirst: share, toSecond: share })),
      }),
    ),
    leaders: z.array(
      z.strictObject({
        question: id,
        contribution: z.number(),
        swaps: z.array(id),
        dropsFor: z.array(id),
      }),
    ),
    dimensions: z.array(dimension).describe('The themes.'),
    questions: z.array(question).describe('Every question put.'),
    findings: z.array(finding).describe('All of them, the foremost first.'),
    holds: z.array(text).describe('What both sides hold alike, in sentences.'),
    balance: z.array(balanceSheet).describe('What each side must have and what the other gives.'),
    views: z.array(view).describe('How sides outside the pair see it.'),
    plan: z.strictObject({
      aim: text,
      because: text,
      actions: z.array(action),
      recommendations: z.array(z.strictObject({ owner: id, name: text, actions: z.array(id) })),
    }),
    charter: maybe(charter).describe('What was agreed, and how far each side has moved from it.'),
    register: maybe(register).describe('Who does what by when.'),
    toAsk: z
      .array(z.strictObject({ side: id, question: id, text }))
      .describe('What to ask sides that have not answered.'),
    invitations: z.array(invitation).describe('How to invite their heads.'),
    limits: z.array(text).describe('What the figures cannot bear, in sentences.'),
    contexts: z.array(text).describe('Figures from elsewhere, as what they are, in sentences.'),
    trend: maybe(trend).describe('This round beside the earlier ones.'),
    outcomes: z.array(outcome).describe('Figures of the business over the rounds.'),
    accepted: z
      .array(accepted)
      .describe('Differences both sides live with until a day; they stay in every figure.'),
    brand: maybe(brand),
  })
  .superRefine((report, context) => {
    for (const { path, message } of unreconciled(report))
      context.addIssue({ code: 'custom', path: [...path], message });
  })
  .describe('A report of accord.') satisfies z.ZodType<Report>;
