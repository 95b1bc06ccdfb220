import { wilson } from '../stats/wilson.ts';

/** How many leads each of two definitions takes. */
interface Cells {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

/** How far two definitions of a lead take the same ones; each 0..1 (kappa, PABAK: -1..1), null where undefined. */
interface Overlap {
  jaccard: number | null;
  dice: number | null;
  /** 1: one definition sits inside the other. */
  overlapCoefficient: number | null;
  /** Of the leads the first definition takes, those the second takes too. */
  firstInSecond: number | null;
  secondInFirst: number | null;
  agreement: number | null;
  /** Cohen's kappa; rewards junk rows, for machines only. */
  kappa: number | null;
  /** 2 x agreement − 1; the same caution. */
  pabak: number | null;
  positiveAgreement: number | null;
  negativeAgreement: number | null;
}

/** The overlap of two definitions from the four counts (method, section 8). */
export function overlap({ both, onlyFirst, onlySecond, neither }: Cells): Overlap {
  const n = both + onlyFirst + onlySecond + neither;
  const first = both + onlyFirst;
  const second = both + onlySecond;
  const agreement = ratio(both + neither, n);
  const byChance = ratio(first * second + (n - first) * (n - second), n * n);
  const dice = ratio(2 * both, first + second);
  return {
    jaccard: ratio(both, both + onlyFirst + onlySecond),
    dice,
    overlapCoefficient: ratio(both, Math.min(first, second)),
    firstInSecond: ratio(both, first),
    secondInFirst: ratio(both, second),
    agreement,
    kappa: agreement === null || byChance === null ? null : ratio(agreement - byChance, 1 - byChance),
    pabak: agreement === null ? null : 2 * agreement - 1,
    positiveAgreement: dice,
    negativeAgreement: ratio(2 * neither, 2 * neither + onlyFirst + onlySecond),
  };
}

/** A definition against what became of the leads. */
interface OutcomeCells {
  /** Taken, and it came true. */
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

/** How well a definition finds the leads that came true; 0..1 (lift: a factor), null where undefined. */
interface Outcome {
  /** Of the leads taken, those that came true, with the 95 % Wilson interval. */
  precision: number | null;
  precisionLow: number | null;
  precisionHigh: number | null;
  /** Of those that came true, the leads taken. */
  recall: number | null;
  f1: number | null;
  /** Share of all leads that came true. */
  baseRate: number | null;
  /** Precision / base rate. */
  lift: number | null;
}

/** A definition's precision, recall and lift from the four counts. */
export function outcome(cells: OutcomeCells): Outcome {
  const { truePositive, falsePositive, falseNegative, trueNegative } = cells;
  const taken = truePositive + falsePositive;
  const good = truePositive + falseNegative;
  const precision = ratio(truePositive, taken);
  const baseRate = ratio(good, taken + falseNegative + trueNegative);
  const bounds = wilson(truePositive, taken);
  return {
    precision,
    precisionLow: bounds?.low ?? null,
    precisionHigh: bounds?.high ?? null,
    recall: ratio(truePositive, good),
    f1: ratio(2 * truePositive, taken + good),
    baseRate,
    lift: precision === null || baseRate === null ? null : ratio(precision, baseRate),
  };
}

/** What each of two definitions says of one lead; null: a field it needs is missing. */
export type Judged = readonly [first: boolean | null, second: boolean | null];

/** Smallest and largest Jaccard over all completions of the unknown judgements that leave any lead taken; null if none. */
export function jaccardBounds(rows: Iterable<Judged>): { min: number; max: number } | null {
  let both = 0;
  let either = 0;
  let maybeBoth = 0;
  let maybeNothing = 0;
  let open = 0;
  for (const [first, second] of rows) {
    if (first === true || second === true) {
      either += 1;
      if (first === true && second === true) both += 1;
      else if (first === null || second === null) maybeBoth += 1;
    } else if (first === null && second === null) open += 1;
    else if (first === null || second === null) maybeNothing += 1;
  }
  const most = either + maybeNothing + open;
  if (most === 0) return null;
  return { min: both / most, max: ratio(both + maybeBoth + open, either + open) ?? 0 };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
