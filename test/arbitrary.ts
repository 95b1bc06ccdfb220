import fc from 'fast-check';
import type { Control } from '../src/questions/control.ts';
import { kinds } from '../src/questions/index.ts';
import type { Kind } from '../src/questions/kind.ts';

/** A question of some kind, and the answers people may give to it. */
export interface Posed {
  kind: Kind;
  /** As written in YAML, valid by the kind's schema. */
  authored: unknown;
  fields: unknown;
  answer: fc.Arbitrary<unknown>;
}

type Draft = { authored: unknown; answer: fc.Arbitrary<unknown> };

const ids = (min: number, max: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,4}$/), { minLength: min, maxLength: max });

const listed = (names: readonly string[]) => names.map((id) => ({ [id]: `Text of ${id}` }));

const some = (names: readonly string[], atMost: number) =>
  fc.shuffledSubarray([...names], { maxLength: Math.min(atMost, names.length) });

/** Parts of 100 in whole points. */
const hundred = (parts: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: parts - 1, maxLength: parts - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((edges) => edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)));

/** Groups of tied items from an order and the places after which a tie ends. */
const tied = (order: readonly string[], ends: readonly boolean[]) =>
  order.reduce<string[][]>((groups, id, at) => {
    if (at === 0 || ends[at]) groups.push([id]);
    else groups.at(-1)?.push(id);
    return groups;
  }, []);

