import type { Io } from '../../src/io.ts';
import { openAudit, type OpenAudit } from '../../src/stores/folder.ts';
import { interview } from '../../src/collect/interview.ts';
import type { Outcome, Prompter, Screen } from '../../src/collect/prompter.ts';
import { emptyReply } from '../../src/collect/record.ts';
import type { Control } from '../../src/questions/control.ts';
import type { Reply } from '../../src/replies/reply.ts';

export const round = 'r2026-q4';
export const person = 'sales-head';

/** An audit with one questionnaire of its own: ten questions, one of each kind, the first guessed too. */
export const files: Readonly<Record<string, string>> = {
  'audit.yaml': `format: 1
company: Acme Pumps
privacy: named
questionnaires: [ten]
people:
  - {id: ${person}, side: sales, role: head}
  - {id: marketing-head, side: marketing, role: head}
`,
  [`rounds/${round}/round.yaml`]: 'format: 1\nopened: 2026-11-02\n',
  'questionnaires/ten.yaml': `format: 1
id: ten
version: 1
title: Ten questions
dimensions:
  - id: ten
    title: Ten questions
    questions:
      - {id: q1, ask: How soon?, predict: true, number: {unit: h, floor: 1, range: [0, 720]}}
      - {id: q2, ask: How often?, scale: {points: [Never, Sometimes, Always]}}
      - {id: q3, ask: Which one?, choice: {options: [{a: One}, {b: Two}]}}
      - {id: q4, ask: Which ones?, checklist: {options: [{a: One}, {b: Two}, {c: Three}]}}
      - {id: q5, ask: In which order?, ranking: {items: [{a: One}, {b: Two}, {c: Three}]}}
      - {id: q6, ask: How divided?, allocation: {categories: [{a: One}, {b: Two}]}}
      - {id: q7, ask: Whose is it?, owner: {candidates: [{sales: Sales}, {marketing: Marketing}]}}
      - {id: q8, ask: Take it?, sorting: {cards: [{a: One}, {b: Two}], bins: [{accept: Accept}, {refuse: Refuse}]}}
      - {id: q9, ask: What is needed?, exchange: {items: [{a: One}, {b: Two}], at-most: 2}}
      - {id: q10, ask: In your own words?, text: {max: 200}}
`,
};

/** Opens the audit in a folder and interviews its head of sales to the end; `saved` is told of each reply on disk. */
export async function interviewIn(
  folder: string,
  io: Io,
  note: (text: string) => void,
  saved: (reply: Reply) => void,
): Promise<{ open: OpenAudit; reply: Reply }> {
  const open = await openAudit(io, folder, { questionnaires: [], actions: [], presets: [] }, note);
  await open.store.checkWritable(round);
  const found = await open.store.load(round, person);
  const { reply } = await interview({
    audit: open.audit,
    reply: found ?? emptyReply(round, { id: person, side: 'sales' }, 'en', io.now()),
    prompter,
    now: () => io.now(),
    async save(reply) {
      await open.store.save(reply);
      saved(reply);
    },
  });
  return { open, reply };
}

/** Answers everything with the first thing that fits. */
const prompter: Prompter = {
  via: 'plain',
  ask: async (screen) => outcome(screen),
  say(text) {
    throw new Error(`the interview says: ${text}`);
  },
};

function outcome({ control }: Screen): Outcome {
  return { type: 'answer', answer: { value: value(control), other: null } };
}

function value(control: Control): unknown {
  switch (control.type) {
    case 'pick-one':
      return control.options[0]?.value;
    case 'pick-several':
      return control.options.slice(0, 1).map((option) => option.value);
    case 'order':
      return control.options.slice(0, control.top).map((option) => option.value);
    case 'divide':
      return { [String(control.options[0]?.value)]: control.total };
    case 'number':
      return control.max;
    case 'sort':
      return Object.fromEntries(control.cards.map((card) => [card.value, control.bins[0]?.value]));
    case 'write':
      return 'Own words';
    case 'steps':
      return Object.fromEntries(control.steps.map((step) => [step.id, value(step.control)]));
  }
}
