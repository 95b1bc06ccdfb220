import { isAbsolute, join } from 'node:path';
import { logoCap, logoFrom } from '../audit/logo.ts';
import type { Problem } from '../errors.ts';
import { problemAt } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import { liesInside, readPlain } from './read.ts';

/** The logo at a path inside the audit at `root` as a data URI; `text` is `audit.yaml`, where a problem is shown. */
export async function logoIn(
  root: string,
  path: string,
  text: string,
): Promise<{ uri: string; problem: null } | { uri: null; problem: Problem }> {
  const found = await read(root, path);
  if ('uri' in found) return { uri: found.uri, problem: null };
  const { value: source } = yamlDocument(text, 'audit.yaml');
  // The file has been read once, so it is one.
  if (source === null) throw new Error('audit.yaml cannot be read again');
  return { uri: null, problem: problemAt(source, ['brand', 'logo'], found.problem) };
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
