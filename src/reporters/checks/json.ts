import { jsonText } from '../json.ts';
import type { CheckReporter } from './reporter.ts';

/** The check as JSON; the schema ships as `schemas/check.schema.json`. */
export const json: CheckReporter = { name: 'json', extensions: ['json'], text: (check) => jsonText(check) };
