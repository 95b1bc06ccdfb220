import { isId } from '../text/ids.ts';
import { isPlainDay } from '../text/day.ts';
import { isIdText, isTrimmed, mapOf } from '../text/plain-shape.ts';
import { isPlainAccepted, isPlainGates } from './plain-gates.ts';
import { measuresPattern, sealPattern } from './frozen-text.ts';
import { outcomeIds, recorded, type OutcomeId } from './outcomes.ts';
import type { AuthoredAudit, AuthoredRound } from './schema.ts';

const auditKeys = new Set(
  'format company target language sides pair privacy preset questionnaires weights people gates accepted brand'.split(
    ' ',
  ),
);
const brandKeys = new Set('name logo colors'.split(' '));
const colorKeys = new Set('first second'.split(' '));
const sideKeys = new Set(['name', 'population']);
const personKeys = new Set('id side role job'.split(' '));
const roundKeys = new Set(
  'format opened closed questionnaires weights compared sealed resealed withdrawn outcomes'.split(' '),
);
const comparedKeys = new Set('pair target populations'.split(' '));
const frozenKeys = new Set('id version measures'.split(' '));
const outcomeKeys = new Set<string>(outcomeIds);
const targets = new Set<unknown>(['linked', 'one-process']);
const populations = new Set<unknown>(['everyone', 'sample']);
const roles = new Set<unknown>(['head', 'team']);
const language = /^[a-z]{2}(-[a-z]{2,4})?$/;
/**
 * True only for what `auditSchema` accepts as it stands. The schema decides and explains whatever this does not know:
 * it takes longer to make ready than reading an audit. Names per language are left to it.
 */
export function isPlainAudit(value: unknown): value is AuthoredAudit {
  const audit = mapOf(value, auditKeys);
  return (
    audit !== null &&
    audit.format === 1 &&
    isTrimmed(audit.company) &&
    isAbsentOr(audit.target, (one) => targets.has(one)) &&
    isAbsentOr(audit.language, (one) => isLanguage(one) || isList(one, 1, Infinity, isLanguage)) &&
    isAbsentOr(audit.sides, (one) => isList(one, 2, 12, isSide)) &&
    isAbsentOr(audit.pair, (one) => isList(one, 2, 2, isIdText)) &&
    audit.privacy === 'named' &&
    isAbsentOr(audit.preset, isIdText) &&
    isAbsentOr(audit.questionnaires, (one) => isList(one, 1, 100, isIdText)) &&
    isAbsentOr(audit.weights, isWeights) &&
    isAbsentOr(audit.people, (one) => isList(one, 0, Infinity, isPerson)) &&
    isAbsentOr(audit.gates, isPlainGates) &&
    isAbsentOr(audit.accepted, isPlainAccepted) &&
    isAbsentOr(audit.brand, isPlainBrand)
  );
}

function isPlainBrand(value: unknown): boolean {
  const brand = mapOf(value, brandKeys);
  return (
    brand !== null &&
    isAbsentOr(brand.name, isTrimmed) &&
    isAbsentOr(brand.logo, (one) => typeof one === 'string' && one !== '' && one.length <= 400_000) &&
    isAbsentOr(brand.colors, isPlainColors)
  );
}

function isPlainColors(value: unknown): boolean {
  const colors = mapOf(value, colorKeys);
  return colors !== null && isColor(colors.first) && isColor(colors.second);
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && /^#[0-9a-fA-F]{6}$/.test(value);
}

/** The same for `roundSchema`; leap days are left to it. */
export function isPlainRound(value: unknown): value is AuthoredRound {
  const round = mapOf(value, roundKeys);
  return (
    round !== null &&
    round.format === 1 &&
    isPlainDay(round.opened) &&
    isAbsentOr(round.closed, isPlainDay) &&
    isAbsentOr(round.questionnaires, (one) => isList(one, 1, 100, isFrozen)) &&
    isAbsentOr(round.weights, isWeights) &&
    isAbsentOr(round.compared, isCompared) &&
    isAbsentOr(round.sealed, (one) => typeof one === 'string' && sealPattern.test(one)) &&
    isAbsentOr(round.resealed, isPlainDay) &&
    isAbsentOr(round.withdrawn, (one) => isWhole(one, 1e6)) &&
    isAbsentOr(round.outcomes, isOutcomes)
  );
}

function isCompared(value: unknown): boolean {
  const one = mapOf(value, comparedKeys);
  return (
    one !== null &&
    isList(one.pair, 2, 2, isIdText) &&
    targets.has(one.target) &&
    Object.entries(mapOf(one.populations) ?? { '': null }).every(
      ([id, population]) => isId(id) && populations.has(population),
    )
  );
}

function isFrozen(value: unknown): boolean {
  const one = mapOf(value, frozenKeys);
  return (
    one !== null &&
    isIdText(one.id) &&
    isWhole(one.version, Number.MAX_SAFE_INTEGER) &&
    typeof one.measures === 'string' &&
    measuresPattern.test(one.measures)
  );
}

function isOutcomes(value: unknown): boolean {
  const outcomes = mapOf(value, outcomeKeys);
  return (
    outcomes !== null &&
    Object.entries(outcomes).every(
      ([id, text]) => typeof text === 'string' && recorded(id as OutcomeId, text) !== null,
    )
  );
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

function isSide(value: unknown): boolean {
  const entries = Object.entries(mapOf(value) ?? {});
  const [id, body] = entries[0] ?? ['', null];
  if (entries.length !== 1 || !isId(id)) return false;
  if (isTrimmed(body, Infinity)) return true;
  const side = mapOf(body, sideKeys);
  return (
    side !== null &&
    isTrimmed(side.name, Infinity) &&
    isAbsentOr(side.population, (one) => populations.has(one))
  );
}

function isPerson(value: unknown): boolean {
  const person = mapOf(value, personKeys);
  return (
    person !== null &&
    isIdText(person.id) &&
    isIdText(person.side) &&
    isAbsentOr(person.role, (one) => roles.has(one)) &&
    isAbsentOr(person.job, isTrimmed)
  );
}

function isWeights(value: unknown): boolean {
  const weights = mapOf(value);
  return (
    weights !== null &&
    Object.entries(weights).every(
      ([id, weight]) => isId(id) && typeof weight === 'number' && weight > 0 && weight <= 100,
    )
  );
}

function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && language.test(value);
}

function isAbsentOr(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isList(value: unknown, least: number, most: number, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length >= least && value.length <= most && value.every(is);
}
