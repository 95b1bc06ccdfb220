import type { Audit } from '../../audit/audit.ts';
import { problemLine } from '../../errors.ts';
import { shippedLibrary } from '../../library.ts';
import { openAudit, type OpenAudit } from '../../stores/folder.ts';
import type { Kept } from '../../stores/kept.ts';
import { sayIn, type Say } from '../../text/language.ts';
import type { Context } from '../command.ts';
import { languagesFor } from '../languages.ts';

/** An audit opened to work on a file that is kept in its folder. */
export interface OpenedAudit {
  context: Context;
  open: OpenAudit;
  /** `--lang` first. */
  audit: Audit;
  /** In the language asked for. */
  say: Say;
  asOf: string;
}

/** Opens the audit at hand with what is kept in it, null where it keeps none yet; warnings are told. */
export async function openedAudit<T>(
  context: Context,
  asOf: string,
  keptIn: (open: OpenAudit) => Promise<Kept<T> | null>,
): Promise<OpenedAudit & { kept: T | null }> {
  const { io, global, note } = context;
  const open = await openAudit(io, global.audit, await shippedLibrary(), note);
  const kept = await keptIn(open);
  for (const warning of [...open.warnings, ...(kept?.warnings ?? [])]) note(problemLine(warning));
  const languages = languagesFor(open.audit, global.lang);
  const audit = { ...open.audit, languages };
  return { context, open, audit, say: sayIn(languages), asOf, kept: kept?.value ?? null };
}
