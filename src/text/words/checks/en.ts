/** What is said on checks, rounds, the charter and the register of actions in English: the complete catalogue. */
export const en = {};
