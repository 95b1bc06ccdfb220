import type { Question } from '../questionnaire/questionnaire.ts';
import { total, type Kind, type Part } from '../questions/kind.ts';
import type { SideTally, Tally } from '../replies/tally.ts';
import { dontKnow } from './dont-know.ts';
import { observedGap } from './gap.ts';
import { level } from './level.ts';
import { isApart } from './perception.ts';
import type { SideScore } from './score.ts';
import { roleOf, type Setting } from './setting.ts';
import { spread } from './spread.ts';
import type { Role } from './ticks.ts';

/** What one side says to one question: how many, how alike, how good. */
export function sideScore(
  question: Question,
  kind: Kind,
  parts: readonly Part[],
  side: string,
  counted: SideTally,
  setting: Setting,
): SideScore {
  const { fields } = question;
  const role = roleOf(side, setting.pair);
  const n = total(counted.own);
  const none = {
    'dont-know': counted.dontKnow,
    'not-applicable': counted.notApplicable,
    'prefer-not': counted.preferNot,
  };
  const responded = n + counted.words + counted.dontKnow;
  const inside = spread(parts, counted.own, role);
  return {
    side,
    n,
    words: counted.words,
    asked: responded + counted.notApplicable + counted.preferNot + counted.skipped + counted.otherMeasure,
    none,
    skipped: counted.skipped,
    otherMeasure: counted.otherMeasure,
    spread: inside,
    split: inside !== null && isApart(inside, splitBeyond(kind, fields)),
    level: level(question.good, counted.own, (key) => kind.reading(fields, kind.answer(fields, key))),
    dontKnow: dontKnow(counted.dontKnow, responded),
    headTeam: headTeam(question.id, parts, role, side, setting.tally),
  };
}

/** Burke & Dunlap's rule carried over: beyond 0.7 of the random anchor a side has no one view (method, section 3). */
function splitBeyond(kind: Kind, fields: unknown): number {
  const anchor = kind.anchor(fields);
  return kind.split?.(fields) ?? (anchor === null ? kind.apart(fields) : 0.7 * anchor);
}

function headTeam(
  question: string,
  parts: readonly Part[],
  role: Role,
  side: string,
  tally: Tally,
): number | null {
  const at = tally.questions.indexOf(question);
  const head = new Map<string, number>();
  const team = new Map<string, number>();
  for (const row of tally.rows ?? []) {
    const key = row.side === side ? row.keys[at] : null;
    if (typeof key !== 'string') continue;
    const into = row.role === 'head' ? head : team;
    into.set(key, (into.get(key) ?? 0) + 1);
  }
  return observedGap(parts, head, team, [role, role]);
}
