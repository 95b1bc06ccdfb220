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
    data: 'The same as a table',
    contents: 'Contents',
    skip: 'To the text',
    date: 'Date',
    signature: 'Signature',
  },
};
