import * as z from 'zod';
import { kinds } from '../questions/index.ts';
import { moreConceptsSchema } from '../questions/text.ts';
import { idSchema, textSchema } from '../text/shapes.ts';
import { findingKinds, targets } from './questionnaire.ts';

/** One text, one per language, or one per side; which of the maps is meant is decided by the declared sides. */
const wordingSchema = z
  .union([z.string().trim().min(1), z.record(z.string(), textSchema)])
  .describe('One text, or one per side (`any` for the sides not named).');

const ids = z.array(idSchema);

/** The keys of the map are the targets and nothing else, so that no language code can be meant. */
const byTarget = z.strictObject(
  Object.fromEntries(targets.map((target) => [target, textSchema])) as Record<
    (typeof targets)[number],
    typeof textSchema
  >,
);

/** One text, or one per target of the company. */
const targetedSchema = z.union([textSchema, byTarget]).meta({
  id: 'targeted',
  description: 'A text, or one per `target` of the audit: `linked` and `one-process`.',
});

const findingSchema = z.strictObject({
  title: targetedSchema.optional().describe('Heading of the finding; placeholders as in `text`.'),
  text: targetedSchema.describe(
    'What was seen and what it means, without blame. `{sales.says}`, `{item}` ...',
  ),
  actions: ids.optional().describe('Ids of the action library.'),
});

const findingsSchema = z.strictObject({
  ...Object.fromEntries(findingKinds.map((kind) => [kind, findingSchema.optional()])),
  items: z
    .record(idSchema, z.strictObject({ text: targetedSchema, actions: ids.optional() }))
    .optional()
    .describe('Per option id, where that option carries most of the difference.'),
});

/** What hangs on a question beside its findings; the same where it is worded anew. */
const stakes = {
  cost: z
    .strictObject({
      text: z
        .union([textSchema, z.array(textSchema).min(1).max(6)])
        .optional()
        .describe(
          'Said in counts of the same round: `{sales.says}`, or of another question `{first-call-kept.sales.median}`. Of several the first whose every figure is there.',
        ),
      count: textSchema
        .optional()
        .describe('What to count where a figure is not there. A sentence in the imperative.'),
    })
    .refine((cost) => cost.text !== undefined || cost.count !== undefined, 'holds neither text nor count')
    .optional()
    .describe('What a difference here costs, in the counts of the company itself.'),
  decision: textSchema
    .optional()
    .describe('What only somebody above both sides can decide here. One sentence in the imperative.'),
  reasons: z
    .record(idSchema, textSchema)
    .optional()
    .describe('Side id: a good reason for where this side usually stands.'),
};

const goodSchema = z.union([
  z.enum(['high', 'low', 'one-owner']),
  z.strictObject({ 'at-most': z.number() }),
  z.strictObject({ 'at-least': z.number() }),
  z.strictObject({ is: z.union([idSchema, z.array(idSchema).min(1)]) }),
  z.strictObject({ includes: z.array(idSchema).min(1) }),
]);

const one = z.union([z.string(), z.number()]);
const whenSchema = z.strictObject({
  question: idSchema.describe('An earlier question of this questionnaire.'),
  is: z.union([one, z.array(one).min(1)]).optional(),
  has: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
  'at-least': z.number().optional(),
  'at-most': z.number().optional(),
});

/** One question as authored. That exactly one kind stands in it is checked apart, with a better message. */
export const questionSchema = z
  .strictObject({
    id: idSchema.describe('Unique over all questionnaires used together.'),
    label: textSchema.optional().describe('Two or three words for tables; absent: made of the id.'),
    ask: wordingSchema,
    help: wordingSchema.optional().describe('How to answer, shown under the question.'),
    guess: wordingSchema
      .optional()
      .describe('How the guess of the other side is asked for. `{other}` is that side.'),
    why: textSchema.optional().describe('Why this is asked: shown on request and in the report.'),
    source: textSchema.optional(),
    ...Object.fromEntries(kinds.map((kind) => [kind.name, kind.schema().optional().describe(kind.about)])),
    predict: z
      .union([z.boolean(), z.array(idSchema).min(1)])
      .optional()
      .describe('Sides whose answer the other side guesses; true: each the other.'),
    expect: z
      .enum(['same', 'free'])
      .optional()
      .describe('free: a difference that comes with the work; shown, never scored.'),
    good: goodSchema.optional().describe('What a good state is; absent: no level.'),
    core: z.boolean().optional().describe('Caps the state of the whole when the sides are apart.'),
    weight: z.number().positive().max(100).optional(),
    when: whenSchema.optional().describe('Put only when an earlier answer matches.'),
    worth: idSchema
      .optional()
      .describe(
        'Id of an earlier question that says what the thing asked here is worth. Where both sides put that low and this high, the finding `not-worth-it` says so.',
      ),
    ...stakes,
    findings: findingsSchema.optional(),
  })
  .meta({ id: 'question', oneOf: kinds.map((kind) => ({ required: [kind.name] })) });

const dimensionSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  weight: z.number().positive().max(100).optional(),
  questions: z.array(questionSchema).min(1),
});

const scalesSchema = z.record(idSchema, z.array(textSchema).min(2).max(11));

const formatOne = z.literal(1).describe('The version of this file format.');

/** A questionnaire file. */
export const questionnaireSchema = z
  .strictObject({
    format: formatOne,
    id: idSchema.describe('The same as the file name.'),
    version: z.int().min(1).describe('Count up when questions change.'),
    title: textSchema,
    about: textSchema.optional(),
    context: textSchema
      .optional()
      .describe('A figure from elsewhere, as what it is: said in the introduction of reports.'),
    minutes: z.number().positive().max(240).optional(),
    sides: z.array(idSchema).min(1).optional().describe('Sides that paired wordings name.'),
    scales: scalesSchema.optional(),
    dimensions: z.array(dimensionSchema).min(1),
  })
  .describe('A questionnaire for accord.');

/** What of a question of another questionnaire may be worded anew. */
export const rewordSchema = z.strictObject({
  ask: wordingSchema.optional().describe('Another question: not compared with the one it replaces.'),
  help: wordingSchema.optional(),
  guess: wordingSchema.optional(),
  why: textSchema.optional(),
  source: textSchema.optional(),
  ...stakes,
  findings: findingsSchema.optional().describe('Each one named replaces the one of that kind.'),
  concepts: moreConceptsSchema()
    .optional()
    .describe('Own words added to what a text may speak of; a new concept needs a text.'),
});

/** A questionnaire built on another one. */
export const extensionSchema = z
  .strictObject({
    format: formatOne,
    id: idSchema.describe('The same as the file name; that of `extends` itself takes its place.'),
    extends: idSchema.describe('The questionnaire this one is built on.'),
    version: z.int().min(1).optional().describe('Count up when questions change. Default: 1.'),
    title: textSchema.optional(),
    about: textSchema.optional(),
    minutes: z.number().positive().max(240).optional(),
    sides: z.array(idSchema).min(1).optional().describe('Sides beside those of the other questionnaire.'),
    scales: scalesSchema.optional(),
    drop: z.array(idSchema).min(1).optional().describe('Questions or dimensions that are not asked.'),
    reweigh: z
      .record(idSchema, z.number().positive().max(100))
      .optional()
      .describe('Question or dimension id: weight.'),
    reword: z.record(idSchema, rewordSchema).optional().describe('Question id: what is worded anew.'),
    dimensions: z
      .array(dimensionSchema.extend({ title: textSchema.optional() }))
      .min(1)
      .optional()
      .describe('New dimensions, or questions to add to one by its id.'),
  })
  .describe('A questionnaire built on another one.');

/** Either of the two, as a file may hold them. */
export const questionnaireFileSchema = z
  .union([questionnaireSchema, extensionSchema])
  .describe('A questionnaire for accord, or one built on another by `extends`.');

const actionSchema = z.strictObject({
  id: idSchema,
  title: targetedSchema,
  do: targetedSchema,
  process: targetedSchema.describe('The process part.'),
  people: targetedSchema.describe('The people part.'),
  phase: z.enum(['rules', 'structure', 'incentives']),
  'at-once': z
    .boolean()
    .optional()
    .describe('Taken at once, whatever its phase; for what breaks an agreed rule as long as it lasts.'),
  owner: z.array(idSchema).min(1).describe('`both`, or sides.'),
  effort: z.enum(['hours', 'days', 'weeks']),
  'done-when': textSchema.describe('Countable.'),
  source: textSchema.optional(),
});

/** `actions.yaml`, the action library. */
export const actionsSchema = z
  .strictObject({ format: formatOne, actions: z.array(actionSchema).min(1) })
  .describe('Actions that findings name.');

const presetSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  about: textSchema.optional(),
  minutes: z.number().positive().max(240).describe('The most it may take one person.'),
  questionnaires: z.array(idSchema).min(1),
  questions: z.array(idSchema).min(1).optional().describe('Only these; absent: all.'),
});

/** `presets.yaml`: named choices of questionnaires. */
export const presetsSchema = z
  .strictObject({ format: formatOne, presets: z.array(presetSchema).min(1) })
  .describe('Choices of questionnaires, or of single questions from them.');

/** A question as written: what all kinds share, and the keys of its own kind unread. */
export type AuthoredQuestion = z.output<typeof questionSchema> & Record<string, unknown>;
