import type { Question } from '../questionnaire/questionnaire.ts';
import type { Reply } from './reply.ts';

/** How a question stood in one round: put as it is worded now, worded otherwise, or with no trace of it. */
type Standing = 'as-now' | 'worded-otherwise' | 'no-trace';

/** A running note of the wordings that submitted replies answered to. */
export interface Wordings {
  add(reply: Reply): void;
  of(question: Question): Standing;
}

/** Which measures the answers of one round name, question by question. */
export function wordings(): Wordings {
  const seen = new Map<string, Set<string>>();
  return {
    add(reply) {
      if (reply.state !== 'submitted') return;
      for (const { question, measure } of reply.answers) {
        const known = seen.get(question);
        if (known === undefined) seen.set(question, new Set([measure]));
        else known.add(measure);
      }
    },
    of({ id, measure }) {
      const known = seen.get(id);
      if (known === undefined) return 'no-trace';
      return known.has(measure) ? 'as-now' : 'worded-otherwise';
    },
  };
}
