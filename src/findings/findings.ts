import {
  forTarget,
  type FindingKind,
  type Question,
  type Target,
  type Targeted,
} from '../questionnaire/questionnaire.ts';
import type { Say } from '../text/language.ts';
import type { Finding } from './finding.ts';
import { labelled, notNoticed, phrases } from './phrases.ts';
import type { Picture } from './picture.ts';
import { filled } from './placeholders.ts';
import { isLittleWorth } from './predicates.ts';
import { rules, type Rule } from './rules.ts';

/** A core question counts twice when findings are ranked. */
const coreFactor = 2;
/** What both sides hold to be worth little counts half. */
const littleWorth = 0.5;
/** A level of 0 adds half to what a question counts, a level of 100 nothing; unknown: half of that. */
const shortfallFactor = 0.5;
/** Within so much of its threshold a gap could as well lie on the other side of it (method, section 4), 0..1. */
const near = 0.1;
/** What a doubt leaves of certainty. */
const doubt = { borderline: 0.75, asMuchInside: 0.5 };
/** More than this nobody reads as what matters most. */
const mostLeading = 5;
/** An option that carries at least this share of a gap is named. */
const carries = 0.5;

interface Wording {
  title: string;
  text: string;
  actions: readonly string[];
}

/**
 * Every finding, what is to be settled first, larger rank first; of equal ranks the one of which there is more, then
 * in the order asked. Rank is consequence x certainty, never points: in 0..1 for what is to be settled, in −1..0 for
 * what is to be kept or known. The foremost of at most five questions lead.
 */
export function findings(
  pictures: readonly Picture[],
  leads: 'observed' | 'adjusted',
  say: Say,
  target: Target,
): Finding[] {
  const heaviest = Math.max(...pictures.map((picture) => consequence(picture)), Number.MIN_VALUE);
  const found = pictures.flatMap((picture) =>
    rulesFor(picture).map((rule) => {
      const figure = rule.figure(picture) ?? 0;
      const rank =
        Math.min(1, consequence(picture, rule) / heaviest) * rule.gravity * certainty(rule, picture, leads) -
        (rule.concern ? 0 : 1);
      const { id } = picture.question;
      const about = (rule.about?.(picture) ?? []).map((side) => side.id);
      const wording = wordingOf(rule, picture, (text) => say(forTarget(text, target)));
      return {
        picture,
        rule,
        figure,
        finding: { id: `${rule.kind}:${id}`, kind: rule.kind, question: id, ...wording, rank, about },
      };
    }),
  );
  found.sort(
    (one, other) =>
      other.finding.rank - one.finding.rank ||
      other.figure - one.figure ||
      one.picture.place - other.picture.place ||
      rules.indexOf(one.rule) - rules.indexOf(other.rule),
  );
  const leading = new Set<string>();
  return found.map(({ rule, finding }) => {
    const leads =
      rule.concern &&
      finding.about.length === 0 &&
      leading.size < mostLeading &&
      !leading.has(finding.question);
    if (leads) leading.add(finding.question);
    return { ...finding, leads };
  });
}

/** Weight, whether it is a core question, how much of what is good is missing, and whether it is worth the effort. */
function consequence(picture: Picture, rule: Rule | null = null): number {
  const levels = [picture.first, picture.second].map((side) => side.score?.level ?? null);
  const known = levels.filter((level) => level !== null);
  const measured = known.length < levels.length ? 0.5 : 1 - Math.min(...known) / 100;
  const shortfall = rule?.lacking === true ? 1 : measured;
  return (
    picture.weight *
    (picture.question.core ? coreFactor : 1) *
    (1 + shortfallFactor * shortfall) *
    (isLittleWorth(picture) ? littleWorth : 1)
  );
}

/**
 * The answered share of the side that answered less; less where the gap lies near its threshold, and where sides
 * differ as much inside as between. That somebody does not know is certain.
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
  const borderline = picture.gap !== null && Math.abs(picture.gap - picture.score.threshold) < near;
  return Math.min(...answered) * (within ? doubt.asMuchInside : 1) * (borderline ? doubt.borderline : 1);
}

function rulesFor(picture: Picture): Rule[] {
  const holding = rules.filter(
    (rule) =>
      (!rule.worded || picture.question.findings[rule.kind] !== undefined) && rule.figure(picture) !== null,
  );
  const verdict = holding.find((rule) => rule.place === 'verdict');
  return holding.filter((rule) => rule.place === 'beside' || rule === verdict);
}

function wordingOf(rule: Rule, picture: Picture, say: (text: Targeted) => string): Wording {
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
  const title = own?.title ?? base?.title;
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
