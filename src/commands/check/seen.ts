import { relative, resolve, sep } from 'node:path';
import type { Audit, Round } from '../../audit/audit.ts';
import { stillThere } from '../../audit/freeze.ts';
import { AccordError } from '../../errors.ts';
import { activeGates } from '../../gates/active.ts';
import { acceptedNow } from '../../gates/baseline.ts';
import type { CheckInput, Earlier, FailOn, Figures } from '../../gates/check.ts';
import { questionsOf, withQuestions } from '../../questionnaire/questionnaire.ts';
import type { Tally } from '../../replies/tally.ts';
import { report as built } from '../../report/build.ts';
import { asAnswered } from '../../report/comparison.ts';
import type { Report } from '../../report/report.ts';
import { score } from '../../score/audit-score.ts';
import { roundChange } from '../../score/round-change.ts';
import { sideLevels } from '../../score/side-levels.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { fileProblem } from '../../text/source.ts';
import { auditHere } from '../audit-here.ts';
import type { Context } from '../command.ts';
import { keptBeside } from '../kept/beside.ts';
import { refuseBefore } from '../report-at-hand.ts';
import { roundAtHand } from '../round-at-hand.ts';
import { languagesFor } from '../languages.ts';
import { wholeRound, type WholeRound } from '../whole-round.ts';
import { keptBaseline } from './baseline-file.ts';

/** What a check goes by, and the folder it was read from. */
export interface Seen {
  input: CheckInput;
  folder: string;
}

/**
 * Reads and counts the round at hand and, where a gate asks for it, the one before. A round that nobody answered is no
 * error here: its gates cannot be decided. Throws as `openAudit` does, and `file` for a sealed round that was changed.
 */
export async function seen(context: Context, asOf: string, failOn: readonly FailOn[]): Promise<Seen> {
  const { io, global, note } = context;
  const open = await auditHere(context);
  const languages = languagesFor(open.audit, global.lang);
  const { audit, round } = roundAtHand(open, global.round, note);
  refuseBefore(round, asOf, io.today());
  const kept = await keptBeside(open, audit, note);
  const whole = await soundRound(open, languages, round);
  const measured = score(whole.audit, whole.tally);
  const report = built({
    ...whole,
    ...kept,
    score: measured,
    asOf,
  });
  const baseline = await keptBaseline(open.folder);
  const { gates, accepted, people } = open.audit;
  const isAsked = activeGates({ gates, accepted, baseline }).some(({ gate }) => gate.kind === 'change');
  return {
    folder: open.folder,
    input: {
      file: shownFile(io.cwd, global.audit),
      gates,
      accepted,
      people,
      report,
      figures: figuresOf(report, whole),
      stillThere: round.frozen === undefined ? null : stillThere(whole.audit, round.frozen),
      earlier: isAsked ? await earlierOf(open, languages, whole, report) : null,
      baseline,
      measures: new Map(questionsOf(whole.audit.questionnaires).map((one) => [one.id, one.measure])),
      failOn,
    },
  };
}

/** The round before, and what changed since, without the questions whose difference is accepted. */
async function earlierOf(
  open: OpenAudit,
  languages: readonly string[],
  now: WholeRound,
  report: Report,
): Promise<Earlier | null> {
  const at = open.rounds.findIndex((round) => round.id === now.round.id);
  const before = open.rounds[at - 1];
  if (before === undefined) return null;
  const then = await soundRound(open, languages, before);
  if (then.tally.people.size === 0 || now.tally.people.size === 0) return { round: before.id, change: null };
  const without = acceptedNow(report);
  const counted = ({ audit, tally, wordings, round }: WholeRound) => ({
    audit: asAnswered(withoutQuestions(audit, without), wordings, round.id),
    tally,
  });
  return { round: before.id, change: roundChange(counted(then), counted(now)) };
}

/** A round counted; what was sealed must be as it was sealed. */
async function soundRound(open: OpenAudit, languages: readonly string[], round: Round): Promise<WholeRound> {
  const whole = await wholeRound(open, languages, round);
  if (round.sealed === undefined) return whole;
  const { sealState } = await import('../../stores/seal.ts');
  if ((await sealState(open.folder, round)) !== 'broken') return whole;
  const message = 'its replies are not those it was closed with; put them back from version control';
  throw new AccordError(
    'file',
    `Round ${round.id} was changed after it was closed: nothing is judged by it.`,
    {
      problems: [fileProblem(`rounds/${round.id}/round.yaml`, message)],
    },
  );
}

/** Figures without the questions whose difference is accepted; they stay in the report. */
function figuresOf(report: Report, { audit, tally }: { audit: Audit; tally: Tally }): Figures {
  const judged = withoutQuestions(audit, acceptedNow(report));
  const found = score(judged, tally);
  const { leads, overall, interval, dimensions } = found;
  return { leads, overall, interval, dimensions, levels: sideLevels(judged, found, tally) };
}

function withoutQuestions(audit: Audit, left: ReadonlySet<string>): Audit {
  const questionnaires = withQuestions(audit.questionnaires, (one) => (left.has(one.id) ? [] : [one]));
  return { ...audit, questionnaires };
}

/** `audit.yaml` from where the command was typed, with forward slashes. */
export function shownFile(cwd: string, folder: string): string {
  return relative(cwd, resolve(cwd, folder, 'audit.yaml'))
    .split(sep)
    .join('/');
}
