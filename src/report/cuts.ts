import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Counts, CutName } from '../questions/kind.ts';
import { assembled } from '../score/gap.ts';
import { ticks } from '../score/ticks.ts';
import { luck } from '../stats/luck.ts';
import type { Say } from '../text/language.ts';
import type { ExplainedCut, ExplainedPart } from './explanation.ts';

/** The rulers of a question with the shares of both sides put in; empty while a side has no answers. */
export function explainedParts(question: Question, first: Counts, second: Counts, say: Say): ExplainedPart[] {
  const keys = new Set([...first.keys(), ...second.keys()]);
  if (first.size === 0 || second.size === 0) return [];
  const kind = kindOf(question);
  const parts = kind.ruler(question.fields, keys);
  const names = kind.formula(question.fields, keys, say).parts;
  const [here, there] = [ticks(parts, 'first', first), ticks(parts, 'second', second)];
  return parts.map(({ rule, weights }, at) => {
    const share = (side: typeof here, cut: number) => (side.held[at]?.[cut] ?? 0) / side.n;
    const all = weights.map((weight, cut): ExplainedCut => {
      const [one, other] = [share(here, cut), share(there, cut)];
      return {
        name: names[at]?.cuts[cut]?.name ?? '',
        weight,
        first: one,
        second: other,
        adds: weight * Math.abs(one - other),
        luck: weight * luck(one, here.n, other, there.n),
      };
    });
    const cuts = joint(all, names[at]?.cuts ?? []);
    const shown = cuts.filter((cut) =>
      rule === 'ruzicka' ? cut.first > 0 || cut.second > 0 : cut.first !== cut.second,
    );
    const total = (of: (cut: ExplainedCut) => number) => all.reduce((sum, cut) => sum + of(cut), 0);
    const sum = total((cut) => cut.adds);
    const mass = total((cut) => cut.weight * (cut.first + cut.second));
    const byLuck = total((cut) => cut.luck);
    return {
      rule,
      first: names[at]?.first ?? '',
      second: names[at]?.second ?? '',
      cuts: shown,
      same: cuts.length - shown.length,
      sum,
      smaller: total((cut) => cut.weight * Math.min(cut.first, cut.second)),
      larger: total((cut) => cut.weight * Math.max(cut.first, cut.second)),
      luck: byLuck,
      observed: Math.min(1, assembled(rule, sum, mass)),
      noise: assembled(rule, byLuck, mass),
    };
  });
}

/** Neighbours that nobody tells apart become one cut of both weights. */
function joint(cuts: readonly ExplainedCut[], names: readonly CutName[]): ExplainedCut[] {
  const result: ExplainedCut[] = [];
  for (let at = 0; at < cuts.length; at += 1) {
    const cut = cuts[at] as ExplainedCut;
    const next = cuts[at + 1];
    const name = names[at]?.joint;
    if (name !== undefined && next !== undefined && same(cut, next)) {
      result.push({
        ...cut,
        name,
        weight: cut.weight + next.weight,
        adds: cut.adds + next.adds,
        luck: cut.luck + next.luck,
      });
      at += 1;
    } else result.push(cut);
  }
  return result;
}

function same(one: ExplainedCut, other: ExplainedCut): boolean {
  return one.first === other.first && one.second === other.second;
}
