/** One field of the report, as a template writes it. */
interface Field {
  /** `report.questions[].sides[].says`; `[]`: of each in a list, `.ID`: under each id. */
  path: string;
  /** `text`, `number`, `one of same, known`, with `or null` where it may be missing. */
  type: string;
  about: string;
}

/** What of JSON Schema the schema of the report uses. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  items?: Schema | false;
  prefixItems?: readonly Schema[];
  anyOf?: readonly Schema[];
}

/** Every field below a name, in the order of the schema. */
export function fieldsOf(schema: object, path: string): Field[] {
  const all = shapes(schema);
  const inner = all.flatMap((one) => [
    ...Object.entries(one.properties ?? {}).flatMap(([key, value]) =>
      field(value, `${path}.${key}`, one.required?.includes(key) !== true),
    ),
    ...(typeof one.additionalProperties === 'object' ? field(one.additionalProperties, `${path}.ID`) : []),
    ...(one.items === undefined || one.items === false ? [] : fieldsOf(one.items, `${path}[]`)),
    ...(one.prefixItems ?? []).slice(0, 1).flatMap((item) => fieldsOf(item, `${path}[]`)),
  ]);
  // Of a value or null with its reason, each field stands in both shapes.
  const known = new Map<string, Field>();
  for (const one of inner) {
    const before = known.get(one.path);
    known.set(one.path, before === undefined ? one : merged(before, one));
  }
  return [...known.values()];
}

function field(schema: Schema, path: string, optional = false): Field[] {
  const type = `${typeOf(schema)}${optional ? ', left out where there is none' : ''}`;
  return [{ path, type, about: schema.description ?? '' }, ...fieldsOf(schema, path)];
}

function merged(one: Field, other: Field): Field {
  const types = [...new Set([one, other].flatMap(({ type }) => type.split(' or ')))];
  const ordered = [...types.filter((type) => type !== 'null'), ...types.filter((type) => type === 'null')];
  return { ...one, type: ordered.join(' or '), about: one.about || other.about };
}

/** A schema, or each of the shapes it may have; null is none. */
function shapes(schema: Schema): Schema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(shapes);
}

function typeOf(schema: Schema): string {
  const types = shapes(schema).map((one) => {
    if (one.const !== undefined) return `always ${String(one.const)}`;
    if (one.enum !== undefined) return `one of ${one.enum.join(', ')}`;
    if (one.type === 'array') return `list${itemsOf(one)}`;
    return names[one.type ?? ''] ?? 'anything';
  });
  return [...new Set(types)].join(' or ');
}

/** Of plain items, what they are; of groups the fields stand below. */
function itemsOf({ items, prefixItems }: Schema): string {
  const item = items === undefined || items === false ? prefixItems?.[0] : items;
  if (item === undefined) return '';
  const type = typeOf(item);
  const count = prefixItems === undefined ? '' : ` ${prefixItems.length}`;
  return type.startsWith('group') ? count : ` of${count} ${type}`;
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'group',
  null: 'null',
};
