import type * as z from 'zod';
import { kindOf } from '../questions/index.ts';
import type { Kind } from '../questions/kind.ts';
import type { moreConceptsSchema } from '../questions/text.ts';
import { didYouMean } from '../text/nearest.ts';
import { mapOf } from '../text/plain-shape.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { findings } from './findings.ts';
import type { Head } from './in-order.ts';
import { measure } from './measure.ts';
import { wordings } from './question.ts';
import type { Dimension, Question } from './questionnaire.ts';
import { rewordSchema } from './schema.ts';
import { stakes } from './stakes.ts';

/**
 * Questions of another questionnaire as `reword` words them (by question id); what it leaves out stays. A new `ask` is
 * a new measure.
 */
export function reworded(
  dimensions: readonly Dimension[],
  authored: Readonly<Record<string, unknown>>,
  head: Head,
  complain: Complain,
): Dimension[] {
  const ids = dimensions.flatMap((one) => one.questions.map(({ id }) => id));
  for (const id of Object.keys(authored)) {
    if (ids.includes(id)) continue;
    complain(['reword', id], `no question "${id.slice(0, 63)}" is kept.${didYouMean(id, ids)}`, {
      on: 'key',
    });
  }
  return dimensions.map((dimension) => ({
    ...dimension,
    questions: dimension.questions.map((one) => {
      const question = { ...one, questionnaire: head.questionnaire };
      const entry = Object.hasOwn(authored, one.id) ? mapOf(authored[one.id]) : null;
      return entry === null ? question : worded(question, entry, head, ['reword', one.id], complain);
    }),
  }));
}

function worded(
  question: Question,
  entry: Record<string, unknown>,
  head: Head,
  path: Path,
  complain: Complain,
): Question {
  if (Object.keys(entry).length === 0) {
    complain(
      path,
      'words nothing anew; write ask, help, guess, why, source, cost, decision, reasons, findings or concepts',
    );
  }
  const shape = rewordSchema.safeParse(entry);
  if (!shape.success) return question;
  const kind = kindOf(question);
  const { ask, help, guess } = wordings(shape.data, head.sides, path, complain);
  const asked = {
    kind,
    fields: question.fields,
    sides: head.sides,
    predicted: question.predict.length > 0,
  };
  const told = findings(shape.data.findings, asked, head.actions, [...path, 'findings'], complain);
  const { cost, decision, reasons } = stakes(shape.data, head.sides, asked, path, complain);
  const digest = ask === null ? question.measure : measure(kind, question.fields, ask);
  const fields = withConcepts(question, kind, shape.data.concepts, [...path, 'concepts'], complain);
  return {
    ...question,
    fields,
    ask: ask ?? question.ask,
    help: help ?? question.help,
    guess: guess ?? question.guess,
    why: shape.data.why ?? question.why,
    source: shape.data.source ?? question.source,
    cost: cost ?? question.cost,
    decision: decision ?? question.decision,
    reasons: { ...question.reasons, ...reasons },
    findings: { ...question.findings, ...told.findings },
    items: { ...question.items, ...told.items },
    measure: digest,
    ...(digest === question.measure ? {} : { reworded: true as const }),
  };
}

/** The fields of a question with a company's own words for what a text may speak of. */
function withConcepts(
  { id: question, fields }: Question,
  kind: Kind,
  authored: z.output<ReturnType<typeof moreConceptsSchema>> | undefined,
  path: Path,
  complain: Complain,
): unknown {
  if (authored === undefined) return fields;
  if (kind.concepts === undefined || kind.withConcepts === undefined) {
    complain(path, `"${question}" is not answered in own words; remove concepts`, { on: 'key' });
    return fields;
  }
  const there = kind.concepts(fields);
  const more = authored.flatMap((entry, index) =>
    Object.entries(entry).flatMap(([id, { text, words }]) => {
      const known = there.find((one) => one.id === id);
      const label = text ?? known?.text;
      if (label !== undefined) return [{ id, text: label, words }];
      const ids = there.map((one) => one.id);
      complain([...path, index, id], `"${id}" is a new concept and needs a text.${didYouMean(id, ids)}`);
      return [];
    }),
  );
  return kind.withConcepts(fields, more);
}
