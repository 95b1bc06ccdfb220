import { complaints } from '../questionnaire/complaints.ts';
import { checked } from '../text/check.ts';
import type { Checked } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import type { Round } from './audit.ts';
import { measuresIn } from './frozen-text.ts';
import { outcomeIds, recorded, type Outcomes } from './outcomes.ts';
import { isPlainRound } from './plain.ts';
import { roundSchema, type AuthoredRound } from './schema.ts';

/** `round.yaml` of the round with this id -> the round, or every problem in it at once. */
export function parsedRound(text: string, file: string, id: string): Checked<Round> {
  const { value: source, problems } = yamlDocument(text, file);
  if (source === null) return { value: null, problems };
  const shape = isPlainRound(source.value)
    ? { value: source.value, problems: [] }
    : checked(roundSchema, source);
  if (shape.value === null) return { value: null, problems: shape.problems };
  const authored = shape.value;
  const { complain, problems: meaning } = complaints(source);
  if (authored.closed !== undefined && authored.closed < authored.opened)
    complain(['closed'], `must not be before "opened" (${authored.opened})`);
  judgeSealed(authored, complain);
  return meaning.length > 0
    ? { value: null, problems: meaning }
    : { value: { id, ...roundOf(authored) }, problems: [] };
}

/** What was frozen stands together, and only a closed round is sealed. */
function judgeSealed(
  { closed, questionnaires, weights, compared, sealed, resealed, withdrawn }: AuthoredRound,
  complain: ReturnType<typeof complaints>['complain'],
): void {
  const without = (key: string, other: string) =>
    complain([key], `stands without "${other}"; put that back, or take this out too`, { on: 'key' });
  if (sealed !== undefined && closed === undefined) without('sealed', 'closed');
  if (resealed !== undefined && sealed === undefined) without('resealed', 'sealed');
  if (withdrawn !== undefined && closed === undefined) without('withdrawn', 'closed');
  if (questionnaires !== undefined && weights === undefined) without('questionnaires', 'weights');
  if (weights !== undefined && questionnaires === undefined) without('weights', 'questionnaires');
  if (compared !== undefined && questionnaires === undefined) without('compared', 'questionnaires');
}

function roundOf(authored: AuthoredRound): Omit<Round, 'id'> {
  const { opened, closed, questionnaires, weights, compared, sealed, resealed, withdrawn, outcomes } =
    authored;
  return {
    opened,
    closed: closed ?? null,
    ...(questionnaires !== undefined &&
      weights !== undefined && {
        frozen: {
          questionnaires: questionnaires.map((one) => ({
            id: one.id,
            version: one.version,
            questions: measuresIn(one.measures),
          })),
          weights,
          ...(compared !== undefined && { compared }),
        },
      }),
    ...(sealed !== undefined && { sealed }),
    ...(resealed !== undefined && { resealed }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(outcomes !== undefined && { outcomes: recordedOutcomes(outcomes) }),
  };
}

function recordedOutcomes(authored: NonNullable<AuthoredRound['outcomes']>): Outcomes {
  const found = outcomeIds.flatMap((id) => {
    const one = recorded(id, authored[id] ?? '');
    return one === null ? [] : [[id, one] as const];
  });
  return Object.fromEntries(found);
}
