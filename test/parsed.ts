import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** A page as a browser reads it. */
export interface Page {
  /** Names of all elements in order, pictures as one. */
  skeleton: string[];
  /** Every element with its attributes, inside pictures too. */
  elements: { name: string; attributes: Readonly<Record<string, string>> }[];
  /** Everything that is read, spaces as one: contents, and what stands for a picture. */
  text: string;
}

/** HTML -> what a browser makes of it. */
export function page(html: string): Page {
  const skeleton: string[] = [];
  const elements: Page['elements'] = [];
  const texts: string[] = [];
  const walk = (node: Node, inPicture: boolean): void => {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterMap['textNode']).value);
    if (!('tagName' in node)) return;
    const { tagName, attrs, childNodes } = node as Element;
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    elements.push({ name: tagName, attributes });
    if (!inPicture) skeleton.push(tagName);
    if (tagName === 'style') return;
    texts.push(' ', attributes.alt ?? '', ' ');
    for (const child of childNodes) walk(child, inPicture || tagName === 'svg');
  };
  for (const node of parse(html).childNodes) walk(node, false);
  return { skeleton, elements, text: spaced(texts.join('')) };
}

/** Markdown -> the same, by CommonMark with tables, HTML let through. */
export function markdownPage(text: string): Page {
  const html = new MarkdownIt({ html: true }).render(text);
  // How the renderer itself says that a column is one of figures.
  return page(html.replaceAll(/<(t[hd]) style="text-align:right">/g, '<$1>'));
}

/** XML -> its elements and text; throws for anything that is not well formed. */
export function xmlPage(text: string): Page {
  const fail = (_level: string, message: string) => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError: fail }).parseFromString(text, 'text/xml').documentElement;
  const all = root === null ? [] : [root, ...Array.from(root.getElementsByTagName('*'))];
  const elements = (all as XmlElement[]).map((one) => ({
    name: one.tagName,
    attributes: Object.fromEntries(Array.from(one.attributes).map(({ name, value }) => [name, value])),
  }));
  return { skeleton: elements.map(({ name }) => name), elements, text: spaced(root?.textContent ?? '') };
}

/** Runs of spaces and line ends as one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const inert = new Set(
  (
    'html head meta title style body header main footer nav section article aside figure figcaption details summary div span p ' +
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td a strong em b i small q blockquote ' +
    'br hr abbr time code pre sub sup img ' +
    'svg g defs pattern path rect circle line polyline polygon text tspan desc clippath use marker'
  ).split(' '),
);

/** What in a page could run, load or send: elements, attributes and addresses. */
export function active({ elements }: Page): string[] {
  return elements.flatMap(({ name, attributes }) => {
    const tag = inert.has(name.toLowerCase()) ? [] : [`<${name}>`];
    const bad = Object.entries(attributes).filter(
      ([key, value]) =>
        /^on|^style$|^srcset$|^formaction$|^ping$/i.test(key) ||
        (/^(xlink:)?href$/i.test(key) && !/^#/.test(value)) ||
        (key === 'src' && !/^(data:image\/(png|jpeg|svg\+xml);|[a-z0-9-]+\/[a-z0-9-]+\.svg$)/.test(value)),
    );
    return [...tag, ...bad.map(([key, value]) => `<${name} ${key}="${value}">`)];
  });
}
