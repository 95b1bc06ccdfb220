import { CycleTag, Liquid, evalToken, type Context, type Emitter } from 'liquidjs';
import { countFilters } from './filters.ts';
import { textLength, type Meter } from './meter.ts';
import { printer, tooLarge } from './printer.ts';

/** What a page is written in; `text` is any other file. */
export type PageFormat = 'html' | 'markdown' | 'text';

/** File name -> text: the Liquid files and the style sheet of a page. They are all that a template can name. */
export type PageTemplates = Readonly<Record<string, string>>;

/** How much one page may take. */
export interface Budget {
  /** Characters that are printed, into the page or into a name by `capture`. */
  characters: number;
  /** Characters and entries that filters put together on the way; one is at most 8 bytes. */
  memory: number;
}

/** For the shipped templates: a page of any report fits many times over. */
const ample: Budget = { characters: 500_000_000, memory: 200_000_000 };

/**
 * An engine that knows these templates and no file: whatever a template prints is escaped for the format, names that
 * are not there and filters that do not exist are refused, and only own properties are seen. `raw` leaves only
 * `trusted` texts as they are. `today` is the day of the report: there is no other clock.
 */
export function engine(
  format: PageFormat,
  templates: PageTemplates,
  trusted: ReadonlySet<string>,
  { characters, memory }: Budget = ample,
  today = '',
): Liquid {
  const { escape, raw, cells } = printer(format, trusted, memory / escapeTakes);
  const liquid = new Liquid({
    templates: { ...templates },
    outputEscape: escape,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    cache: true,
    locale: 'en',
    timezoneOffset: 0,
    parseLimit: 2_000_000,
    memoryLimit: memory,
  });
  liquid.registerFilter('raw', { raw: true, handler: raw });
  liquid.registerFilter('cells', { raw: true, handler: cells });
  countFilters(liquid, memory, today);
  countPrinted(liquid, characters);
  countCycles(liquid, memory);
  return liquid;
}

/** A value that is printed may have a quarter of the characters that memory has: an escape takes a hundred bytes for one. */
const escapeTakes = 4;

/** Counts whatever is printed: into the page, and into the names of `capture`. */
function countPrinted({ renderer }: Liquid, characters: number): void {
  let printed = 0;
  const counts = new WeakSet<Emitter>();
  const counting = (emitter: Emitter): Emitter => {
    if (counts.has(emitter)) return emitter;
    const write = emitter.write.bind(emitter);
    emitter.write = (text: unknown) => {
      printed += textLength(text, characters);
      if (printed > characters) throw new Error(tooLarge);
      write(text);
    };
    counts.add(emitter);
    return emitter;
  };
  const render = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (nodes, context, emitter = texts()) => render(nodes, context, counting(emitter));
}

function texts(): Emitter {
  return {
    buffer: '',
    write(text: string) {
      this.buffer += text;
    },
  };
}

/** A cycle keeps its own text for each group that it meets. */
function countCycles(liquid: Liquid, most: number): void {
  class Cycle extends CycleTag {
    override *render(context: Context, emitter: Emitter): Generator<unknown, unknown, unknown> {
      const group = (this as unknown as { group?: Token }).group;
      const length = group === undefined ? 0 : textLength(yield evalToken(group, context), most);
      (context.memoryLimit as Meter).use(length + this.token.getText().length);
      return yield* super.render(context, emitter);
    }
  }
  liquid.registerTag('cycle', Cycle);
}

type Token = Parameters<typeof evalToken>[0];
