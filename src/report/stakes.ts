import type { Picture } from '../findings/picture.ts';
import { figure } from '../findings/placeholders.ts';
import { figureElsewhere, placeholdersIn } from '../questionnaire/stakes.ts';
import { labelOf } from '../text/ids.ts';
import type { Say, Text } from '../text/language.ts';
import type { MissingFigure, ReportCost, ReportQuestion } from './report.ts';

/** Every question that was scored, by id. */
export type Seen = ReadonlyMap<string, Picture>;

/** What a difference costs, who can decide it and why each side stands where it does, in the report's language. */
export function reportStakes(
  picture: Picture,
  seen: Seen,
  say: Say,
): Pick<ReportQuestion, 'cost' | 'decision' | 'reasons'> {
  const { question, sides } = picture;
  return {
    cost: question.cost === null ? null : cost(question.cost, picture, seen, say),
    decision: question.decision === null ? null : say(question.decision),
    reasons: sides.flatMap(({ id }) => {
      const reason = Object.hasOwn(question.reasons, id) ? question.reasons[id] : undefined;
      return reason === undefined ? [] : [{ side: id, text: say(reason) }];
    }),
  };
}

/** The first text whose every figure is there; else what is missing of the first, which says most. */
function cost(
  { texts, count }: { texts: readonly Text[]; count: Text | null },
  picture: Picture,
  seen: Seen,
  say: Say,
): ReportCost {
  const tried = texts.map((text) => filledIn(say(text), picture, seen));
  const told = tried.find((one) => one.missing.length === 0);
  return {
    text: told?.text ?? null,
    count: count === null ? '' : say(count),
    missing: told === undefined ? (tried[0]?.missing ?? []) : [],
  };
}

function filledIn(
  text: string,
  picture: Picture,
  seen: Seen,
): { text: string; missing: readonly MissingFigure[] } {
  const values = new Map<string, string>();
  const missing = new Map<string, { figure: MissingFigure; sides: Set<string> }>();
  for (const name of placeholdersIn(text)) {
    const elsewhere = figureElsewhere(name);
    const id = elsewhere?.question ?? picture.question.id;
    const of = elsewhere === null ? picture : seen.get(id);
    const found = of === undefined ? null : figure(elsewhere?.own ?? name, of);
    if (found !== null && found.value !== null) {
      values.set(name, found.value);
      continue;
    }
    const lacking = found?.missing ?? [];
    const why = of === undefined ? 'not-asked' : lacking.some(isUnknowing) ? 'not-known' : 'not-answered';
    const before = missing.get(id) ?? {
      figure: { question: id, label: of?.label ?? labelOf(id), why, sides: [] },
      sides: new Set<string>(),
    };
    for (const side of lacking) before.sides.add(side.id);
    missing.set(id, before);
  }
  return {
    text: text.replaceAll(/\{([^{}]*)\}/g, (_whole, name: string) => values.get(name.trim()) ?? ''),
    missing: [...missing.values()].map(({ figure, sides }) => ({ ...figure, sides: [...sides] })),
  };
}

/** Somebody said "don't know". */
function isUnknowing({ score }: Picture['sides'][number]): boolean {
  return (score?.none['dont-know'] ?? 0) > 0;
}
