import type { Context } from '../src/commands/command.ts';
import { processIo, type Io } from '../src/io.ts';
import { parsedAudit } from '../src/audit/parse.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { kindNamed } from '../src/questions/index.ts';
import { replyText } from '../src/replies/parse.ts';
import type { Reply } from '../src/replies/reply.ts';

/** A questionnaire with a question of every kind, its id that of the kind. */
export const everyKind = `format: 1
id: ten
version: 1
title: Ten
sides: [sales, marketing]
dimensions:
  - id: things
    title: Things
    questions:
      - id: scale
        ask: How often?
        scale: {points: [Never, Rarely, Sometimes, Often, Always]}
      - id: choice
        ask: Who speaks first?
        choice: {options: [{ours: Our side}, {theirs: The other side}], other: true}
      - id: checklist
        ask: What must be true?
        checklist: {options: [{asked: They asked}, {budget: There is a budget}, {paper: They read a paper}]}
      - id: ranking
        ask: What counts most?
        ranking: {items: [{speed: Speed}, {fit: Fit}, {size: Size}]}
      - id: deadline
        ask: {sales: How soon do you call?, marketing: How soon do they call?, any: How soon?}
        number: {unit: h, floor: 0.25, range: [0, 720]}
      - id: allocation
        ask: Divide 100.
        allocation: {categories: [{new: New ones}, {keep: Old ones}, {brand: Brand}]}
      - id: owner
        ask: Who owns it?
        owner: {candidates: [{sales: Sales}, {marketing: Marketing}]}
      - id: sorting
        ask: Which would you take?
        sorting: {cards: [{c1: A fitter}, {c2: A student}, {c3: A buyer}], bins: [{accept: Accept}, {refuse: Refuse}]}
      - id: exchange
        ask: What goes to and fro?
        exchange: {items: [{cases: Customer cases}, {prices: Price sheets}, {names: Names}]}
      - id: text
        ask: What is a lead?
        text: {max: 200}
`;

export const auditYaml = `format: 1
company: Acme Pumps
privacy: named
questionnaires: [ten]
people:
  - {id: sales-head, side: sales, role: head, job: Head of sales}
  - {id: sales-north, side: sales}
  - {id: marketing-head, side: marketing, role: head, job: Head of marketing}
  - {id: chief, side: executive, role: head, job: Chief executive}
`;

/** person id -> question id -> value. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The files of that audit; each round with its day and answers. */
export function auditWith(
  rounds: Readonly<Record<string, { opened: string; answers: Answers }>> = {},
  questionnaire = everyKind,
): Record<string, string> {
  const read = parsedAudit(
    auditYaml,
    'audit.yaml',
    library([{ file: 'questionnaires/ten.yaml', text: questionnaire }]).library,
  );
  const questions = questionsOf(read.value?.questionnaires ?? []);
  const files: Record<string, string> = { 'audit.yaml': auditYaml, 'questionnaires/ten.yaml': questionnaire };
  for (const [round, { opened, answers }] of Object.entries(rounds)) {
    files[`rounds/${round}/round.yaml`] = `format: 1\nopened: ${opened}\n`;
    for (const [person, given] of Object.entries(answers)) {
      const reply: Reply = {
        format: 1,
        round,
        person,
        side: person === 'chief' ? 'executive' : person.replace(/-.*/, ''),
        state: 'submitted',
        privacy: 'named',
        language: 'en',
        started: `${opened}T08:00:00.000Z`,
        submitted: `${opened}T08:30:00.000Z`,
        answers: questions
          .filter(({ id }) => Object.hasOwn(given, id))
          .map(({ id, kind, fields, measure }) => ({
            question: id,
            measure,
            value: given[id],
            key: kindNamed(kind)?.key(fields, given[id]) ?? null,
            via: 'plain',
          })),
        end: true,
      };
      files[`rounds/${round}/replies/${person}.json`] = replyText(reply);
    }
  }
  return files;
}

/** Who signs, as typed. */
export const signed = ['--signed', 'sales=sales-head,marketing=marketing-head'] as const;

/** What both sides agree on each question: typed, kept, key, and in words. */
export const agreedOnEach: readonly {
  id: string;
  typed: string;
  value: unknown;
  key: string | null;
  words: string;
}[] = [
  { id: 'scale', typed: 'Often', value: 4, key: '4', words: 'Often' },
  { id: 'choice', typed: 'Our side', value: 'ours', key: 'ours', words: 'Our side' },
  {
    id: 'checklist',
    typed: 'asked; There is a budget',
    value: ['asked', 'budget'],
    key: 'asked budget',
    words: 'They asked; There is a budget',
  },
  {
    id: 'ranking',
    typed: 'Speed; Fit; Size',
    value: ['speed', 'fit', 'size'],
    key: 'speed>fit>size',
    words: 'Speed > Fit > Size',
  },
  { id: 'deadline', typed: '4 h', value: 4, key: '4', words: '4 h' },
  {
    id: 'allocation',
    typed: 'new: 50; keep: 30; brand: 20',
    value: { new: 50, keep: 30, brand: 20 },
    key: '5000,3000,2000',
    words: 'New ones 50, Old ones 30, Brand 20',
  },
  { id: 'owner', typed: 'sales', value: 'sales', key: 'sales', words: 'Sales' },
  {
    id: 'sorting',
    typed: 'c1: accept; c2: refuse; c3: accept',
    value: { c1: 'accept', c2: 'refuse', c3: 'accept' },
    key: 'accept,refuse,accept',
    words: 'Accept: A fitter; A buyer / Refuse: A student',
  },
  {
    id: 'exchange',
    typed: 'sales: Customer cases; Marketing: prices, names',
    value: { need: ['prices', 'names'], receive: [], give: ['cases'], first: [] },
    key: 'prices names|-|cases|-',
    words: 'Sales gives: Customer cases; Marketing gives: Price sheets, Names',
  },
  {
    id: 'text',
    typed: 'Somebody who asked to be called.',
    value: 'Somebody who asked to be called.',
    key: null,
    words: 'Somebody who asked to be called.',
  },
];

/** A context of commands in this folder, without a terminal; `noted` holds what would go to stderr. */
export function quietContext(cwd: string): { context: Context; noted: string[] } {
  const noted: string[] = [];
  const io: Io = { ...processIo(), cwd, env: {} };
  const global = { audit: '.', round: null, json: false, lang: null, color: false };
  const silent = () => true;
  return {
    context: { io, global, print: silent, tell: silent, note: (text) => void noted.push(text) },
    noted,
  };
}
