import type { FindingKind, Question } from '../questionnaire/questionnaire.ts';
import type { Say, Text } from '../text/language.ts';
import type { Finding } from './finding.ts';
import { labelled, notNoticed, phrases } from './phrases.ts';
import type { Picture } from './picture.ts';
import { filled } from './placeholders.ts';
import { rules, type Rule } from './rules.ts';

/** A core question counts twice when findings are ranked. */
const coreFactor = 2;
/** An option that carries at least this share of a gap is named. */
const carries = 0.5;

interface Wording {
  title: string;
  text: string;
  actions: readonly string[];
}

/**
 * Every finding, what is to be settled first, larger rank first; equal ranks in the order asked.
 * Rank is in 0..1 for what is to be settled, in −1..0 for what is to be kept or known.
 */
export function findings(pictures: readonly Picture[], leads: 'observed' | 'adjusted', say: Say): Finding[] {
  const heaviest = Math.max(...pictures.map(consequence), Number.MIN_VALUE);
  const found = pictures.flatMap((picture) =>
    rulesFor(picture).flatMap((rule) => {
      const wording = wordingOf(rule, picture, say);
      const rank =
        (consequence(picture) / heaviest) * (rule.figure(picture) ?? 0) * certainty(rule, picture, leads) -
        (rule.concern ? 0 : 1);
      const { id } = picture.question;
      return [
        {
          picture,
          rule,
          finding: { id: `${rule.kind}:${id}`, kind: rule.kind, question: id, ...wording, rank },
        },
      ];
    }),
  );
  found.sort(
    (one, other) =>
      other.finding.rank - one.finding.rank ||
      one.picture.place - other.picture.place ||
      rules.indexOf(one.rule) - rules.indexOf(other.rule),
  );
  return found.map(({ finding }) => finding);
}

/** Weight, and whether it is a core question. */
function consequence(picture: Picture): number {
  return picture.weight * (picture.question.core ? coreFactor : 1);
}

/**
 * The answered share of the side that answered less; halved where sides differ as much inside as between.
 * That somebody does not know is certain.
 */
function certainty(rule: Rule, picture: Picture, leads: 'observed' | 'adjusted'): number {
  if (rule.certain) return 1;
  const pair = [picture.first, picture.second];
  const answered = pair.map((side) => {
    const asked = side.score?.asked ?? 0;
    return asked === 0 ? 0 : Math.min(1, side.own.n / asked);
  });
  const spread = Math.max(...pair.map((side) => side.score?.spread ?? 0));
  const within = leads === 'observed' && picture.gap !== null && picture.gap <= spread && spread > 0;
  return Math.min(...answered) * (within ? 0.5 : 1);
}

function rulesFor(picture: Picture): Rule[] {
  const holding = rules.filter(
    (rule) =>
      (!rule.worded || picture.question.findings[rule.kind] !== undefined) && rule.figure(picture) !== null,
  );
  const verdict = holding.find((rule) => rule.place === 'verdict');
  return holding.filter((rule) => rule.place === 'beside' || rule === verdict);
}

function wordingOf(rule: Rule, picture: Picture, say: Say): Wording {
  const { question } = picture;
  const { kind } = rule;
  const own = question.findings[kind];
  const item = itemOf(kind, picture);
  const about = rule.item?.(picture) ?? null;
  const base = own ?? (kind === 'unnoticed' ? question.findings.apart : undefined);
  const texts = [
    base === undefined ? null : filled(say(base.text), picture, about),
    item === null ? null : filled(say(item.text), picture, item.id),
    kind === 'unnoticed' && own === undefined && (base !== undefined || item !== null)
      ? notNoticed(picture)
      : null,
  ].filter((text) => text !== null);
  const title = own?.title ?? (base?.title as Text | undefined);
  const phrase = phrases[kind] ?? labelled;
  return {
    title: title === undefined ? phrase.title(picture) : filled(say(title), picture, about),
    text: texts.length === 0 ? phrase.text(picture) : texts.join(' '),
    actions: [...new Set([...(item?.actions ?? []), ...(base?.actions ?? [])])],
  };
}

/** The one option that carries the difference, where the question has a text for it. */
function itemOf(kind: FindingKind, picture: Picture) {
  if (kind !== 'unnoticed' && kind !== 'apart') return null;
  const first = picture.score.items[0];
  if (first === undefined || first.share < carries) return null;
  const worded = entry(picture.question, first.item);
  return worded === undefined ? null : { id: first.item, ...worded };
}

function entry(question: Question, item: string) {
  return Object.hasOwn(question.items, item) ? question.items[item] : undefined;
}
