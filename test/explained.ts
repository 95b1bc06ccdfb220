import type { Audit } from '../src/audit/audit.ts';
import type { Question } from '../src/questionnaire/questionnaire.ts';
import type { Reply } from '../src/replies/reply.ts';
import { explanation } from '../src/report/explain.ts';
import type { Explanation, MeanExplanation, QuestionExplanation } from '../src/report/explanation.ts';
import { explained } from '../src/reporters/explained.ts';
import { builtOf, type Built } from './built.ts';
import { audit as scored } from './counted.ts';

/** These questions in one theme, answered so. */
export function round(
  questions: readonly Question[],
  replies: readonly Reply[],
  population: 'everyone' | 'sample' = 'everyone',
  heads: readonly string[] = [],
): Built {
  const bare = scored(questions, population);
  const people = replies.map(({ person, side }) => ({
    id: person,
    side,
    role: heads.includes(person) ? ('head' as const) : ('team' as const),
    job: null,
  }));
  const names: Record<string, string> = {
    sales: 'Sales',
    marketing: 'Marketing',
    executive: 'Chief executive',
  };
  const audit: Audit = {
    ...bare,
    company: 'Acme Pumps',
    target: 'linked',
    languages: ['en'],
    sides: bare.sides.map((side) => ({ ...side, name: names[side.id] ?? side.id })),
    people,
    privacy: 'named',
    preset: null,
    gates: null,
    accepted: [],
    brand: null,
    actions: [],
  };
  return builtOf(audit, replies);
}

/** How the figure of one question arose. */
export function ofQuestion({ report: made, audit, counted }: Built, id: string): QuestionExplanation {
  const found = explanation(made, audit, counted, { about: 'question', id });
  if (found.about !== 'question') throw new Error('not a question');
  return found;
}

/** How the overall figure, or that of a theme, arose. */
export function ofMean({ report: made, audit, counted }: Built, id = 'overall'): MeanExplanation {
  const subject =
    id === 'overall' ? ({ about: 'overall', id } as const) : ({ about: 'dimension', id } as const);
  const found = explanation(made, audit, counted, subject);
  if (found.about === 'question') throw new Error('not a mean');
  return found;
}

/** As the terminal shows it. */
export function text(of: Explanation, width = 100, list = false): string {
  return explained(of, { width, color: false, list });
}

/** Lines of one paragraph joined, so that a sentence can be found whatever the width. */
export function flat(printed: string): string {
  return printed.replaceAll(/\s+/g, ' ');
}
