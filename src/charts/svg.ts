import { xml } from '../text/escape.ts';

/** Finished SVG: every text in it is escaped. */
export type Svg = string;

/** Attribute names to values; figures are rounded and texts escaped when written. */
export type Attributes = Readonly<Record<string, string | number>>;

/** One element; attributes in the order given, children as they are. Throws for a figure that is none. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const given = written(attributes);
  return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`;
}

function written(attributes: Attributes): string {
  let given = '';
  for (const key of Object.keys(attributes)) {
    const value = attributes[key] ?? '';
    given += ` ${key}="${typeof value === 'number' ? coordinate(value) : content(value)}"`;
  }
  return given;
}

const styles = new WeakMap<Attributes, string>();

/** Attributes as they stand in a tag, after a space; put together once, as a page's thousands of shapes share a few. */
export function styled(style: Attributes): string {
  let text = styles.get(style);
  if (text === undefined) styles.set(style, (text = written(style)));
  return text;
}

/** Nothing in it needs an escape; most texts of a picture are such, and there are thousands. */
const plain = /^[ !#-%(-;=?-~]*$/;

/** Text as an element's content, or as an attribute's. */
export function content(text: string): Svg {
  return plain.test(text) ? text : xml(text);
}

/** A coordinate with two decimals at most, so that the same picture has the same bytes everywhere. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error('a picture needs a figure here');
  return String(Math.round(value * 100) / 100 + 0);
}
