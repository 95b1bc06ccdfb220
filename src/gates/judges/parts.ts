import { worst, type Held } from '../floor.ts';
import type { Judgement } from './index.ts';

/** A judgement of nothing yet; `verdict` and what else is known come on top. */
export function judgement(known: Partial<Judgement> & Pick<Judgement, 'verdict'>): Judgement {
  return {
    limit: null,
    found: null,
    shown: '',
    interval: null,
    why: '',
    parts: [],
    owners: [],
    todo: '',
    ...known,
  };
}

type Part = Judgement['parts'][number];

/** A part of which only what differs is said. */
export function part(known: Partial<Part> & Pick<Part, 'id' | 'verdict'>): Part {
  return { label: known.id, found: null, shown: '', interval: null, why: '', owners: [], ...known };
}

/** Those of one verdict. */
export function having(parts: readonly Part[], ...verdicts: readonly Held[]): Part[] {
  return parts.filter((one) => verdicts.includes(one.verdict));
}

/** The verdict of parts of which at most `most` may break. */
export function allowing(parts: readonly Part[], most: number): Held {
  const breaking = having(parts, 'breaks').length;
  if (breaking > most) return 'breaks';
  return worst(
    parts
      .filter((one) => one.verdict !== 'breaks')
      .map((one) => one.verdict)
      .concat(breaking > 0 ? ['holds'] : []),
  );
}

/** Each once, in order. */
export function unique(list: readonly string[]): string[] {
  return [...new Set(list.filter((one) => one !== ''))];
}
