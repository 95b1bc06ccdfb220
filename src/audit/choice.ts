import { chosen } from '../questionnaire/chosen.ts';
import type { Complain } from '../questionnaire/complaints.ts';
import { questionsOf, type Library, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { didYouMean, listed } from '../text/nearest.ts';

/** What of `audit.yaml` chooses the questions, as far as it is well formed. */
export interface Choice {
  preset: string | null;
  questionnaires: readonly string[] | null;
  /** Dimension id -> weight. */
  weights: Readonly<Record<string, number>>;
  sides: readonly string[];
}

/** The questionnaires an audit asks, with the audit's weights; whatever is chosen wrongly is told and left out. */
export function choice(wanted: Choice, library: Library, complain: Complain): Questionnaire[] {
  const preset = knownPreset(wanted.preset, library, complain);
  const questionnaires = preset === null ? knownQuestionnaires(wanted, library, complain) : null;
  const picked = chosen(library, { preset, questionnaires });
  if (picked.length === 0) return [];
  judgeUnique(wanted, picked, complain);
  judgeSides(wanted, picked, complain);
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

function knownQuestionnaires({ questionnaires }: Choice, library: Library, complain: Complain): string[] {
  const ids = library.questionnaires.map((one) => one.id);
  return (questionnaires ?? []).filter((id, index, all) => {
    const isKnown = ids.includes(id);
    const isFirst = all.indexOf(id) === index;
    if (!isKnown) {
      const message = `"${id.slice(0, 63)}" is not a questionnaire.${didYouMean(id, ids)}`;
      complain(['questionnaires', index], `${message} (questionnaires: ${listed(ids)})`);
    } else if (!isFirst) complain(['questionnaires', index], `"${id}" stands above already; name it once`);
    return isKnown && isFirst;
  });
}

function knownWeights(
  { weights }: Choice,
  picked: readonly Questionnaire[],
  complain: Complain,
): Record<string, number> {
  const ids = picked.flatMap((one) => one.dimensions.map((dimension) => dimension.id));
  const known = Object.entries(weights).filter(([id]) => {
    if (ids.includes(id)) return true;
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
    const judge = (noun: keyof typeof owners, id: string) => {
      const first = owners[noun].get(id) ?? questionnaire.id;
      owners[noun].set(id, first);
      if (first === questionnaire.id) return;
      const message = `the ${noun} "${id}" of "${questionnaire.id}" stands in "${first}" too; rename one of them`;
      complain(placeOf(wanted, questionnaire), message);
    };
    for (const dimension of questionnaire.dimensions) judge('dimension', dimension.id);
    for (const question of questionsOf([questionnaire])) judge('question', question.id);
  }
}

/** A paired wording must serve every side that is asked. */
function judgeSides(wanted: Choice, picked: readonly Questionnaire[], complain: Complain): void {
  for (const questionnaire of picked) {
    const lacking = new Map<string, string>();
    for (const { id, ask } of questionsOf([questionnaire])) {
      if (typeof ask === 'string' || typeof ask.bySide !== 'object') continue;
      if (Object.hasOwn(ask.bySide, 'any')) continue;
      for (const side of wanted.sides) {
        if (!Object.hasOwn(ask.bySide, side) && !lacking.has(side)) lacking.set(side, id);
      }
    }
    const [first] = lacking.values();
    if (first === undefined) continue;
    const message = `"${questionnaire.id}" has no wording for ${listed(lacking.keys())} (first in the question "${first}")`;
    complain(placeOf(wanted, questionnaire), `${message}; add "any" there, or choose other sides`);
  }
}

function placeOf({ questionnaires }: Choice, questionnaire: Questionnaire): (string | number)[] {
  const index = questionnaires?.indexOf(questionnaire.id) ?? -1;
  return index < 0 ? ['preset'] : ['questionnaires', index];
}
