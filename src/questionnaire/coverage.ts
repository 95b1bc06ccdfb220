import { kindOf } from '../questions/index.ts';
import { sayIn, sourceWording, type Say, type Text } from '../text/language.ts';
import { isByTarget, type Library, type Question, type Targeted, type Wording } from './questionnaire.ts';

/** One authored text that readers see: where it stands, and what it says in the language it was written in. */
interface AuthoredText {
  /** The question or action it belongs to; null: to the whole. */
  of: string | null;
  /** `ask`, `findings.apart.title`, `options`. */
  part: string;
  says: string;
  /** Is there a wording in the language asked for, or in its base language? */
  covered: boolean;
}

/** The texts of one questionnaire, of the actions, or of the presets. */
export interface Coverage {
  id: string;
  texts: readonly AuthoredText[];
}

/** Which texts have a language; sources are citations, and signs like `%` need none. */
export function coverage(library: Library, language: string): Coverage[] {
  const gather = (): Gather => {
    const texts: AuthoredText[] = [];
    const add: Gather['add'] = (of, part, text) => {
      if (text === null || text === undefined) return;
      const says = sourceWording(text);
      if (/\p{L}{2}/u.test(says)) texts.push({ of, part, says, covered: has(text, language) });
    };
    return { texts, add };
  };
  const questionnaires = library.questionnaires.map((one) => {
    const { texts, add } = gather();
    add(null, 'title', one.title);
    add(null, 'about', one.about);
    add(null, 'context', one.context);
    for (const dimension of one.dimensions) {
      add(null, `dimensions.${dimension.id}.title`, dimension.title);
      for (const question of dimension.questions) addQuestion(question, add);
    }
    return { id: one.id, texts };
  });
  const actions = gather();
  for (const one of library.actions) {
    for (const part of ['title', 'do', 'process', 'people'] as const) {
      for (const text of targeted(one[part])) actions.add(one.id, part, text);
    }
    actions.add(one.id, 'done-when', one.doneWhen);
  }
  const presets = gather();
  for (const one of library.presets) {
    presets.add(one.id, 'title', one.title);
    presets.add(one.id, 'about', one.about);
  }
  return [
    ...questionnaires,
    { id: 'actions', texts: actions.texts },
    { id: 'presets', texts: presets.texts },
  ].filter((one) => one.texts.length > 0);
}

interface Gather {
  texts: AuthoredText[];
  add(of: string | null, part: string, text: Text | null | undefined): void;
}

function addQuestion(question: Question, add: Gather['add']): void {
  const { id } = question;
  add(id, 'label', question.label);
  for (const part of ['ask', 'help', 'guess'] as const) {
    for (const text of worded(question[part])) add(id, part, text);
  }
  add(id, 'why', question.why);
  for (const text of fieldTexts(question)) add(id, question.kind, text);
  for (const text of question.cost?.texts ?? []) add(id, 'cost.text', text);
  add(id, 'cost.count', question.cost?.count);
  add(id, 'decision', question.decision);
  for (const [side, text] of Object.entries(question.reasons)) add(id, `reasons.${side}`, text);
  for (const [kind, finding] of Object.entries(question.findings)) {
    for (const text of targeted(finding.title)) add(id, `findings.${kind}.title`, text);
    for (const text of targeted(finding.text)) add(id, `findings.${kind}.text`, text);
  }
  for (const [item, { text }] of Object.entries(question.items)) {
    for (const one of targeted(text)) add(id, `findings.items.${item}`, one);
  }
}

/** Whatever a kind shows of its fields, each once: only the kind knows where they hold texts. */
function fieldTexts(question: Question): Text[] {
  const seen = new Set<Text>();
  const plain = sayIn(['en']);
  const say: Say = Object.assign(
    (text: Text) => {
      seen.add(text);
      return plain(text);
    },
    { words: plain.words },
  );
  kindOf(question).control(question.fields, say);
  return [...seen];
}

function worded(wording: Wording | null): Text[] {
  if (wording === null) return [];
  const isBySide = typeof wording !== 'string' && typeof wording.bySide === 'object';
  return isBySide ? Object.values(wording.bySide) : [wording as Text];
}

function targeted(text: Targeted | undefined): Text[] {
  if (text === undefined) return [];
  return isByTarget(text) ? Object.values(text) : [text];
}

/** A text that is no map was written in English. */
function has(text: Text, language: string): boolean {
  const codes = [language, language.split('-')[0] ?? language];
  return codes.some((code) => (typeof text === 'string' ? code === 'en' : Object.hasOwn(text, code)));
}
