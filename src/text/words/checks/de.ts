import type { Translation } from '../catalogue.ts';
import type { en } from './en.ts';

/** What is said on checks, rounds, the charter and the register of actions in German. */
export const de: Translation<typeof en> = {};
