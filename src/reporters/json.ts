import type { Reporter } from './reporter.ts';

/** Everything that JSON may hold as it is but that a terminal would act on. */
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The report as JSON, keys in the order of the type; the schema ships as `schemas/report.schema.json`. */
export const json: Reporter = {
  name: 'json',
  extensions: ['json'],
  report: (report) => {
    const text = JSON.stringify(report, null, 2).replaceAll(
      acting,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return Promise.resolve([{ path: '', content: `${text}\n` }]);
  },
};
