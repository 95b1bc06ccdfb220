import type { Audit } from '../audit/audit.ts';

/** Languages to say texts in: the one asked for first, then the audit's. */
export function languagesFor(
  { languages }: Pick<Audit, 'languages'>,
  wanted: string | null,
): readonly string[] {
  return wanted === null ? languages : [wanted, ...languages];
}
