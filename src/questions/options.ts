import * as z from 'zod';
import type { Say, Text } from '../text/language.ts';
import { idSchema, textSchema } from '../text/shapes.ts';
import type { ControlOption } from './control.ts';

/** One thing that can be chosen, ranked, sorted or given to. */
export interface Option {
  id: string;
  text: Text;
  /** What a card shows (`budget-known`, `senior`): lets the report say what the parting cards share. */
  tags: readonly string[];
}

/** In YAML a list of `- id: text`, or `- id: {text: ..., tags: [...]}`. Ids are unique within the list. */
export function optionsSchema(min: number, max = 60) {
  const tagged = z.strictObject({ text: textSchema, tags: z.array(idSchema).optional() });
  return listById(z.union([textSchema, tagged]), 'id: text', min, max);
}

/** In YAML a list of one `id: body` an entry, each id once; `form` is how an entry is written. */
export function listById<T extends z.ZodType>(body: T, form: string, min: number, max: number) {
  return z
    .array(
      z
        .record(idSchema, body)
        .refine((one) => Object.keys(one).length === 1, `write one "${form}" per list entry`),
    )
    .min(min)
    .max(max)
    .superRefine((list, context) => {
      const seen = new Set<string>();
      list.forEach((one, index) => {
        for (const id of Object.keys(one)) {
          if (seen.has(id)) {
            context.addIssue({ code: 'custom', path: [index], message: `the id "${id}" stands twice` });
          }
          seen.add(id);
        }
      });
    });
}

/** The list as authored -> options. */
export function options(authored: z.output<ReturnType<typeof optionsSchema>>): Option[] {
  return authored.flatMap((one) =>
    Object.entries(one).map(([id, body]) =>
      typeof body === 'object' && 'tags' in body && Array.isArray(body.tags)
        ? { id, text: (body as { text: Text }).text, tags: body.tags }
        : {
            id,
            text: typeof body === 'object' && 'text' in body ? (body as { text: Text }).text : (body as Text),
            tags: [],
          },
    ),
  );
}

/** Options as a prompter shows them. */
export function choices(list: readonly Option[], say: Say): ControlOption[] {
  return list.map((option) => ({ value: option.id, label: say(option.text) }));
}
