import { kindNamed } from '../questions/index.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { findings } from './findings.ts';
import type { Head } from './in-order.ts';
import { measure } from './measure.ts';
import { wordings } from './question.ts';
import type { Dimension, Question } from './questionnaire.ts';
import { mapOf } from './raw.ts';
import { rewordSchema } from './schema.ts';

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
    complain(path, 'words nothing anew; write ask, help, guess, why, source or findings');
  }
  const shape = rewordSchema.safeParse(entry);
  const kind = kindNamed(question.kind);
  if (!shape.success || kind === undefined) return question;
  const { ask, help, guess } = wordings(shape.data, head.sides, path, complain);
  const asked = {
    kind,
    fields: question.fields,
    sides: head.sides,
    predicted: question.predict.length > 0,
  };
  const told = findings(shape.data.findings, asked, head.actions, [...path, 'findings'], complain);
  const digest = ask === null ? question.measure : measure(kind, question.fields, ask);
  return {
    ...question,
    ask: ask ?? question.ask,
    help: help ?? question.help,
    guess: guess ?? question.guess,
    why: shape.data.why ?? question.why,
    source: shape.data.source ?? question.source,
    findings: { ...question.findings, ...told.findings },
    items: { ...question.items, ...told.items },
    measure: digest,
    ...(digest === question.measure ? {} : { reworded: true as const }),
  };
}
