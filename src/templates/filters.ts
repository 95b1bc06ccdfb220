import { filters, type Liquid } from 'liquidjs';
import { dateFilters } from './dates.ts';
import { jsonText, textLength, type Meter } from './meter.ts';

/**
 * How much a filter takes on the way at most, in units of 8 bytes: for each character of its texts, or for each entry of
 * its list; `argument`: for each character of what it is told beside, a path or an expression that is read anew.
 */
interface Taken {
  character?: number;
  entry?: number;
  argument?: number;
  /** Of its result, for each entry: 2 where it names what was there already; 0: it is printed, or was there before. */
  kept?: number;
}

const plain: Taken = { character: 2 };
/** Writes characters anew, one as several, or cuts the text to pieces. */
const rewritten: Taken = { character: 10 };
const list: Taken = { entry: 3 };
/** Looks into each entry by a path. */
const looked: Taken = { entry: 4, argument: 32 };

/** Every filter that templates have, beside those for dates, figures and JSON. Measured by `test/template-filters.test.ts`. */
const taken: Readonly<Record<string, Taken>> = {
  ...each(['append', 'prepend', 'remove_first', 'remove_last', 'replace_first', 'replace_last'], plain),
  ...each(['truncate', 'sha256', 'hmac_sha256', 'base64_encode', 'base64_decode'], plain),
  ...each(
    ['downcase', 'upcase', 'capitalize', 'strip_newlines', 'squish', 'normalize_whitespace'],
    rewritten,
  ),
  ...each(['lstrip', 'rstrip', 'strip', 'newline_to_br', 'strip_html', 'slugify'], rewritten),
  ...each(['escape', 'xml_escape', 'escape_once', 'url_decode', 'url_encode', 'uri_escape'], rewritten),
  ...each(['remove', 'replace', 'truncatewords', 'number_of_words'], rewritten),
  ...each(['join', 'array_to_sentence_string'], rewritten),
  cgi_escape: { character: 16 },
  split: { character: 10, kept: 6 },
  ...each(['reverse', 'compact', 'concat', 'push', 'unshift', 'pop', 'shift', 'slice'], list),
  ...each(['first', 'last', 'size', 'default', 'raw'], { kept: 0 }),
  cells: { character: 10, kept: 0 },
  ...each(['sort', 'sort_natural'], { entry: 16, argument: 32 }),
  ...each(['map', 'sum', 'where', 'reject', 'where_exp', 'reject_exp'], looked),
  ...each(['has', 'has_exp', 'find', 'find_exp', 'find_index', 'find_index_exp'], looked),
  ...each(['group_by', 'group_by_exp'], { entry: 40, argument: 32, kept: 40 }),
  uniq: { entry: 12 },
};

/** Of figures: nothing that grows. */
const figures = 'abs at_least at_most ceil divided_by floor minus modulo plus round times to_integer'.split(
  ' ',
);

function each(names: readonly string[], one: Taken): Record<string, Taken> {
  return Object.fromEntries(names.map((name) => [name, one]));
}

/**
 * Leaves the engine the filters that are named here, each counted: what it takes on the way before it begins, what it
 * made after. `sample` is not among them, since one report makes one page.
 */
export function countFilters(liquid: Liquid, most: number, today: string): void {
  const known = liquid.filters;
  for (const name of Object.keys(filters)) {
    if (!(name in taken) && !figures.includes(name)) liquid.unregisterFilter(name);
  }
  for (const [name, one] of Object.entries(taken)) {
    const filter = known[name];
    if (filter !== undefined) liquid.registerFilter(name, counted(filter, one, most));
  }
  for (const [name, date] of Object.entries(dateFilters(today))) {
    liquid.registerFilter(name, counted(date, { character: 30 }, most));
  }
  for (const name of ['json', 'jsonify', 'inspect']) {
    liquid.registerFilter(name, function (value: unknown, space: unknown = 0) {
      const indent = typeof space === 'string' ? space : Number(space) || 0;
      const made = jsonText(value, indent, this.context.memoryLimit);
      this.context.memoryLimit.use(made?.length ?? 0);
      return made;
    });
  }
}

type Filter = Liquid['filters'][string];
type Handler = Extract<Filter, (...args: never[]) => unknown>;

function counted(
  filter: Filter,
  { character = 0, entry = 0, argument = 0, kept = 2 }: Taken,
  most: number,
): Filter {
  const handler = typeof filter === 'function' ? filter : filter.handler;
  const length = (value: unknown) => textLength(value, most);
  const handle: Handler = function* (value: unknown, ...args: unknown[]) {
    const meter: Meter = this.context.memoryLimit;
    if (character > 0) {
      const all = args.reduce<number>((sum, one) => sum + length(one), length(value));
      meter.check(all * character);
    }
    if (entry > 0) meter.check([value, ...args].reduce<number>((sum, one) => sum + entries(one), 0) * entry);
    if (argument > 0) meter.check(args.reduce<number>((sum, one) => sum + length(one), 0) * argument);
    const made: unknown = yield handler.apply(this, [value, ...args]);
    if (typeof made === 'string' && kept > 0) meter.use(made.length);
    if (Array.isArray(made)) {
      meter.use(made.length * kept);
      meter.check(length(made));
    }
    return made;
  };
  return typeof filter === 'function' ? handle : { raw: filter.raw, handler: handle };
}

function entries(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
