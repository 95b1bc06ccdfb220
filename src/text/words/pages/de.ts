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
    questions: ({ count }) => (count === 1 ? 'Frage' : 'Fragen'),
    data: 'Dasselbe als Tabelle',
    contents: 'Inhalt',
    skip: 'Zum Text',
    date: 'Datum',
    signature: 'Unterschrift',
  },

  charts: {
    question: 'Frage',
    verdict: 'Befund',
    pointsApart: 'Punkte Abstand',
    begins: 'Abstand beginnt',
    inside: 'Abstand innerhalb der Seite',
    insideOf: ({ side }) => `innerhalb ${side}`,
    between: 'zwischen den beiden',
    fromTo: ({ side, other }) => `${side} zu ${other}`,
    says: ({ side }) => `${side} sagt`,
    part: ({ part, parts }) => `(Teil ${part} von ${parts})`,
    dumbbellTitle: ({ dimension }) => `${dimension}: Abstand je Frage`,
    dumbbellAbout: ({ first, second }) =>
      `Je Frage ist die Strecke zwischen den Zeichen der Abstand von ${first} und ${second}, 0 bis 100 Punkte. Beide gehen gleich weit von der Mitte aus, da keine Seite das Maß der anderen ist. Helle Balken zeigen, wie weit die Menschen einer Seite auseinander liegen.`,
    distancesTitle: 'Punkte Abstand, zwischen den Seiten und in ihnen',
    distancesAbout:
      'Eine Zeile je Frage, eine Spalte je Abstand, 0 bis 100 Punkte. Dunkler: weiter auseinander.',
    levelsTitle: 'Wie gut der Zustand ist, nach den Antworten jeder Seite',
    levelsAbout:
      'Eine Zeile je Frage, die sagt, was gut ist, eine Spalte je Seite, 0 bis 100. Dunkler: besser.',
  },
};
