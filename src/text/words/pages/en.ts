/** What is said on pages for paper and browser: reports, charts, the workshop pack in English: the complete catalogue. */
export const en = {
  /** Headings of the two registers; they are read back, so no two columns share a name in any language. */
  registers: {
    question: 'question',
    about: 'about',
    agreed: 'agreed',
    wording: 'in one sentence',
    reason: 'reason',
    effective: 'effective from',
    owner: 'owner',
    'differ-until': 'we differ until',
    id: 'id',
    title: 'what',
    due: 'due',
    'done-when': 'done when',
    state: 'state',
    evidence: 'evidence',
  },

  document: {
    questions: ({ count }: { count: number }) => (count === 1 ? 'question' : 'questions'),
    data: 'The same as a table',
    contents: 'Contents',
    skip: 'To the text',
    date: 'Date',
    signature: 'Signature',
  },

  /** Pictures: what is written in them, their titles, and what they say to those who do not see them. */
  charts: {
    question: 'question',
    verdict: 'verdict',
    pointsApart: 'points apart',
    begins: 'apart begins',
    inside: 'how far apart inside the side',
    insideOf: ({ side }: { side: string }) => `inside ${side}`,
    between: 'between the two',
    fromTo: ({ side, other }: { side: string; other: string }) => `${side} to ${other}`,
    says: ({ side }: { side: string }) => `${side} says`,
    part: ({ part, parts }: { part: number; parts: number }) => `(part ${part} of ${parts})`,
    dumbbellTitle: ({ dimension }: { dimension: string }) =>
      `${dimension}: how far apart, question by question`,
    dumbbellAbout: ({ first, second }: { first: string; second: string }) =>
      `For each question the distance between the marks is the gap between ${first} and ${second}, 0 to 100 points. Both leave the middle alike, as neither is the measure of the other. Pale bars show how far people of one side are from each other.`,
    distancesTitle: 'Points apart, between the sides and inside them',
    distancesAbout:
      'One row for each question, one column for each distance, 0 to 100 points. Darker: further apart.',
    levelsTitle: 'How good the state is, by the answers of each side',
    levelsAbout:
      'One row for each question that says what good is, one column for each side, 0 to 100. Darker: better.',
  },
};
