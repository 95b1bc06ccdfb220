import type { Register } from '../actions/register.ts';
import { registerStanding } from '../actions/stands.ts';
import type { Audit, Round } from '../audit/audit.ts';
import type { Charter } from '../charter/charter.ts';
import { charterStanding } from '../charter/stands.ts';
import { findings } from '../findings/findings.ts';
import { pictures } from '../findings/picture.ts';
import { plan } from '../findings/plan.ts';
import type { OwnWords } from '../replies/reply.ts';
import type { Tally } from '../replies/tally.ts';
import type { Score } from '../score/score.ts';
import { isInOwnWords } from '../score/verdict-counts.ts';
import { sayIn, type Say } from '../text/language.ts';
import { acceptedStandings } from './accepted.ts';
import { balanceSheets } from './balance-sheet.ts';
import { holds } from './holds.ts';
import { invitations } from './invitations.ts';
import { limits } from './limits.ts';
import { outsiders } from './outsiders.ts';
import { reportQuestion } from './question.ts';
import type { Report, ReportDimension, ReportQuestion } from './report.ts';
import { settled } from './settled.ts';
import { toAsk } from './to-ask.ts';
import type { Outcome, Trend } from './trend.ts';
import { views } from './views.ts';

/** What a report is made of. */
interface ReportInput {
  audit: Audit;
  round: Round;
  score: Score;
  tally: Tally;
  words: readonly OwnWords[];
  /** question id -> texts that are not among `words`. */
  wordsLeftOut?: ReadonlyMap<string, number>;
  /** side id -> drafts, which do not count. */
  drafts: ReadonlyMap<string, number>;
  /** The day the report stands for, `2026-11-22`. */
  asOf: string;
  charter?: Charter | null;
  register?: Register | null;
  /** The rounds so far; left out: not read. */
  trend?: Trend | null;
  outcomes?: readonly Outcome[];
  /** What happened to the round that its figures do not show, in sentences: they stand first among the limits. */
  caveats?: readonly string[];
}

/**
 * The report of one round as plain data, in the audit's languages, the first wish first. What is not wanted `whole`, for
 * one screen, has no reading aid of own words, nothing of what a difference costs, and figures that are not settled yet.
 */
export function report(input: ReportInput, wanted = { whole: true }): Report {
  const { audit, round, score, tally, words, drafts, asOf } = input;
  const say = sayIn(audit.languages);
  const seen = pictures(audit, score, tally, say);
  const found = findings(seen, score.leads, say, audit.target);
  const ordered = byPerson(words, audit);
  const byId = new Map(seen.map((picture) => [picture.question.id, picture]));
  const questions = seen.map((picture) => reportQuestion(picture, ordered, say, wanted, byId));
  const sides = audit.sides.map((side) => ({
    id: side.id,
    name: say(side.name),
    population: side.population,
    ...peopleOf(audit, tally, side.id),
    drafts: drafts.get(side.id) ?? 0,
    answered: score.answered.sides.find((one) => one.side === side.id)?.share ?? null,
    spread: score.inside.find((one) => one.side === side.id)?.spread ?? null,
    headTeam: score.headTeam.find((one) => one.side === side.id)?.gap ?? null,
    headTeamQuestions: score.headTeam.find((one) => one.side === side.id)?.questions ?? 0,
  }));
  const bare = {
    schemaVersion: 1 as const,
    languages: audit.languages,
    company: audit.company,
    round: round.id,
    opened: round.opened,
    asOf,
    target: audit.target,
    privacy: audit.privacy,
    preset: audit.preset,
    pair: audit.pair,
    leads: score.leads,
    sides,
    answered: score.answered.all,
    assessedWeight: score.assessedWeight,
    verdicts: score.verdicts,
    ownWords: questions.filter(isInOwnWords).length,
    overall: score.overall,
    means: score.means,
    interval: score.interval,
    leaveOneOut: score.leaveOneOut,
    state: score.state,
    others: score.others,
    matrix: score.matrix,
    outsiders: outsiders(score),
    leaders: score.leaders,
    dimensions: dimensionsOf(audit, score, questions, say),
    questions,
    findings: found,
    holds: holds(seen, found, say.words),
    balance: balanceSheets(seen),
    views: views(score),
    plan: plan(found, audit, say, new Map(input.register?.actions.map(({ id, state }) => [id, state]))),
    charter: input.charter
      ? charterStanding(input.charter, audit, { tally, opened: round.opened }, asOf, say)
      : null,
    register: input.register ? registerStanding(input.register, audit, asOf, say) : null,
    toAsk: toAsk(seen, sides, audit.pair, say),
    invitations: invitations(audit, sides, say.words),
    contexts: audit.questionnaires.flatMap(({ context }) => (context === null ? [] : [say(context)])),
    trend: input.trend ?? null,
    outcomes: input.outcomes ?? [],
    accepted: acceptedStandings(audit, questions, asOf),
    brand: brandOf(audit),
  };
  const cut = { countsOnly: tally.rows === null, words: input.wordsLeftOut ?? new Map<string, number>() };
  const reworded = seen.filter(({ question }) => question.reworded).map(({ label }) => label);
  const made = { ...bare, limits: [...(input.caveats ?? []), ...limits(bare, cut, reworded, say.words)] };
  return wanted.whole ? settled(made) : made;
}

/** In the order of the audit's people, heads as they are named; people it does not name last. */
function byPerson(words: readonly OwnWords[], audit: Audit): OwnWords[] {
  const places = new Map(audit.people.map((person, index) => [person.id, index]));
  const place = ({ person }: OwnWords) => places.get(person) ?? places.size;
  return [...words].sort((one, other) => place(one) - place(other));
}

function peopleOf(audit: Audit, tally: Tally, side: string) {
  const named = audit.people.filter((person) => person.side === side);
  const jobs = named.flatMap(({ id, job }) => (job === null ? [] : [[id, job] as const]));
  const there = tally.rows === null ? null : new Set(tally.rows.map((row) => row.person));
  return {
    invited: named.length,
    submitted: tally.people.get(side) ?? 0,
    missing: there === null ? [] : named.filter((person) => !there.has(person.id)).map((person) => person.id),
    ...(jobs.length === 0 ? {} : { jobs: Object.fromEntries(jobs) }),
  };
}

function dimensionsOf(
  audit: Audit,
  score: Score,
  questions: readonly ReportQuestion[],
  say: Say,
): ReportDimension[] {
  const authored = audit.questionnaires.flatMap((questionnaire) => questionnaire.dimensions);
  return score.dimensions.map((dimension) => ({
    id: dimension.dimension,
    title: say(authored.find((one) => one.id === dimension.dimension)?.title ?? dimension.dimension),
    weight: questions
      .filter((question) => question.dimension === dimension.dimension && question.apart !== null)
      .reduce((sum, question) => sum + question.weight, 0),
    questions: dimension.questions,
    assessed: dimension.assessed,
    verdicts: dimension.verdicts,
    ownWords: questions.filter((one) => one.dimension === dimension.dimension && isInOwnWords(one)).length,
    gap: dimension.gap,
    means: dimension.means,
    interval: dimension.interval,
    leaveOneOut: dimension.leaveOneOut,
  }));
}

/** A logo that was not read from its file is none. */
function brandOf({ brand }: Audit): Report['brand'] {
  return brand === null ? null : { ...brand, logo: brand.logo?.startsWith('data:') ? brand.logo : null };
}
