import { isAbsolute, join } from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { logoCap, logoFrom } from '../audit/logo.ts';
import type { Problem } from '../errors.ts';
import { problemAt, type Source } from '../text/source.ts';
import { liesInside, readPlain } from './read.ts';

/** The path of a logo that is a file of its own; null: there is none, or it stands in `audit.yaml`. */
export function logoFile({ brand }: Pick<Audit, 'brand'>): string | null {
  const logo = brand?.logo ?? null;
  return logo === null || logo.startsWith('data:') ? null : logo;
}

/** The logo at a path inside the audit at `root` as a data URI, or why not, at its place in `audit.yaml`. */
export async function logoIn(
  root: string,
  path: string,
  source: Source,
): Promise<{ uri: string; problem: null } | { uri: null; problem: Problem }> {
  const found = await read(root, path);
  return 'uri' in found
    ? { uri: found.uri, problem: null }
    : { uri: null, problem: problemAt(source, ['brand', 'logo'], found.problem) };
}

async function read(root: string, path: string): Promise<{ uri: string } | { problem: string }> {
  const outside = { problem: 'must be a file inside the folder of the audit' };
  if (isAbsolute(path) || path.includes('\\') || path.split('/').includes('..')) return outside;
  const file = join(root, ...path.split('/'));
  const inside = await liesInside(root, file).catch(() => null);
  if (inside === false) return outside;
  const bytes = await readPlain(file, logoCap);
  if (bytes === null) return { problem: 'names a file that is not there' };
  return 'problem' in bytes ? bytes : logoFrom(path, bytes.bytes);
}
