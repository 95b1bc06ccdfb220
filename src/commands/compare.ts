import type { Round } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import { report } from '../report/build.ts';
import { asAnswered, comparison } from '../report/comparison.ts';
import { compared } from '../reporters/compared.ts';
import { jsonText } from '../reporters/json.ts';
import { score } from '../score/audit-score.ts';
import { roundChange, type Refusal, type RoundChange } from '../score/round-change.ts';
import { currentRound, type OpenAudit } from '../stores/folder.ts';
import { auditHere } from './audit-here.ts';
import type { Command, Context } from './command.ts';
import { layoutFor } from './layout.ts';
import { auditOf } from './round-at-hand.ts';
import { languagesFor } from './languages.ts';
import { wholeRound, type WholeRound } from './whole-round.ts';

/** `accord compare`: what changed between two rounds, and whether it is more than chance. */
export const compare: Command = {
  examples: [
    ['accord compare', 'the last two rounds'],
    ['accord compare r2026-q2 r2026-q4', 'these two'],
    ['accord compare r2026-q2 r2026-q4 --json', 'the same as data'],
  ],
  declare(command) {
    command
      .argument('[before]', 'the earlier round')
      .argument('[after]', 'the later round')
      .option('--list', 'one fact a line, no columns')
      .addHelpText(
        'after',
        '\nCompares people and questions common to both rounds. Ends with 3 where that cannot be done.',
      );
  },
  async run(context, [first, second], options) {
    const { global, note } = context;
    const open = await auditHere(context);
    const languages = languagesFor(open.audit, global.lang);
    const [before, after] = roundsOf(open, first ?? null, second ?? null, context);
    for (const round of [before, after]) auditOf(open, round, note);
    const then = await counted(open, languages, before);
    const now = await counted(open, languages, after);
    const found = roundChange(
      { audit: asAnswered(then.audit, then.wordings, before.id), tally: then.tally },
      { audit: asAnswered(now.audit, now.wordings, after.id), tally: now.tally },
    );
    if (found.refused !== null) throw refusal(found.refused, found, before, after);
    if (found.change === null) throw refusal('nothing-assessed', found, before, after);
    const shown = async (whole: WholeRound, without: readonly string[]) => ({
      report: await reportOf(open, languages, whole, without),
      people: whole.tally.people,
      wordings: whole.wordings,
    });
    const result = comparison(
      now.audit,
      found,
      await shown(then, found.peopleLeftOut.before),
      await shown(now, found.peopleLeftOut.after),
    );
    if (global.json) context.print(jsonText(result));
    else context.print(compared(result, layoutFor(context, null, options)), 'reporter');
    return 0;
  },
};

async function counted(
  open: OpenAudit,
  languages: readonly string[],
  round: Round,
  without: ReadonlySet<string> = new Set(),
): Promise<WholeRound> {
  const made = await wholeRound(open, languages, round, without);
  if (made.tally.people.size === 0) {
    throw new AccordError(
      'unanswered',
      `Nobody has answered in round ${round.id}: there is nothing to compare.`,
      {
        hint: `Ask somebody with "accord ask -r ${round.id}", or name two rounds that were answered.`,
      },
    );
  }
  return made;
}

/** The report of the people compared: verdicts and answers are then theirs, as the figures are. */
async function reportOf(
  open: OpenAudit,
  languages: readonly string[],
  whole: WholeRound,
  without: readonly string[],
) {
  const made = without.length === 0 ? whole : await counted(open, languages, whole.round, new Set(without));
  return report({ ...made, score: score(made.audit, made.tally), asOf: made.round.opened });
}

/** Both rounds, the earlier first; without names the last two. */
function roundsOf(
  open: OpenAudit,
  first: string | null,
  second: string | null,
  { note }: Context,
): [Round, Round] {
  if (first === null || second === null) {
    const later = first === null ? open.rounds.at(-1) : currentRound(open, first);
    const earlier = open.rounds[open.rounds.findIndex((round) => round === later) - 1];
    if (later === undefined || earlier === undefined) {
      throw new AccordError('usage', 'A comparison needs two rounds, and there is no earlier one.', {
        hint: hintFor(open),
      });
    }
    return [earlier, later];
  }
  const [one, other] = [currentRound(open, first), currentRound(open, second)];
  if (one === other) throw new AccordError('usage', `${one.id} is named twice; name two rounds.`);
  const isReversed = open.rounds.indexOf(one) > open.rounds.indexOf(other);
  if (isReversed) note(`${other.id} was opened before ${one.id} and is taken as the earlier round`);
  return isReversed ? [other, one] : [one, other];
}

function hintFor({ rounds }: OpenAudit): string {
  const [first, second] = rounds.map((round) => round.id);
  if (first === undefined) return 'This audit has no round yet; begin one: accord round open NAME';
  return second === undefined
    ? `There is ${first}. Begin the next one with "accord round open NAME", and compare once it is answered.`
    : `There are: ${rounds.map((round) => round.id).join(', ')}. Name the earlier and the later: accord compare ${first} ${second}`;
}

function refusal(why: Refusal, { coverage }: RoundChange, before: Round, after: Round): AccordError {
  const rounds = `${before.id} and ${after.id}`;
  const less = (coverage?.before ?? 0) < (coverage?.after ?? 0) ? before : after;
  const share = (part: number) => `${Math.round(100 * part)} %`;
  const reasons: Readonly<Record<Refusal, { message: string; hint: string }>> = {
    'no-common-questions': {
      message: `${rounds} have no scored question in common: none was worded the same in both.`,
      hint: 'Answers to another wording measure something else. Ask the former wording in the next round; "accord trend" shows which rounds can be compared.',
    },
    'nothing-assessed': {
      message: `No question common to ${rounds} was answered by both sides in both rounds.`,
      hint: `See who is missing with "accord status -r ${before.id}" and "accord status -r ${after.id}", and ask them while their round is open.`,
    },
    'two-people-against-several': {
      message: `One of ${rounds} holds one answer a side, the other several: what two people say cannot be set against a sample of several.`,
      hint: 'Compare each with a round of its own size; "accord trend" shows how many answered in each.',
    },
    'coverage-differs': {
      message: `Of the weight of the common questions ${share(coverage?.before ?? 0)} could be assessed in ${before.id} and ${share(coverage?.after ?? 0)} in ${after.id}: more than 10 points of coverage apart.`,
      hint: `What is missing may move the figure either way. "accord status -r ${less.id}" names who is missing; once they have answered, compare.`,
    },
  };
  return new AccordError('incomparable', `Not compared. ${reasons[why].message}`, {
    hint: reasons[why].hint,
  });
}
