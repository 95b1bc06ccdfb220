/** The figures that can be recorded: what improves, by the sources, where both sides work together. */
export const outcomeIds = ['sales-cycle', 'cost-of-sales', 'market-entry-cost', 'lead-conversion'] as const;

/** The name of a recorded figure, as `round record` takes it. */
export type OutcomeId = (typeof outcomeIds)[number];

/** One recorded figure with its unit; `currency` for money, e.g. "EUR". */
export interface Recorded {
  value: number;
  unit: 'days' | '% of revenue' | '%' | { currency: string };
}

/** What is recorded of one round. */
export type Outcomes = Readonly<Partial<Record<OutcomeId, Recorded>>>;

const rules: Readonly<
  Record<OutcomeId, { unit: RegExp; most: number; of(unit: string): Recorded['unit']; like: string }>
> = {
  'sales-cycle': { unit: /^( days?)?$/, most: 36_500, of: () => 'days', like: '84 days' },
  'cost-of-sales': {
    unit: /^( ?%( of revenue)?)?$/,
    most: 1000,
    of: () => '% of revenue',
    like: '21 % of revenue',
  },
  'market-entry-cost': {
    unit: /^ [A-Z]{3}$/,
    most: 1e12,
    of: (unit) => ({ currency: unit.trim() }),
    like: '120000 EUR',
  },
  'lead-conversion': { unit: /^( ?%)?$/, most: 100, of: () => '%', like: '12 %' },
};

/** `84`, `84 days`, `120000 EUR` -> the figure with its unit; null for anything else. Decimals have a point. */
export function recorded(id: OutcomeId, text: string): Recorded | null {
  const [, figure, unit = ''] = /^(\d{1,13}(?:\.\d{1,4})?)(.*)$/s.exec(text) ?? [];
  const rule = rules[id];
  if (figure === undefined || !rule.unit.test(unit)) return null;
  const value = Number(figure);
  return value <= rule.most ? { value, unit: rule.of(unit) } : null;
}

/** The limit that a figure lies above, as it is written: `100 %`; null where it does not, or is none. */
export function limitAbove(id: OutcomeId, text: string): string | null {
  const figure = /^\d{1,13}(?:\.\d{1,4})?(?=\D|$)/.exec(text)?.[0];
  const { most, unit } = rules[id];
  if (figure === undefined || Number(figure) <= most || !unit.test(text.slice(figure.length))) return null;
  return recordedText({ value: most, unit: rules[id].of(text.slice(figure.length)) });
}

/** How such a figure is written, for messages: `84 days`. */
export function writtenLike(id: OutcomeId): string {
  return rules[id].like;
}

/** As it stands in round.yaml: `84 days`, `120000 EUR`. */
export function recordedText({ value, unit }: Recorded): string {
  return `${value} ${typeof unit === 'string' ? unit : unit.currency}`;
}
