import * as z from 'zod';
import { sourceWording, type Text } from '../text/language.ts';
import { textSchema } from '../text/shapes.ts';
import { illegal, legal, total, type Kind } from './kind.ts';
import { people, plain } from './phrases.ts';

interface ScaleFields {
  /** Labels from the lowest point to the highest. */
  points: readonly Text[];
}

/** Ordered, labelled points. The answer is the point's number, 1..k. W1/(k−1). */
export const scale: Kind<ScaleFields, number> = {
  name: 'scale',
  about: 'one of a few ordered, labelled points',
  schema: () =>
    z.union([
      z.string().describe('The id of a scale under `scales`.'),
      z.strictObject({ points: z.array(textSchema).min(2).max(11) }),
    ]),
  facts: ['mean', 'label'],
  goods: ['high', 'low', 'at-most', 'at-least'],
  rows: 'one-of',
  example: {
    fields: { points: ['never', 'rarely', 'sometimes', 'often', 'always'] },
    answers: [1, 3, 5],
  },
  fields: (authored) => authored as ScaleFields,
  options: () => [],
  legal(fields, value) {
    const k = fields.points.length;
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= k
      ? legal(value)
      : illegal(`must be a whole number from 1 to ${k}`);
  },
  fromCell(fields, cell, say) {
    const wanted = cell.trim().toLowerCase();
    const index = fields.points.findIndex((point) =>
      [say(point), sourceWording(point)].some((label) => label.trim().toLowerCase() === wanted),
    );
    if (index >= 0) return legal(index + 1);
    return /^\d{1,2}$/.test(wanted)
      ? this.legal(fields, Number(wanted))
      : illegal(`must be one of the labels, or a whole number from 1 to ${fields.points.length}`);
  },
  fromCells: null,
  control: (fields, say) => ({
    type: 'pick-one',
    options: fields.points.map((point, index) => ({ value: index + 1, label: say(point) })),
    other: false,
  }),
  key: (_fields, answer) => String(answer),
  answer: (_fields, key) => Number(key),
  words: (fields, answer, say) => say(fields.points[answer - 1] ?? ''),
  reading: (fields, answer) => ({
    is: String(answer),
    amount: answer,
    share: (answer - 1) / (fields.points.length - 1),
  }),
  ruler(fields) {
    const cuts = fields.points.length - 1;
    const bits = (key: string) => Array.from({ length: cuts }, (_, cut) => (Number(key) <= cut + 1 ? 1 : 0));
    return [
      {
        rule: 'sum',
        weights: Array.from({ length: cuts }, () => 1 / cuts),
        items: Array.from({ length: cuts }, () => null),
        first: bits,
        second: bits,
      },
    ];
  },
  formula(fields, _keys, say) {
    const cuts = fields.points.slice(0, -1);
    const { words } = say;
    const step = plain(100 / cuts.length, words);
    return {
      rule: words.kinds.ruleScale({ step }),
      parts: [
        {
          first: '',
          second: '',
          cuts: cuts.map((point, at) => ({
            name: at === 0 ? say(point) : words.kinds.atMostQuoted({ what: say(point) }),
          })),
        },
      ],
    };
  },
  anchor: (fields) => (fields.points.length + 1) / (3 * fields.points.length),
  apart: (fields) => Math.max(0.25, 1 / (fields.points.length - 1)),
  summary(fields, counts, say) {
    const n = total(counts);
    const sum = [...counts].reduce((all, [key, count]) => all + Number(key) * count, 0);
    const mean = n === 0 ? null : sum / n;
    const label = mean === null ? '' : say(fields.points[Math.round(mean) - 1] ?? '');
    const rows = fields.points.map((point, index) => {
      const count = counts.get(String(index + 1)) ?? 0;
      return {
        id: String(index + 1),
        label: say(point),
        count,
        share: n === 0 ? 0 : count / n,
        text: people(count, n, say.words),
      };
    });
    const given = rows.filter((row) => row.count > 0);
    const says = given
      .map((row) => (given.length === 1 ? row.label : `${row.label} (${row.text})`))
      .join(', ');
    return {
      n,
      says,
      center: mean,
      rows,
      facts: { mean: mean === null ? '' : say.words.figure(mean.toFixed(1)), label },
    };
  },
  axis: (fields) => ({ min: 1, max: fields.points.length, log: false, unit: '', hours: null }),
  seconds: () => 14,
  measure: (fields) => ({ points: fields.points.length }),
};
