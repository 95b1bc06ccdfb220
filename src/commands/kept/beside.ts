import type { Register } from '../../actions/register.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Charter } from '../../charter/charter.ts';
import { problemLine } from '../../errors.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { keptCharter, keptRegister } from '../../stores/kept.ts';

/** What is kept beside the rounds of an audit. */
export interface KeptFiles {
  /** What both sides signed; null: nothing yet. */
  charter: Charter | null;
  /** Actions somebody took on; null: none yet. */
  register: Register | null;
}

/** Reads what is kept beside a round, `audit` as that round asks it; warnings are told. */
export async function keptBeside(
  open: OpenAudit,
  audit: Audit,
  note: (text: string) => void,
): Promise<KeptFiles> {
  const [charter, register] = await Promise.all([keptCharter(open, audit), keptRegister(open)]);
  for (const warning of [...(charter?.warnings ?? []), ...(register?.warnings ?? [])])
    note(problemLine(warning));
  return { charter: charter?.value ?? null, register: register?.value ?? null };
}
