import type { Problem } from '../errors.ts';
import { problemAt, type Path, type Source } from '../text/source.ts';

/** Notes one problem of the document at hand. */
export type Complain = (
  path: Path,
  message: string,
  details?: { on?: 'key' | 'value'; severity?: Problem['severity'] },
) => void;

/** Collects problems of one source. */
export function complaints(source: Source): { complain: Complain; problems: Problem[] } {
  const problems: Problem[] = [];
  return {
    problems,
    complain: (path, message, details) => {
      problems.push(problemAt(source, path, message, details));
    },
  };
}
