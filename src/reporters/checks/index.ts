import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { CheckReporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { terminal } from './terminal.ts';

/** Every format a check can take. A new one is one file and one entry here. */
export const checkReporters: readonly CheckReporter[] = [
  terminal,
  json,
  junit,
  sarif,
  markdown,
  html,
  github,
];