/** One arbitrary per kind, by name. */
const drafts: Readonly<Record<Kind['name'], fc.Arbitrary<Draft>>> = {
  scale: fc.integer({ min: 2, max: 11 }).map((k) => ({
    authored: { points: Array.from({ length: k }, (_, at) => `Point ${at + 1}`) },
    answer: fc.integer({ min: 1, max: k }),
  })),
  choice: fc.tuple(ids(2, 7), fc.boolean()).map(([names, other]) => ({
    authored: { options: listed(names), other },
    answer: fc.constantFrom(...names),
  })),
  checklist: fc.tuple(ids(2, 8), fc.option(fc.integer({ min: 1, max: 8 }))).map(([names, cap]) => {
    const most = Math.min(cap ?? names.length, names.length);
    return {
      authored: { options: listed(names), ...(cap === null ? {} : { 'at-most': most }) },
      answer: some(names, most),
    };
  }),
  ranking: fc.tuple(ids(2, 6), fc.option(fc.integer({ min: 1, max: 6 }))).map(([names, wanted]) => {
    const top = Math.min(wanted ?? names.length, names.length);
    return {
      authored: { items: listed(names), ...(wanted === null ? {} : { top }) },
      answer: fc
        .tuple(
          fc.shuffledSubarray(names, { minLength: 1, maxLength: top }),
          fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
        )
        .map(([order, ends]) => tied(order, ends).map((group) => (group.length === 1 ? group[0] : group))),
    };
  }),
  number: fc
    .record({
      linear: fc.boolean(),
      apart: fc.integer({ min: 2, max: 50 }),
      floor: fc.constantFrom(0.25, 1, 7),
      max: fc.integer({ min: 10, max: 5000 }),
      whole: fc.boolean(),
    })
    .map(({ linear, apart, floor, max, whole }) => ({
      authored: {
        unit: 'days',
        scale: linear ? 'linear' : 'log',
        apart,
        ...(linear ? {} : { floor }),
        range: [linear ? -max : 0, max],
        whole,
      },
      answer: whole
        ? fc.integer({ min: linear ? -max : 0, max })
        : fc.double({ min: linear ? -max : 0, max, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
    })),
  allocation: ids(2, 6).map((names) => ({
    authored: { categories: listed(names) },
    answer: hundred(names.length).map((parts) =>
      Object.fromEntries(names.map((name, at) => [name, parts[at] ?? 0])),
    ),
  })),
  owner: fc.tuple(ids(2, 5), fc.integer({ min: 1, max: 5 }), fc.boolean()).map(([names, size, nobody]) => {
    const shared = size === 1 ? [] : names.slice(0, size);
    return {
      authored: { candidates: listed(names), shared, nobody },
      answer: fc.constantFrom(
        ...names,
        ...(shared.length > 0 ? ['shared'] : []),
        ...(nobody ? ['nobody'] : []),
      ),
    };
  }),
  sorting: fc.tuple(ids(1, 6), ids(2, 4)).map(([cards, bins]) => ({
    authored: { cards: listed(cards), bins: listed(bins) },
    answer: fc
      .array(fc.constantFrom(...bins), { minLength: cards.length, maxLength: cards.length })
      .map((put) => Object.fromEntries(cards.map((card, at) => [card, put[at] ?? '']))),
  })),
  exchange: fc
    .tuple(ids(2, 6), fc.option(fc.integer({ min: 1, max: 6 })), fc.boolean())
    .map(([names, cap, asksFirst]) => {
      const most = Math.min(cap ?? names.length, names.length);
      return {
        authored: {
          items: listed(names),
          ...(cap === null ? {} : { 'at-most': most }),
          ...(asksFirst ? { first: most } : {}),
        },
        answer: some(names, most).chain((need) =>
          fc.record({
            need: fc.constant(need),
            receive: some(names, names.length),
            give: some(names, names.length),
            first: asksFirst ? some(need, need.length) : fc.constant([]),
          }),
        ),
      };
    }),
  text: fc.integer({ min: 1, max: 300 }).map((max) => ({
    authored: { max },
    answer: fc
      .string({ minLength: 1, maxLength: max })
      .filter((words) => words.trim() === words && words !== ''),
  })),
};

/** Questions of this kind. */
export function posed(kind: Kind): fc.Arbitrary<Posed> {
  return drafts[kind.name].map(({ authored, answer }) => ({
    kind,
    authored,
    fields: kind.fields(authored),
    answer,
    // What a failure prints: the rest is functions.
    [fc.toStringMethod]: () => `${kind.name}: ${JSON.stringify(authored)}`,
  }));
}

/** Questions of any kind. */
export const anyPosed: fc.Arbitrary<Posed> = fc.oneof(...kinds.map(posed));

/** A question and several groups of people's answers to it. */
export function answered(kind: Kind, groups: number, min = 1, max = 6) {
  return posed(kind).chain((question) =>
    fc
      .array(fc.array(question.answer, { minLength: min, maxLength: max }), {
        minLength: groups,
        maxLength: groups,
      })
      .map((sides) => ({ question, sides })),
  );
}

/** What a person may hand back who is shown this control. */
export function givenTo(control: Control): fc.Arbitrary<unknown> {
  switch (control.type) {
    case 'pick-one':
      return fc.constantFrom(...control.options.map((option) => option.value));
    case 'pick-several':
      return fc.subarray(
        control.options.map((option) => option.value),
        { maxLength: Math.min(control.atMost ?? Infinity, control.options.length) },
      );
    case 'order':
      return fc.shuffledSubarray(
        control.options.map((option) => option.value),
        { minLength: control.top, maxLength: control.top },
      );
    case 'divide': {
      const units = Math.round(control.total / control.step);
      const last = control.options.length - 1;
      return fc
        .array(fc.integer({ min: 0, max: units }), { minLength: last, maxLength: last })
        .map((cuts) => [0, ...cuts.sort((a, b) => a - b), units])
        .map((edges) =>
          Object.fromEntries(
            control.options.map((option, at) => [
              option.value,
              ((edges[at + 1] ?? 0) - (edges[at] ?? 0)) * control.step,
            ]),
          ),
        );
    }
    case 'number':
      return control.whole
        ? fc.integer({ min: Math.ceil(control.min), max: Math.floor(control.max) })
        : fc.double({ min: control.min, max: control.max, noNaN: true });
    case 'sort':
      return fc
        .tuple(...control.cards.map(() => fc.constantFrom(...control.bins.map((bin) => bin.value))))
        .map((bins) => Object.fromEntries(control.cards.map((card, at) => [card.value, bins[at]])));
    case 'write':
      return fc.string({ minLength: 1, maxLength: control.max }).filter((words) => words.trim() !== '');
    case 'steps':
      return control.steps.reduce<fc.Arbitrary<Record<string, unknown>>>(
        (before, step) =>
          before.chain((given) => {
            const within = step.within === null ? null : (given[step.within] as unknown[]);
            if (within?.length === 0) return fc.constant(given);
            const offered =
              within === null || step.control.type !== 'pick-several'
                ? step.control
                : {
                    ...step.control,
                    options: step.control.options.filter((option) => within.includes(option.value)),
                  };
            return givenTo(offered).map((value) => ({ ...given, [step.id]: value }));
          }),
        fc.constant({}),
      );
  }
}
