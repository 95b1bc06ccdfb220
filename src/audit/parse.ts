import type { Problem } from '../errors.ts';
import { complaints } from '../questionnaire/complaints.ts';
import type { Library } from '../questionnaire/questionnaire.ts';
import { byLine, checked } from '../text/check.ts';
import { listed } from '../text/nearest.ts';
import { mapOf } from '../text/plain-shape.ts';
import { hasErrors, type Checked, type Source } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import type { Audit, Side } from './audit.ts';
import { composedBrand, judgeBrand } from './brand.ts';
import { choice } from './choice.ts';
import { composedAccepted, composedGates } from './composed-gates.ts';
import { judgeGates } from './judge-gates.ts';
import { judgePeople } from './people.ts';
import { isPlainAudit } from './plain.ts';
import { auditSchema, type AuthoredAudit } from './schema.ts';

const defaultSides: readonly Side[] = [
  { id: 'sales', name: 'Sales', population: 'everyone' },
  { id: 'marketing', name: 'Marketing', population: 'everyone' },
  { id: 'executive', name: 'Chief executive', population: 'everyone' },
];

/**
 * `audit.yaml` -> the audit with the questionnaires it names, or every problem in it at once. `broken`: ids of
 * questionnaires that are there and cannot be used, which is told elsewhere.
 */
export function parsedAudit(
  text: string,
  file: string,
  library: Library,
  broken: ReadonlySet<string> = new Set(),
): Checked<Audit> {
  const { value: source, problems } = yamlDocument(text, file);
  return source === null ? { value: null, problems } : auditOf(source, library, broken);
}

/** The same of a document already read. */
export function auditOf(
  source: Source,
  library: Library,
  broken: ReadonlySet<string> = new Set(),
): Checked<Audit> {
  const shape = isPlainAudit(source.value)
    ? { value: source.value, problems: [] }
    : checked(auditSchema, source);
  const raw = mapOf(source.value);
  if (raw === null) return { value: null, problems: shape.problems };
  const { complain, problems: meaning } = complaints(source);
  const sides = sideIds(raw.sides);
  judgePeople(raw, sides, complain);
  judgePrivacy(raw, complain);
  if (raw.brand !== undefined) judgeBrand(raw.brand, complain);
  judgeXor(raw, library, complain);
  const questionnaires = choice(
    {
      preset: typeof raw.preset === 'string' ? raw.preset : null,
      questionnaires: texts(raw.questionnaires),
      weights: (mapOf(raw.weights) ?? {}) as Record<string, number>,
      sides,
      broken,
    },
    library,
    complain,
  );
  if (raw.gates !== undefined || raw.accepted !== undefined) {
    const isWhole = broken.size === 0 && questionnaires.length > 0;
    judgeGates(
      raw,
      {
        pair: pairOf(raw.pair, sides),
        people: peopleOf(raw.people),
        questionnaires: isWhole ? questionnaires : null,
      },
      complain,
    );
  }
  const problems = byLine([...shape.problems.filter((one) => !explained(one, meaning)), ...meaning]);
  if (shape.value === null || hasErrors(problems)) return { value: null, problems };
  const gates = composedGates(shape.value.gates, source);
  const accepted = composedAccepted(shape.value.accepted, source);
  const brand = composedBrand(shape.value.brand);
  const audit = {
    ...composed(shape.value),
    questionnaires,
    actions: library.actions,
    gates,
    accepted,
    brand,
  };
  return { value: audit, problems };
}

function composed(
  authored: AuthoredAudit,
): Omit<Audit, 'questionnaires' | 'actions' | 'gates' | 'accepted' | 'brand'> {
  const sides =
    authored.sides?.flatMap((one) => Object.entries(one).map(([id, body]) => side(id, body))) ?? defaultSides;
  const [first = '', second = ''] = authored.pair ?? sides.map((one) => one.id);
  return {
    company: authored.company,
    target: authored.target ?? 'linked',
    languages: authored.language === undefined ? ['en'] : [authored.language].flat(),
    sides,
    pair: [first, second],
    people: (authored.people ?? []).map(({ id, side: of, role, job }) => ({
      id,
      side: of,
      role: role ?? 'team',
      job: job ?? null,
    })),
    privacy: authored.privacy,
    preset: authored.preset ?? null,
  };
}

type AuthoredSide = NonNullable<AuthoredAudit['sides']>[number][string];

function side(id: string, body: AuthoredSide): Side {
  if (typeof body === 'object' && 'name' in body) {
    const { name, population } = body as { name: Side['name']; population?: Side['population'] };
    return { id, name, population: population ?? 'everyone' };
  }
  return { id, name: body, population: 'everyone' };
}

function judgePrivacy(
  { privacy }: Record<string, unknown>,
  complain: ReturnType<typeof complaints>['complain'],
): void {
  if (privacy === undefined || privacy === 'named') return;
  const message =
    privacy === 'anonymous'
      ? 'anonymous audits are not available yet: this accord could not keep that promise. Write "privacy: named" once everybody asked has agreed to be seen'
      : 'must be "named", the only promise there is: everybody asked has agreed to be seen';
  complain(['privacy'], message);
}

function judgeXor(
  raw: Record<string, unknown>,
  library: Library,
  complain: ReturnType<typeof complaints>['complain'],
): void {
  const hasPreset = raw.preset !== undefined;
  const hasList = raw.questionnaires !== undefined;
  if (hasPreset && hasList) {
    complain(['questionnaires'], 'stands beside "preset"; keep exactly one of the two', { on: 'key' });
  }
  if (!hasPreset && !hasList) {
    const presets = listed(library.presets.map((one) => one.id));
    complain([], `says nothing to ask: add "preset" (${presets}) or "questionnaires: [...]"`);
  }
}

/** A problem of shape that the meaning has explained better at the same place. */
function explained(problem: Problem, meaning: readonly Problem[]): boolean {
  return problem.path === 'privacy' && meaning.some((one) => one.path === problem.path);
}

/** Ids of the sides as far as they are well formed; the default ones where none are declared. */
function sideIds(sides: unknown): string[] {
  if (!Array.isArray(sides)) return defaultSides.map((one) => one.id);
  return sides.flatMap((one) => Object.keys(mapOf(one) ?? {}));
}

/** The pair as far as it is well formed; by default the first two sides. */
function pairOf(pair: unknown, sides: readonly string[]): string[] {
  return Array.isArray(pair) ? pair.map(String) : sides.slice(0, 2);
}

/** The people as far as they are well formed; null where they are no list. */
function peopleOf(people: unknown): { id: string; side: string }[] | null {
  if (people === undefined) return [];
  if (!Array.isArray(people)) return null;
  return people.flatMap((one) => {
    const { id, side } = mapOf(one) ?? {};
    return typeof id === 'string' && typeof side === 'string' ? [{ id, side }] : [];
  });
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}
