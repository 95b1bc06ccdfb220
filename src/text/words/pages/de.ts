import type { Translation } from '../catalogue.ts';
import type { en } from './en.ts';

/** What is said on pages for paper and browser: reports, charts, the workshop pack in German. */
export const de: Translation<typeof en> = {};
