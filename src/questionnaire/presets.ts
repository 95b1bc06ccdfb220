import type { Problem } from '../errors.ts';
import { checked } from '../text/check.ts';
import { hasErrors, type Source } from '../text/source.ts';
import { complaints } from './complaints.ts';
import type { Preset } from './questionnaire.ts';
import { presetsSchema } from './schema.ts';

/** Presets of a file, or null with every error. */
interface ParsedPresets {
  presets: Preset[] | null;
  problems: Problem[];
}

/** `presets.yaml` -> presets. */
export function presetsOf(source: Source): ParsedPresets {
  const { value, problems } = checked(presetsSchema, source);
  if (value === null) return { presets: null, problems };
  const { complain, problems: meaning } = complaints(source);
  const seen = new Set<string>();
  const presets = value.presets.map((one, index): Preset => {
    const at = ['presets', index] as const;
    if (seen.has(one.id))
      complain([...at, 'id'], `a preset "${one.id}" stands above already; ids are unique`);
    seen.add(one.id);
    for (const key of ['questionnaires', 'questions'] as const) {
      (one[key] ?? []).forEach((id, place, all) => {
        if (all.indexOf(id) < place) complain([...at, key, place], `"${id}" stands twice in this list`);
      });
    }
    return { ...one, about: one.about ?? '', questions: one.questions ?? null };
  });
  return { presets: hasErrors(meaning) ? null : presets, problems: meaning };
}
