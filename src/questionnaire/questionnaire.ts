import type { Good, KindName } from '../questions/kind.ts';
import { labelOf } from '../text/ids.ts';
import type { Say, Text } from '../text/language.ts';

/** One text for everybody, or one per side; `any` serves the sides that are not named. */
export type Wording = Text | { bySide: Readonly<Record<string, Text>> };

/** What a company aims at: two functions that are linked where it pays, or one process. */
export const targets = ['linked', 'one-process'] as const;

/** The aim of one company; some findings and actions are worded by it. */
export type Target = (typeof targets)[number];

/** One text, or one per target of the company. */
export type Targeted = Text | Readonly<Record<Target, Text>>;

/** When a question is put: another question's answer must match. All conditions given must hold. */
export interface When {
  question: string;
  /** Chosen (scale: the point's number; choice, owner: the id): one of these. */
  is?: readonly string[];
  /** Ticked: at least one of these. */
  has?: readonly string[];
  'at-least'?: number;
  'at-most'?: number;
}

/** The kinds of finding a question can word; see `findings/`. */
export const findingKinds = [
  'apart',
  'unnoticed',
  'false-conflict',
  'misread',
  'split',
  'head-team',
  'both-claim',
  'nobody-claims',
  'unmet-need',
  'given-not-received',
  'unwanted',
  'agreed-problem',
  'worth-keeping',
  'by-profession',
  'knowledge-gap',
  'blind-spot',
  'not-worth-it',
] as const;

/** The name of something a rule can see on a question. */
export type FindingKind = (typeof findingKinds)[number];

/** Texts and actions for one kind of finding. Placeholders stand in braces: `{sales.says}`, `{item}`. */
export interface FindingText {
  title?: Targeted;
  text: Targeted;
  /** Ids of the action library. */
  actions: readonly string[];
}

/** What is asked, of whom, and what is said of the answers: parsed, every default filled in. */
export interface Question {
  id: string;
  /** The questionnaire and dimension it stands in. */
  questionnaire: string;
  dimension: string;
  kind: KindName;
  /** Normalised by the kind; only the kind looks inside. */
  fields: unknown;
  /** Two or three words for tables; null: made of the id. */
  label: Text | null;
  ask: Wording;
  /** How to answer, shown under the question. */
  help: Wording | null;
  /** How the other side's answer is asked for; null: the product's own phrase. */
  guess: Wording | null;
  why: Text | null;
  source: Text | null;
  /** Sides whose answer the other side of the pair guesses; `all` for each other's. */
  predict: 'all' | readonly string[];
  /** `free`: a difference that comes with the work; shown, never scored. */
  expect: 'same' | 'free';
  good: Good | null;
  core: boolean;
  weight: number;
  when: When | null;
  /** An earlier question that says what the thing asked here is worth, more being worth more. */
  worth: string | null;
  /**
   * What a difference costs, in counts of the round: the first of the texts whose every figure is there, else what to
   * count.
   */
  cost: { texts: readonly Text[]; count: Text | null } | null;
  /** What only somebody above both sides can decide. */
  decision: Text | null;
  /** side id -> a good reason for where that side usually stands. */
  reasons: Readonly<Record<string, Text>>;
  findings: Readonly<Partial<Record<FindingKind, FindingText>>>;
  /** Per option, where one option carries the difference. */
  items: Readonly<Record<string, { text: Targeted; actions: readonly string[] }>>;
  /** Digest of kind, option ids, range, unit and source wording: equal digests measure the same. */
  measure: string;
  /** Ships under this id with another measure: nothing asked as shipped can be compared with it. */
  reworded?: true;
}

/** A theme: questions whose weighted mean is one figure. Its weight counts in the overall one. */
export interface Dimension {
  id: string;
  title: Text;
  weight: number;
  questions: readonly Question[];
}

/** One authored file, parsed and checked. */
export interface Questionnaire {
  id: string;
  version: number;
  title: Text;
  about: Text | null;
  /** A figure from elsewhere, as what it is, for the introduction of reports. */
  context: Text | null;
  /** The author's estimate for one person. */
  minutes: number | null;
  /** The sides its paired wordings name; empty: any. */
  sides: readonly string[];
  dimensions: readonly Dimension[];
}

/** When an action comes: rules first, incentives last. The plan keeps this order. */
export type Phase = 'rules' | 'structure' | 'incentives';

/** One entry of the action library. */
export interface Action {
  id: string;
  title: Targeted;
  do: Targeted;
  process: Targeted;
  people: Targeted;
  phase: Phase;
  /** Taken at once, whatever its phase: the one exception to the order. */
  atOnce: boolean;
  /** Side ids, or `both`. */
  owner: readonly string[];
  effort: 'hours' | 'days' | 'weeks';
  /** Countable. */
  doneWhen: Text;
  source: Text | null;
}

/** A named choice of questionnaires, or of single questions from them. */
export interface Preset {
  id: string;
  title: Text;
  about: Text;
  /** The most minutes it may take one person. */
  minutes: number;
  questionnaires: readonly string[];
  /** Only these questions; null: all. */
  questions: readonly string[] | null;
}

/** All that ships or that an audit adds: what `questionnaires/` holds. */
export interface Library {
  questionnaires: readonly Questionnaire[];
  actions: readonly Action[];
  presets: readonly Preset[];
}

/** Every question in the order it is asked. */
export function questionsOf(questionnaires: readonly Questionnaire[]): Question[] {
  return questionnaires.flatMap((one) => one.dimensions.flatMap((dimension) => dimension.questions));
}

/** The same questionnaires with each question replaced by these. */
export function withQuestions(
  questionnaires: readonly Questionnaire[],
  instead: (question: Question) => readonly Question[],
): Questionnaire[] {
  return questionnaires.map((one) => ({
    ...one,
    dimensions: one.dimensions.map((dimension) => ({
      ...dimension,
      questions: dimension.questions.flatMap(instead),
    })),
  }));
}

/** How lists name a question: its own label, else one made of its id. */
export function labelIn({ id, label }: Pick<Question, 'id' | 'label'>, say: Say): string {
  return label === null ? labelOf(id) : say(label);
}

/** The text of a wording for one side. */
export function wordingFor(wording: Wording, side: string): Text {
  if (typeof wording === 'string' || !('bySide' in wording)) return wording;
  const { bySide } = wording as { bySide: Readonly<Record<string, Text>> };
  return bySide[side] ?? bySide.any ?? Object.values(bySide)[0] ?? '';
}

/** The text of a wording for one target. */
export function forTarget(text: Targeted, target: Target): Text {
  return isByTarget(text) ? text[target] : text;
}

/** Is there one text per target, not one per language? No language code reads like a target. */
export function isByTarget(text: Targeted): text is Readonly<Record<Target, Text>> {
  return typeof text !== 'string' && targets.every((target) => Object.hasOwn(text, target));
}
