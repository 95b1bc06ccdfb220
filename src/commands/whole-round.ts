import type { Audit, Round } from '../audit/audit.ts';
import { tallied, type Counted } from '../replies/tallied.ts';
import { wordings, type Wordings } from '../replies/wordings.ts';
import type { OpenAudit } from '../stores/folder.ts';

/** One round counted. */
export interface CountedRound extends Counted {
  /** As the round asks and weighs it. */
  audit: Audit;
  round: Round;
}

/** The same with the wordings its replies answered to. */
export interface WholeRound extends CountedRound {
  wordings: Wordings;
}

/** Counts a round as it was asked and weighed; `seen` takes each reply that counts. */
export async function countedRound(
  open: OpenAudit,
  languages: readonly string[],
  round: Round,
  { without, seen }: { without?: ReadonlySet<string>; seen?: Wordings } = {},
): Promise<CountedRound> {
  const audit = { ...open.auditIn(round).audit, languages };
  const running = tallied(audit);
  await open.store.each(round.id, ({ reply }) => {
    if (without?.has(reply.person) === true) return;
    running.add(reply);
    seen?.add(reply);
  });
  return { ...running.done(), audit, round };
}

/** Counts a round, everybody but `without`, to be set beside another round, where wordings matter. */
export async function wholeRound(
  open: OpenAudit,
  languages: readonly string[],
  round: Round,
  without: ReadonlySet<string> = new Set(),
): Promise<WholeRound> {
  const seen = wordings();
  return { ...(await countedRound(open, languages, round, { without, seen })), wordings: seen };
}
