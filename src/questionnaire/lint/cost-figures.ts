import { kindOf } from '../../questions/index.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import { placeholders } from '../placeholders.ts';
import type { Question } from '../questionnaire.ts';
import { figureElsewhere, placeholdersIn } from '../stakes.ts';
import type { Rule } from './rule.ts';

/** A cost that reaches for a figure nobody asks for: the report would say "not measured" for ever. */
export const costFigures: Rule = ({ own, known: all, questionnaire }, warn) => {
  const known = new Map(all.map((one) => [one.id, one]));
  for (const question of own) {
    const texts = question.cost?.texts ?? [];
    texts.forEach((text, index) => {
      const at = ['cost', 'text', ...(texts.length > 1 ? [index] : [])];
      for (const name of placeholdersIn(text)) {
        const figure = figureElsewhere(name);
        if (figure === null) continue;
        const wrong = missing(figure, known, questionnaire.sides);
        if (wrong !== null) {
          warn.question(
            question,
            at,
            `{${name}} can never be filled in, and the cost is never told: ${wrong}`,
          );
        }
      }
    });
  }
};

function missing(
  { question: id, own }: { question: string; own: string },
  known: ReadonlyMap<string, Question>,
  sides: readonly string[],
): string | null {
  const question = known.get(id);
  if (question === undefined) return `there is no question "${id}".${didYouMean(id, known.keys())}`;
  const kind = kindOf(question);
  const predicted = question.predict.length > 0;
  const legal = placeholders({ kind, fields: question.fields, sides, predicted, finding: 'cost' }).filter(
    // The option that parts two sides is that of the question at hand.
    (one) => !one.endsWith('item'),
  );
  if (legal.includes(own)) return null;
  const facts = [...new Set(legal.flatMap((one) => one.split('.')[1] ?? []))];
  return `"${id}" has {side.fact} of these facts: ${listed(facts)}, after a side of this questionnaire`;
}
