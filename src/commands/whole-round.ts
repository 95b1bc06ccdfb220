import type { Audit, Round } from '../audit/audit.ts';
import { questionsOf } from '../questionnaire/questionnaire.ts';
import { tallied, type Counted } from '../replies/tallied.ts';
import { wordings, type Wordings } from '../replies/wordings.ts';
import type { OpenAudit } from '../stores/folder.ts';

/** One round counted, with the wordings its replies answered to. */
export interface WholeRound extends Counted {
  audit: Audit;
  round: Round;
  wordings: Wordings;
}

/** Counts a round, everybody but `without`, as it was asked and weighed. */
export async function wholeRound(
  open: OpenAudit,
  languages: readonly string[],
  round: Round,
  without: ReadonlySet<string> = new Set(),
): Promise<WholeRound> {
  const audit = { ...open.auditIn(round).audit, languages };
  const roles = new Map(audit.people.map((person) => [person.id, person.role]));
  const running = tallied(questionsOf(audit.questionnaires), roles, audit.pair);
  const seen = wordings();
  await open.store.each(round.id, ({ reply }) => {
    if (without.has(reply.person)) return;
    running.add(reply);
    seen.add(reply);
  });
  return { ...running.done(), audit, round, wordings: seen };
}
