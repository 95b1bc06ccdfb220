import * as z from 'zod';
import { foremost } from '../text/piles.ts';
import { idIn } from './cells.ts';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';
import { cellsByOption, record } from './lists.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { average, oneOf, people } from './phrases.ts';
import { bits } from './ruler.ts';

interface SortingFields {
  cards: readonly Option[];
  /** The first one is what the report counts ("accept"). */
  bins: readonly Option[];
}

/** The bin of every card: `{card: bin}`. */
type SortingAnswer = Readonly<Record<string, string>>;

const schema = () =>
  z
    .strictObject({
      cards: optionsSchema(1, 30).describe('The cards: a list of "id: text" or "id: {text, tags}".'),
      bins: optionsSchema(2, 7).describe(
        'Where they go: a list of "id: text"; the first is the one counted.',
      ),
    })
    .describe('Every card put into one of a few bins. The answer is {card: bin}.');

/** Every card put into one of a few bins. Total variation per card, mean over cards; one v one the share sorted apart. */
export const sorting: Kind<SortingFields, SortingAnswer> = {
  name: 'sorting',
  about: 'every card put into one of a few bins',
  schema,
  facts: ['accepts'],
  goods: ['includes'],
  rows: 'cards',
  example: {
    fields: {
      cards: [{ c1: { text: 'Budget known', tags: ['budget'] } }, { c2: 'Asked to be called' }],
      bins: [{ accept: 'Accept' }, { refuse: 'Refuse' }],
    },
    answers: [
      { c1: 'accept', c2: 'refuse' },
      { c1: 'accept', c2: 'accept' },
      { c1: 'refuse', c2: 'refuse' },
    ],
  },
  fields(authored) {
    const { cards, bins } = authored as z.output<ReturnType<typeof schema>>;
    return { cards: options(cards), bins: options(bins) };
  },
  options: (fields) => fields.cards,
  legal: sorted,
  fromCell(fields, cell) {
    const cells = cellsByOption(fields.cards, cell, {
      count: `must be ${fields.cards.length} bins in the order of the cards, or "card: bin" for each`,
      unknown: 'must name only cards of the question',
      twice: 'names a card twice',
    });
    return cells.ok ? fromBins(fields, cells.answer) : cells;
  },
  fromCells: fromBins,
  control: (fields, say) => ({
    type: 'sort',
    cards: choices(fields.cards, say),
    bins: choices(fields.bins, say),
  }),
  key: (fields, answer) => fields.cards.map((card) => answer[card.id] ?? '').join(','),
  answer(fields, key) {
    const bins = key.split(',');
    return Object.fromEntries(fields.cards.map((card, at) => [card.id, bins[at] ?? '']));
  },
  words: (fields, answer, say) =>
    fields.bins
      .map((bin) => ({ bin, cards: fields.cards.filter((card) => answer[card.id] === bin.id) }))
      .filter(({ cards }) => cards.length > 0)
      .map(({ bin, cards }) => `${say(bin.text)}: ${cards.map((card) => say(card.text)).join('; ')}`)
      .join(' / '),
  reading: (fields, answer) => ({
    has: fields.cards.filter((card) => answer[card.id] === fields.bins[0]?.id).map((card) => card.id),
  }),
  ruler(fields) {
    const { cards, bins } = fields;
    const index = new Map(bins.map((bin, at) => [bin.id, at]));
    const cuts = cards.flatMap((card) => bins.map(() => card.id));
    const put = bits(cuts.length, (key, into) => {
      key.split(',').forEach((bin, card) => {
        const at = index.get(bin);
        if (at !== undefined) into[card * bins.length + at] = 1;
      });
    });
    return [
      { rule: 'sum', weights: cuts.map(() => 0.5 / cards.length), items: cuts, first: put, second: put },
    ];
  },
  formula: (fields, _keys, say) => ({
    rule: say.words.kinds.ruleSorting,
    parts: [
      {
        first: '',
        second: '',
        cuts: fields.cards.flatMap((card) =>
          fields.bins.map((bin) => ({ name: `${say(bin.text)}: ${say(card.text)}` })),
        ),
      },
    ],
  }),
  anchor: (fields) => 1 - 1 / fields.bins.length,
  apart: () => 0.25,
  summary(fields, counts, say) {
    const n = total(counts);
    const first = fields.bins[0];
    const taken = fields.cards.map(() => new Map<string, number>());
    const perPerson = new Set<string>();
    // Of two bins the first says all; of more, where most put a card.
    const isMany = fields.bins.length > 2;
    for (const [key, count] of counts) {
      const bins = key.split(',');
      bins.forEach((bin, at) => taken[at]?.set(bin, (taken[at].get(bin) ?? 0) + count));
      const shown = isMany ? fields.bins : fields.bins.slice(0, 1);
      perPerson.add(shown.map(({ id }) => bins.filter((bin) => bin === id).length).join(','));
    }
    const rows = fields.cards.map(({ id, text }, at) => {
      const piles = fields.bins.map((bin) => ({ label: say(bin.text), count: taken[at]?.get(bin.id) ?? 0 }));
      const count = isMany ? Math.max(...piles.map((pile) => pile.count)) : (piles[0]?.count ?? 0);
      return {
        id,
        label: say(text),
        count,
        share: n === 0 ? 0 : count / n,
        text: isMany ? foremost(piles, say.words) : people(count, n, say.words),
        piles,
      };
    });
    if (n === 0) return { n, says: '', center: null, rows, facts: { accepts: '' } };
    const means = fields.bins.map(
      (_, at) => rows.reduce((sum, row) => sum + (row.piles[at]?.count ?? 0), 0) / n,
    );
    const mean = means[0] ?? 0;
    const accepts = average(mean, say.words);
    const [cards, varies] = [fields.cards.length, perPerson.size !== 1];
    const bins = fields.bins.flatMap(({ text }, at) => {
      const size = means[at] ?? 0;
      return size === 0 ? [] : [`${say(text)} ${average(size, say.words)}`];
    });
    return {
      n,
      says: isMany
        ? say.words.kinds.sortedInto({ cards, bins: bins.join(', '), varies })
        : say.words.kinds.sorted({ mean: accepts, cards, bin: say(first?.text ?? ''), varies }),
      center: mean,
      rows,
      facts: { accepts },
    };
  },
  seconds: (fields) => 12 * fields.cards.length,
  measure: (fields) => ({
    cards: fields.cards.map((card) => card.id),
    bins: fields.bins.map((bin) => bin.id),
  }),
};

function sorted(fields: SortingFields, value: unknown): Legal<SortingAnswer> {
  const cards = fields.cards.map((card) => card.id);
  const bins = fields.bins.map((bin) => bin.id);
  const given = record(value, cards);
  if (!given.ok) return given;
  const missing = cards.find((card) => !given.answer.has(card));
  if (missing !== undefined) return illegal(`must hold every card; "${missing}" is missing`);
  for (const bin of given.answer.values()) {
    if (typeof bin !== 'string' || !bins.includes(bin))
      return illegal(`every card must go to ${oneOf(bins)}`);
  }
  return legal(Object.fromEntries(cards.map((card) => [card, given.answer.get(card) as string])));
}

function fromBins(fields: SortingFields, cells: ReadonlyMap<string, string>): Legal<SortingAnswer> {
  const put: [string, string | null][] = fields.cards.map((card) => [
    card.id,
    idIn(fields.bins, cells.get(card.id) ?? ''),
  ]);
  const wrong = put.find(([, bin]) => bin === null);
  return wrong === undefined
    ? sorted(fields, Object.fromEntries(put))
    : illegal(`the bin of "${wrong[0]}" must be ${oneOf(fields.bins.map((bin) => bin.id))}`);
}
