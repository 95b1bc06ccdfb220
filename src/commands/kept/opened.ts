import type { Audit, Round } from '../../audit/audit.ts';
import type { MeasuringRound } from '../../charter/stands.ts';
import { problemLine } from '../../errors.ts';
import { currentRound, type OpenAudit } from '../../stores/folder.ts';
import type { Kept } from '../../stores/kept.ts';
import { sayIn, type Say } from '../../text/language.ts';
import { auditHere } from '../audit-here.ts';
import type { Context } from '../command.ts';
import { languagesFor } from '../languages.ts';
import { auditOf } from '../round-at-hand.ts';
import { countedRound } from '../whole-round.ts';

/** An audit opened to work on a file that is kept in its folder. */
export interface OpenedAudit {
  context: Context;
  open: OpenAudit;
  /** The round named, or the newest open one; null: there is none yet. */
  round: Round | null;
  /** As that round asks and weighs it; `--lang` first. */
  audit: Audit;
  /** In the language asked for. */
  say: Say;
  asOf: string;
}

/** Opens the audit at hand with what is kept in it, null where it keeps none yet; warnings are told. */
export async function openedAudit<T>(
  context: Context,
  asOf: string,
  keptIn: (open: OpenAudit, audit: Audit) => Promise<Kept<T> | null>,
): Promise<OpenedAudit & { kept: T | null }> {
  const { global, note } = context;
  const open = await auditHere(context);
  const round = open.rounds.length === 0 && global.round === null ? null : currentRound(open, global.round);
  const asked = round === null ? open.audit : open.auditIn(round).audit;
  const kept = await keptIn(open, asked);
  for (const warning of kept?.warnings ?? []) note(problemLine(warning));
  const languages = languagesFor(open.audit, global.lang);
  const audit = { ...asked, languages };
  return { context, open, round, audit, say: sayIn(languages), asOf, kept: kept?.value ?? null };
}

/** What was answered in the round at hand; null where there is no round or nobody has answered. */
export async function answered({
  context,
  open,
  round,
  audit,
}: Pick<OpenedAudit, 'context' | 'open' | 'round' | 'audit'>): Promise<MeasuringRound | null> {
  if (round === null) return null;
  auditOf(open, round, context.note);
  const { tally } = await countedRound(open, audit.languages, round);
  return tally.people.size === 0 ? null : { tally, opened: round.opened };
}
