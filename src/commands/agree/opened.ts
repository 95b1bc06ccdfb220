import { editedList, type Entry } from '../../text/yaml-edit.ts';
import type { Agreement, Charter } from '../../charter/charter.ts';
import { authored, parsedCharter } from '../../charter/parse.ts';
import { charterStanding, type MeasuringRound } from '../../charter/stands.ts';
import type { CharterStanding } from '../../charter/standing.ts';
import { AccordError } from '../../errors.ts';
import { questionsOf, type Question } from '../../questionnaire/questionnaire.ts';
import { changeKept, keptCharter } from '../../stores/kept.ts';
import { hasErrors } from '../../text/source.ts';
import { sayIn, type Say } from '../../text/language.ts';
import type { Context } from '../command.ts';
import { openedAudit, type OpenedAudit } from '../kept/opened.ts';

/** An audit opened to record what is settled in it. */
export interface Opened extends OpenedAudit {
  /** In the audit's own: what is written stands in it. */
  own: Say;
  charter: Charter;
}

/** Opens the audit at hand with the charter there is; an audit without one has an empty one. */
export async function opened(context: Context, asOf: string): Promise<Opened> {
  const { kept, ...rest } = await openedAudit(context, asOf, keptCharter);
  return { ...rest, own: sayIn(rest.open.audit.languages), charter: kept ?? { agreed: [] } };
}

/** The charter as it stands, with what it would be measured by where somebody has answered. */
export function standing(
  at: Opened,
  round: MeasuringRound | null,
  agreed = at.charter.agreed,
): CharterStanding {
  return charterStanding({ agreed }, at.audit, round, at.asOf, at.say);
}

/** What can be settled: what the round at hand asks, then what only audit.yaml asks by now. */
export function questionsAt({ audit, open }: Pick<Opened, 'audit' | 'open'>): Question[] {
  const asked = questionsOf(audit.questionnaires);
  const ids = new Set(asked.map(({ id }) => id));
  return [...asked, ...questionsOf(open.audit.questionnaires).filter(({ id }) => !ids.has(id))];
}

/** Writes these entries (null: takes them out) into charter.yaml; what others wrote meanwhile and all comments stay. */
export async function recorded(at: Opened, changes: ReadonlyMap<string, Agreement | null>): Promise<void> {
  const { context, open, audit } = at;
  const entries = new Map<string, Entry | null>(
    [...changes].map(([id, one]) => [id, one === null ? null : authored(one)]),
  );
  await changeKept(open.folder, 'charter.yaml', world(context), (text) => {
    const before = text ?? head;
    const known = parsedCharter(before, 'charter.yaml', audit);
    if (known.value === null || hasErrors(known.problems)) {
      throw new AccordError('file', 'charter.yaml cannot be used; nothing was written.', {
        problems: known.problems,
      });
    }
    const after = editedList(before, 'agreed', 'question', entries);
    const read = parsedCharter(after, 'charter.yaml', audit);
    if (read.value === null) throw new Error(`a charter that could not be read back: ${after.length}`);
    return Promise.resolve(after);
  });
}

function world({ io, note }: Context) {
  return { uuid: io.uuid, note };
}

const head = `# What both sides signed: the company's own rules of engagement.
# "accord agree" writes it; what you change or note here by hand stays. "accord validate charter.yaml" checks it.
format: 1
agreed: []
`;
