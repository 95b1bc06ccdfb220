import { chosen } from '../questionnaire/chosen.ts';
import type { Complain } from '../questionnaire/complaints.ts';
import {
  questionsOf,
  type Library,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { didYouMean, listed } from '../text/nearest.ts';

/** What of `audit.yaml` chooses the questions, as far as it is well formed. */
interface Choice {
  preset: string | null;
  questionnaires: readonly string[] | null;
  /** Dimension id -> weight. */
  weights: Readonly<Record<string, number>>;
  sides: readonly string[];
  /** Questionnaires that are there and cannot be used: told where they are wrong. */
  broken: ReadonlySet<string>;
}

/** The questionnaires an audit asks, with the audit's weights; whatever is chosen wrongly is told and left out. */
export function choice(wanted: Choice, library: Library, complain: Complain): Questionnaire[] {
  const preset = knownPreset(wanted.preset, library, complain);
  const questionnaires = preset === null ? knownQuestionnaires(wanted, library, complain) : null;
  const picked = chosen(library, { preset, questionnaires });
  if (picked.length === 0) return [];
  const usable = picked.filter((one) => !wanted.broken.has(one.id));
  judgeUnique(wanted, usable, complain);
  judgeSides(wanted, usable, complain);
  return chosen(library, { preset, questionnaires, weights: knownWeights(wanted, picked, complain) });
}

function knownPreset(wanted: string | null, library: Library, complain: Complain): string | null {
  const ids = library.presets.map((one) => one.id);
  if (wanted === null || ids.includes(wanted)) return wanted;
  complain(
    ['preset'],
    `"${wanted.slice(0, 63)}" is not a preset.${didYouMean(wanted, ids)} (presets: ${listed(ids)})`,
  );
  return null;
}

function knownQuestionnaires(
  { questionnaires, broken }: Choice,
  library: Library,
  complain: Complain,
): string[] {
  const ids = library.questionnaires.map((one) => one.id);
  return (questionnaires ?? []).filter((id, index, all) => {
    const isKnown = ids.includes(id);
    const isFirst = all.indexOf(id) === index;
    if (broken.has(id)) return false;
    if (!isKnown) {
      const message = `"${id.slice(0, 63)}" is not a questionnaire.${didYouMean(id, ids)}`;
      complain(['questionnaires', index], `${message} (questionnaires: ${listed(ids)})`);
    } else if (!isFirst) complain(['questionnaires', index], `"${id}" stands above already; name it once`);
    return isKnown && isFirst;
  });
}

function knownWeights(
  { weights, questionnaires, broken }: Choice,
  picked: readonly Questionnaire[],
  complain: Complain,
): Record<string, number> {
  const ids = picked.flatMap((one) => one.dimensions.map((dimension) => dimension.id));
  const isComplete = !(questionnaires ?? picked.map((one) => one.id)).some((id) => broken.has(id));
  const known = Object.entries(weights).filter(([id]) => {
    if (ids.includes(id)) return true;
    if (!isComplete) return false;
    const message = `"${id.slice(0, 63)}" is not a dimension that is asked.${didYouMean(id, ids)}`;
    complain(['weights', id], `${message} (dimensions: ${listed(ids)})`, { on: 'key' });
    return false;
  });
  return Object.fromEntries(known);
}

/** Replies and figures find questions and dimensions by their ids. */
function judgeUnique(wanted: Choice, picked: readonly Questionnaire[], complain: Complain): void {
  const owners = { dimension: new Map<string, string>(), question: new Map<string, string>() };
  for (const questionnaire of picked) {
    const judge = (noun: keyof typeof owners, ids: readonly string[]) => {
      const taken = ids.filter((id) => owners[noun].has(id));
      const [id] = taken;
      if (id !== undefined) {
        const more = taken.length === 1 ? '' : ` (and ${taken.length - 1} more)`;
        const message = `the ${noun} "${id}" of "${questionnaire.id}"${more} stands in "${owners[noun].get(id)}" too`;
        complain(placeOf(wanted, questionnaire), `${message}; choose one of the two, or rename it`);
      }
      for (const one of ids) if (!owners[noun].has(one)) owners[noun].set(one, questionnaire.id);
    };
    judge(
      'dimension',
      questionnaire.dimensions.map((one) => one.id),
    );
    judge(
      'question',
      questionsOf([questionnaire]).map((one) => one.id),
    );
  }
}

/** A paired wording must serve every side that is asked, and a finding can speak of sides of the audit only. */
function judgeSides(wanted: Choice, picked: readonly Questionnaire[], complain: Complain): void {
  for (const questionnaire of picked) {
    judgeWordings(wanted, questionnaire, complain);
    judgeFindings(wanted, questionnaire, complain);
  }
}

function judgeWordings(wanted: Choice, questionnaire: Questionnaire, complain: Complain): void {
  const lacking = new Map<string, string>();
  for (const { id, ask } of questionsOf([questionnaire])) {
    if (typeof ask === 'string' || typeof ask.bySide !== 'object') continue;
    if (Object.hasOwn(ask.bySide, 'any')) continue;
    for (const side of wanted.sides) {
      if (!Object.hasOwn(ask.bySide, side) && !lacking.has(side)) lacking.set(side, id);
    }
  }
  const [first] = lacking.values();
  if (first === undefined) return;
  const message = `"${questionnaire.id}" has no wording for ${listed(lacking.keys())} (first in the question "${first}")`;
  complain(placeOf(wanted, questionnaire), `${message}; add "any" there, or choose other sides`);
}

function judgeFindings(wanted: Choice, questionnaire: Questionnaire, complain: Complain): void {
  const lacking = new Map<string, string>();
  for (const question of questionsOf([questionnaire])) {
    for (const side of questionnaire.sides) {
      if (wanted.sides.includes(side) || lacking.has(side) || !speaksOf(question, side)) continue;
      lacking.set(side, question.id);
    }
  }
  const [first] = lacking.values();
  if (first === undefined) return;
  const sides = listed(lacking.keys());
  const noun =
    lacking.size === 1 ? `the side ${sides}, which is no side` : `the sides ${sides}, which are no sides`;
  const message = `"${questionnaire.id}" speaks of ${noun} of this audit (first in the question "${first}"; sides: ${listed(wanted.sides)})`;
  complain(
    placeOf(wanted, questionnaire),
    `${message}. Give your sides these ids, or word it for yours: accord questionnaires copy ${questionnaire.id}`,
  );
}

/** Does a finding name the side, or is its answer to be guessed? */
function speaksOf({ findings, items, predict }: Question, side: string): boolean {
  const texts = [...Object.values(findings), ...Object.values(items)].flatMap((one) => [
    one.text,
    'title' in one ? (one.title ?? '') : '',
  ]);
  return (
    (predict !== 'all' && predict.includes(side)) ||
    texts.some((text) =>
      (typeof text === 'string' ? [text] : wordingsIn(text)).some((one) =>
        [...one.matchAll(/\{([^{}.]*)/g)].some((match) => match[1]?.trim() === side),
      ),
    )
  );
}

/** Every language and target of a text. */
function wordingsIn(text: object): string[] {
  return Object.values(text).flatMap((one: unknown) =>
    typeof one === 'string' ? one : typeof one === 'object' && one !== null ? wordingsIn(one) : [],
  );
}

function placeOf({ questionnaires }: Choice, questionnaire: Questionnaire): (string | number)[] {
  const index = questionnaires?.indexOf(questionnaire.id) ?? -1;
  return index < 0 ? ['preset'] : ['questionnaires', index];
}
