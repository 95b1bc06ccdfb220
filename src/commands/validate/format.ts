import type * as z from 'zod';
import { formats, type Format } from '../../schemas.ts';
import { legalKeys } from '../../text/legal-keys.ts';
import { nearest } from '../../text/nearest.ts';

const names: Readonly<Record<string, Format>> = {
  'audit.yaml': 'audit',
  'round.yaml': 'round',
  'charter.yaml': 'charter',
  'presets.yaml': 'presets',
  'lint.yaml': 'lint',
  'baseline.json': 'baseline',
};

/** What a file is, by its name, else by the keys at its top; null where it looks like none of ours. */
export function formatOf(file: string, value: unknown): Format | null {
  const name = /[^/\\]*$/.exec(file)?.[0] ?? '';
  const named = Object.hasOwn(names, name) ? names[name] : undefined;
  if (named !== undefined) return named;
  if (name === 'actions.yaml') return actionsOf(file, value);
  if (name.endsWith('.map.yaml')) return 'mapping';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const keys = Object.keys(value);
  let best: Format | null = null;
  let most = 0;
  for (const [format, schema] of Object.entries(formats) as [Format, z.ZodType][]) {
    const legal = legalKeys(schema, []).filter((key) => key !== 'format');
    if (!keys.some((key) => legal.includes(key))) continue;
    // A misspelt key counts half: a file is still what its author meant it to be.
    const fits = keys.reduce(
      (sum, key) => sum + (legal.includes(key) ? 1 : nearest(key, legal) ? 0.5 : 0),
      0,
    );
    if (fits > most) {
      best = format;
      most = fits;
    }
  }
  return best;
}

/** Two formats share the name: the library stands in `questionnaires/`, the register of those taken beside `audit.yaml`. */
function actionsOf(file: string, value: unknown): Format {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.includes('register')) return 'register';
  if (keys.includes('actions') || /questionnaires[/\\][^/\\]*$/.test(file)) return 'actions';
  return keys.some((key) => nearest(key, ['register']) !== null) ? 'register' : 'actions';
}
