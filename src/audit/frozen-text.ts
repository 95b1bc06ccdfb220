import type { Frozen } from './audit.ts';

type Questions = Frozen['questionnaires'][number]['questions'];

const line = String.raw`[a-z0-9][a-z0-9-]{0,62} [0-9a-f]{16}(?: \d{1,3}(?:\.\d{1,20})?(?:e-\d{1,2})?)?(?: free)?`;

/** One line a question: its id, its measure, its weight where that is not 1, and `free` where it is never scored. */
export const measuresPattern = new RegExp(`^(?:${line}\\n)*${line}\\n?$`);

/** What `sealed` in round.yaml looks like: a SHA-256 digest in lower-case hexadecimal. */
export const sealPattern = /^sha256:[0-9a-f]{64}$/;

/** Questions -> the text that stands in round.yaml; one text, since many small values take long to read as YAML. */
export function measuresText(questions: Questions): string {
  return questions
    .map(
      ({ id, measure, weight, free }) =>
        `${id} ${measure}${weight === 1 ? '' : ` ${weight}`}${free === true ? ' free' : ''}\n`,
    )
    .join('');
}

/** And back; the text must match `measuresPattern`. */
export function measuresIn(text: string): Questions {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [id = '', measure = '', ...rest] = line.split(' ');
      const free = rest.at(-1) === 'free';
      const weight = rest.length > (free ? 1 : 0) ? Number(rest[0]) : 1;
      return { id, measure, weight, ...(free && { free }) };
    });
}
