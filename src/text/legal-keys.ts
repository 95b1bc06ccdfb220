import type * as z from 'zod';
import type { Path } from './source.ts';

/** What zod keeps of a schema, as far as it is walked here. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  /** Of keys that the shape does not name. */
  catchall?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  items?: readonly z.ZodType[];
  in?: z.ZodType;
  getter?: () => z.ZodType;
}

/** The keys a schema allows at a path, those of every shape it offers there. */
export function legalKeys(schema: z.ZodType, path: Path): string[] {
  const keys = objectsAt(schema, path).flatMap((shape) => Object.keys(shape));
  return [...new Set(keys)];
}

function objectsAt(schema: z.ZodType, path: Path): Record<string, z.ZodType>[] {
  const def = schema._zod.def as unknown as Def;
  const within = (inner: z.ZodType | undefined, rest: Path) => (inner ? objectsAt(inner, rest) : []);
  if (def.innerType) return within(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => objectsAt(option, path));
  if (def.type === 'pipe') return within(def.in, path);
  if (def.type === 'lazy') return within(def.getter?.(), path);
  const [first, ...rest] = path;
  if (first === undefined) return def.shape ? [def.shape] : [];
  if (def.shape) return within(Object.hasOwn(def.shape, first) ? def.shape[first] : def.catchall, rest);
  if (def.items && typeof first === 'number') return within(def.items[first], rest);
  return within(def.element ?? def.valueType, rest);
}
