import { clipped, type Problem } from '../errors.ts';
import { complaints, type Complain } from '../questionnaire/complaints.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Source } from '../text/source.ts';
import type { Signing } from './parse.ts';
import type { AuthoredAgreement, AuthoredCharter } from './schema.ts';

/** What is wrong with a charter beyond its shape. People and questions may have gone since: of these it only warns. */
export function judged(charter: AuthoredCharter, source: Source, signing: Signing | null): Problem[] {
  const { complain, problems } = complaints(source);
  const questions = new Map(questionsOf(signing?.questionnaires ?? []).map((one) => [one.id, one]));
  const seen = new Map<string, number>();
  charter.agreed.forEach((one, index) => {
    const first = seen.get(one.question);
    if (first !== undefined) {
      complain(
        ['agreed', index, 'question'],
        `agreed[${first}] is about "${one.question}" too; keep one of the two`,
      );
    } else seen.set(one.question, index);
    judgeSubstance(one, index, complain);
    judgeDays(one, index, complain);
    if (signing === null) return;
    judgeSignatures(one, index, signing, complain);
    const question = questions.get(one.question);
    if (question !== undefined) judgeValue(one, index, question, complain);
    else {
      const meant = didYouMean(one.question, questions.keys());
      const message = `"${one.question}" is not asked, so nothing is measured against it.${meant}`;
      complain(['agreed', index, 'question'], message, { severity: 'warning' });
    }
  });
  return problems;
}

function judgeSubstance(one: AuthoredAgreement, index: number, complain: Complain): void {
  const at = ['agreed', index];
  const hasValue = one.value !== undefined;
  if (one['differ-until'] !== undefined) {
    if (hasValue) {
      complain(
        [...at, 'differ-until'],
        'stands beside "value": they agree or they differ; keep one of the two',
        {
          on: 'key',
        },
      );
    }
  } else if (!hasValue && one.text === undefined) {
    complain(at, 'says nothing that was settled: add "value", "text" or "differ-until"');
  }
  if (hasValue && (one.measure === undefined || one.key === undefined || one.words === undefined)) {
    const missing = (['key', 'measure', 'words'] as const).filter((key) => one[key] === undefined);
    complain(
      [...at, 'value'],
      `stands without ${listed(missing.map((key) => `"${key}"`))}; write the entry anew: ${rewrite(one)}`,
    );
  }
  if (!hasValue && one.key !== undefined) {
    complain([...at, 'key'], 'stands without "value"; take it out', { on: 'key' });
  }
}

function judgeDays(one: AuthoredAgreement, index: number, complain: Complain): void {
  for (const key of ['differ-until', 'review'] as const) {
    const day = one[key];
    if (day !== undefined && day <= one.signed) {
      complain(['agreed', index, key], `must be after the day it was signed (${one.signed})`);
    }
  }
}

function judgeSignatures(
  one: AuthoredAgreement,
  index: number,
  { sides, pair, people }: Signing,
  complain: Complain,
): void {
  const ids = sides.map((side) => side.id);
  const at = ['agreed', index, 'by'];
  for (const [side, person] of Object.entries(one.by)) {
    if (!ids.includes(side)) {
      const message = `"${clipped(side)}" is not a side of this audit.${didYouMean(side, ids)} (sides: ${listed(ids)})`;
      complain([...at, side], message, { on: 'key' });
      continue;
    }
    const known = people.find(({ id }) => id === person);
    // People leave; what they signed stays.
    if (known === undefined) continue;
    if (known.side !== side)
      complain(
        [...at, side],
        `${person} is on the side ${known.side}; only somebody of ${side} signs for it`,
      );
  }
  // Two sides have signed what another round compares.
  const isOfOthers = ids.filter((id) => Object.hasOwn(one.by, id)).length > 1;
  for (const side of pair.filter((id) => !Object.hasOwn(one.by, id))) {
    if (isOfOthers) {
      const message = `nobody has signed for ${side}, so ${side} is not measured by it`;
      complain(at, message, { on: 'key', severity: 'warning' });
    } else complain(at, `nobody has signed for ${side}: add "${side}: ID"`, { on: 'key' });
  }
}

/** An answer to the question as it is worded now must be one; to an earlier wording nothing is known. */
function judgeValue(one: AuthoredAgreement, index: number, question: Question, complain: Complain): void {
  if (one.value === undefined || one.measure !== question.measure) return;
  const kind = kindOf(question);
  const answer = kind.legal(question.fields, one.value);
  if (!answer.ok) {
    complain(['agreed', index, 'value'], answer.problem);
  } else if (one.key !== undefined && kind.key(question.fields, answer.answer) !== one.key) {
    complain(
      ['agreed', index, 'value'],
      `is not the answer that "key" and "words" stand for; write the entry anew: ${rewrite(one)}`,
    );
  }
}

function rewrite({ question }: AuthoredAgreement): string {
  return `accord agree ${question} --value ...`;
}
