import { settledFigure } from '../report/settled.ts';
import type { Reporter } from './reporter.ts';

/** Everything that JSON may hold as it is but that a terminal would act on. */
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The report as JSON, keys in the order of the type; the schema ships as `schemas/report.schema.json`. */
export const json: Reporter = {
  name: 'json',
  extensions: ['json'],
  report: (report) => Promise.resolve([{ path: '', content: jsonText(report) }]),
};

/** Plain data as JSON that no terminal acts on, with a line feed at the end. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, steady, 2).replaceAll(
    acting,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

function steady(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? settledFigure(value) : value;
}
