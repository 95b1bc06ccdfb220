import type { Path, Source } from '../text/source.ts';
import { gateKinds, gateNamed, type Accepted, type Gate, type Gates, type Span } from './gates.ts';
import type { AuthoredAccepted, AuthoredGates } from './gates-schema.ts';

/** `gates` as written -> with kind, limit and place; null: none are written. Takes only what was judged right. */
export function composedGates(authored: AuthoredGates | undefined, source: Source): Gates | null {
  if (authored === undefined) return null;
  const span = spanOf(source, ['gates'], 'gates');
  if (typeof authored === 'string') return { preset: authored, own: [], span };
  const { preset = null, ...rules } = authored;
  const own = Object.entries(rules).flatMap(([id, rule]): Gate[] => {
    const named = gateNamed(id);
    if (named === null) return [];
    const body = typeof rule === 'string' ? { level: rule } : rule;
    return [
      {
        id,
        ...named,
        level: body.level ?? 'error',
        limit: limitOf(body, gateKinds[named.kind].limit),
        span: spanOf(source, ['gates', id], id),
      },
    ];
  });
  return { preset, own, span: preset === null ? span : spanOf(source, ['gates', 'preset'], 'preset') };
}

/** `accepted` as written, with its places. */
export function composedAccepted(authored: AuthoredAccepted | undefined, source: Source): Accepted[] {
  return (authored ?? []).map((one, index) => ({
    ...one,
    span: spanOf(source, ['accepted', index, 'question'], 'question'),
  }));
}

function limitOf(
  body: { min?: number; max?: number; 'max-drop'?: number },
  limit: 'min' | 'max' | 'max-drop',
) {
  return body[limit] ?? null;
}

/** From the first to after the last character of a key, its quotes aside. */
function spanOf(source: Source, path: Path, key: string): Span {
  const { line, column } = source.place(path, 'key');
  return { line, column, endLine: line, endColumn: column + key.length };
}
