import type { Agreement } from '../../charter/charter.ts';
import { settledFrom, takesSentence } from '../../charter/settle.ts';
import { AccordError, clipped, type Problem } from '../../errors.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { decisionsFrom, type DecisionLine } from '../../registers/decisions.ts';
import { nameRule } from '../../text/ids.ts';
import { didYouMean } from '../../text/nearest.ts';
import { fileProblem, hasErrors } from '../../text/source.ts';
import { bytesOf } from '../kept/given.ts';
import { ownerNamed } from '../kept/named.ts';
import { entry, type Said } from './decided.ts';
import { questionsAt, type Opened } from './opened.ts';

/** The entries of a decision log, all or none; `shared` holds who signed, and when it is looked at again. */
export async function decidedIn(at: Opened, path: string, shared: Said): Promise<Agreement[]> {
  const { value, problems: found } = decisionsFrom(await bytesOf(at.context, path), path);
  const problems: Problem[] = [...found];
  const questions = new Map(questionsAt(at).map((one) => [one.id, one]));
  const entries = (value?.lines ?? []).flatMap((line) => {
    const question = questions.get(line.question);
    const wrong = (column: Parameters<DecisionLine['at']>[0], message: string) => {
      problems.push({ ...fileProblem(path, message), path: line.at(column) });
    };
    if (question === undefined) {
      const meant = didYouMean(line.question, questions.keys());
      wrong('question', `"${clipped(line.question)}" is not a question of this audit.${meant}`);
      return [];
    }
    const all = saidIn(at, question, line, wrong);
    return problems.some(({ severity }) => severity === 'error')
      ? []
      : [entry(at, question, { ...shared, ...all })];
  });
  if (hasErrors(problems)) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    throw new AccordError('file', `${clipped(path)} cannot be used; nothing was recorded.`, {
      problems: errors,
    });
  }
  for (const { path: place, message } of problems) at.context.note(`${path} ${place}: ${message}`);
  const signed = new Set(at.charter.agreed.map(({ question }) => question));
  const open = (value?.open ?? []).filter((id) => !signed.has(id));
  if (open.length > 0) at.context.note(`Still open in ${path}: ${open.join(', ')}.`);
  return entries;
}

function saidIn(
  at: Opened,
  question: Question,
  line: DecisionLine,
  wrong: (column: Parameters<DecisionLine['at']>[0], message: string) => void,
): Said {
  const { audit, say, asOf } = at;
  const all: Said = {};
  const sentence = line.agreed === null && line.differUntil === null && takesSentence(question, say);
  const cell = sentence ? line.wording : line.agreed;
  if (cell !== null) {
    const read = settledFrom(question, cell, audit, say);
    if (read.ok) all.value = read.answer;
    else wrong(sentence ? 'wording' : 'agreed', read.problem);
  }
  if (line.wording !== null) all.text = line.wording;
  if (line.reason !== null) all.reason = line.reason;
  if (line.effective !== null) all.effective = line.effective;
  if (line.owner !== null) {
    const id = ownerNamed(audit, line.owner);
    if (id === null) wrong('owner', `is nobody's name: ${nameRule}`);
    else all.owner = id;
  }
  if (line.differUntil !== null) {
    if (line.differUntil > asOf) all.differUntil = line.differUntil;
    else wrong('differ-until', `must be after ${asOf}, the day it is signed; --as-of names another`);
  }
  for (const column of ['wording', 'reason'] as const) {
    if ((line[column] ?? '').length > 2000) wrong(column, 'is longer than 2000 characters');
  }
  return all;
}
