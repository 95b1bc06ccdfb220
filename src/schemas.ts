import * as z from 'zod';
import { registerSchema } from './actions/schema.ts';
import { auditSchema, roundSchema } from './audit/schema.ts';
import { charterSchema } from './charter/schema.ts';
import { mappingSchema } from './collect/import/mapping.ts';
import { actionsSchema, presetsSchema, questionnaireFileSchema } from './questionnaire/schema.ts';
import { wordListsSchema } from './questionnaire/lint/word-lists.ts';
import { replySchema } from './replies/schema.ts';
import { baselineSchema, checkSchema } from './gates/schema.ts';
import { reportSchema } from './report/schema.ts';

/** What a file of ours can be. */
export type Format =
  | 'questionnaire'
  | 'actions'
  | 'presets'
  | 'lint'
  | 'audit'
  | 'round'
  | 'reply'
  | 'mapping'
  | 'charter'
  | 'register'
  | 'report'
  | 'check'
  | 'baseline';

/** The schema of each format, to recognise it and to check it by. */
export const formats: Readonly<Record<Format, z.ZodType>> = {
  questionnaire: questionnaireFileSchema,
  actions: actionsSchema,
  presets: presetsSchema,
  lint: wordListsSchema,
  audit: auditSchema,
  round: roundSchema,
  reply: replySchema,
  mapping: mappingSchema,
  charter: charterSchema,
  register: registerSchema,
  report: reportSchema,
  check: checkSchema,
  baseline: baselineSchema,
};

/** File name -> JSON Schema (draft 2020-12) of one of our files, for editors; made from what accord itself checks by. */
export function schemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(formats).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
    ]),
  );
}
