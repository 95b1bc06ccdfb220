import type { Translation } from '../catalogue.ts';
import type { en } from './en.ts';

/** What is said on pages for paper and browser: reports, charts, the workshop pack in German. */
export const de: Translation<typeof en> = {
  registers: {
    question: 'Frage',
    about: 'worum es geht',
    agreed: 'vereinbart',
    wording: 'in einem Satz',
    reason: 'Grund',
    effective: 'gilt ab',
    owner: 'verantwortlich',
    'differ-until': 'verschieden bis',
    id: 'Kennung',
    title: 'was',
    due: 'fällig',
    'done-when': 'erledigt, wenn',
    state: 'Stand',
    evidence: 'Beleg',
  },

  document: {
    data: 'Dasselbe als Tabelle',
    contents: 'Inhalt',
    skip: 'Zum Text',
    date: 'Datum',
    signature: 'Unterschrift',
  },
};
