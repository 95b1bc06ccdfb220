/** What is said on pages for paper and browser: reports, charts, the workshop pack in English: the complete catalogue. */
export const en = {};
