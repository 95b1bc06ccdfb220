import { isId } from '../text/ids.ts';
import type { Text } from '../text/language.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import type { Asked } from './findings.ts';
import { judgePlaceholders, placeholders } from './placeholders.ts';
import type { Question } from './questionnaire.ts';

/** What hangs on a question beside its findings, as authored. */
interface AuthoredStakes {
  cost?: { text?: Text | readonly Text[]; count?: Text };
  decision?: Text;
  reasons?: Readonly<Record<string, Text>>;
}

/**
 * Cost, decision and reasons of a question, complaining of placeholders and sides that are not there. `asked` is null
 * where the question itself is wrong: then its own placeholders are not judged.
 */
export function stakes(
  { cost, decision, reasons = {} }: AuthoredStakes,
  sides: readonly string[],
  asked: Asked | null,
  path: Path,
  complain: Complain,
): Pick<Question, 'cost' | 'decision' | 'reasons'> {
  const texts = cost?.text === undefined ? [] : asList(cost.text);
  texts.forEach((text, index) => {
    const at = [...path, 'cost', 'text', ...(Array.isArray(cost?.text) ? [index] : [])];
    if (asked !== null) judgeFigures(text, asked, at, complain);
  });
  if (cost?.count !== undefined) judgePlaceholders(cost.count, [], [...path, 'cost', 'count'], complain);
  if (decision !== undefined) judgePlaceholders(decision, [], [...path, 'decision'], complain);
  for (const [side, reason] of Object.entries(reasons)) {
    const at = [...path, 'reasons', side];
    judgePlaceholders(reason, [], at, complain);
    if (sides.includes(side)) continue;
    const known = sides.length === 0 ? 'none is declared under "sides"' : `sides: ${listed(sides)}`;
    complain(at, `"${side}" is no side of this questionnaire.${didYouMean(side, sides)} (${known})`, {
      on: 'key',
    });
  }
  return {
    cost: cost === undefined ? null : { texts, count: cost.count ?? null },
    decision: decision ?? null,
    reasons,
  };
}

/** `{question.side.fact}`: the figure of another question, in its three parts; null where the name has another shape. */
export function figureElsewhere(name: string): { question: string; own: string } | null {
  const [question = '', ...rest] = name.split('.');
  return rest.length === 2 && isId(question) ? { question, own: rest.join('.') } : null;
}

/** Names of placeholders in a text, every language of it, each once. */
export function placeholdersIn(text: Text): string[] {
  const wordings = typeof text === 'string' ? [text] : Object.values(text);
  const names = wordings.flatMap((one) =>
    Array.from(one.matchAll(/\{([^{}]*)\}/g), ([, name]) => (name ?? '').trim()),
  );
  return [...new Set(names)];
}

/** Figures of other questions are judged by the lint, since those may stand in any questionnaire. */
function judgeFigures(text: Text, asked: Asked, path: Path, complain: Complain): void {
  const elsewhere = placeholdersIn(text).filter((name) => figureElsewhere(name) !== null);
  const legal = placeholders({ ...asked, finding: 'cost' });
  judgePlaceholders(text, [...legal, ...elsewhere], path, complain);
}

function asList(text: Text | readonly Text[]): readonly Text[] {
  return Array.isArray(text) ? (text as readonly Text[]) : [text as Text];
}
