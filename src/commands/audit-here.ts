import { problemLine } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { openAudit, type OpenAudit } from '../stores/folder.ts';
import type { Context } from './command.ts';

/** Opens the audit at hand; what is amiss in its files without standing in the way is told. Throws as `openAudit` does. */
export async function auditHere({ io, global, note }: Context): Promise<OpenAudit> {
  const open = await openAudit(io, global.audit, await shippedLibrary(), note);
  for (const warning of open.warnings) note(problemLine(warning));
  return open;
}
