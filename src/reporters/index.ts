import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';
import { xlsx } from './xlsx.ts';

/** Every format a report can take. A new one is one file and one entry here. */
export const reporters: readonly Reporter[] = [terminal, html, markdown, json, xlsx];
