import { xml } from '../text/escape.ts';

/** Finished SVG: every text in it is escaped. */
export type Svg = string;

export type Attributes = Readonly<Record<string, string | number>>;

/** One element; attributes in the order given, children as they are. Throws for a figure that is none. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : xml(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`;
}

/** Text as an element's content. */
export function content(text: string): Svg {
  return xml(text);
}

/** A coordinate with two decimals at most, so that the same picture has the same bytes everywhere. */
function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new Error('a picture needs a figure here');
  return String(Math.round(value * 100) / 100 + 0);
}
