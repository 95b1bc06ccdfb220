import type { CST } from 'yaml';

/** How much a YAML file may ask of its reader. */
export interface YamlLimits {
  /** `*alias` marks, each standing for a whole part of the document; 0 refuses them. */
  aliases: number;
  /** Maps, lists, keys and values, aliases filled in. */
  nodes: number;
  depth: number;
}

interface Found {
  offset: number;
  message: string;
}

type Part = CST.Token | CST.SourceToken;

/**
 * What is refused before composing, which takes seconds on hostile text: the tokens are walked without recursion,
 * every one at most once.
 */
export function guarded(tokens: readonly CST.Token[], limits: YamlLimits): Found[] {
  const found: Found[] = [];
  const documents = tokens.filter((token) => token.type === 'document');
  for (const token of tokens) {
    if (token.type === 'directive') {
      found.push({ offset: token.offset, message: 'directives (lines that begin with %) are not allowed' });
    }
  }
  const second = documents[1];
  if (second !== undefined) {
    found.push({
      offset: second.offset,
      message: 'a second document begins here; write one document in a file, without further "---"',
    });
  }
  if (found.length > 0 || documents[0] === undefined) return found;
  return walked(documents[0], limits);
}

function walked(document: CST.Document, limits: YamlLimits): Found[] {
  const found: Found[] = [];
  let nodes = 0;
  let aliases = 0;
  let anchors = 0;
  const stack: { part: Part; depth: number }[] = [];
  const push = (parts: readonly (Part | null | undefined)[], depth: number) => {
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part) stack.push({ part, depth });
    }
  };
  push([...document.start, document.value], 1);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { part, depth } = top;
    if (part.type === 'tag') {
      found.push({
        offset: part.offset,
        message: `tags (${part.source.slice(0, 20)}) are not allowed; write plain values`,
      });
      if (found.length >= 5) return found;
    }
    if (part.type === 'anchor' && ++anchors > Math.max(1, limits.aliases)) {
      return [{ offset: part.offset, message: `more than ${limits.aliases} anchors (&)` }];
    }
    if (part.type === 'alias' && ++aliases > limits.aliases) {
      const message =
        limits.aliases === 0 ? 'aliases (*) are not allowed here' : `more than ${limits.aliases} aliases (*)`;
      return [{ offset: part.offset, message }];
    }
    if (isNode(part) && ++nodes > limits.nodes) {
      return [{ offset: part.offset, message: `more than ${limits.nodes} values; split the file` }];
    }
    if ('items' in part) {
      if (depth > limits.depth) {
        return [{ offset: part.offset, message: `nested more than ${limits.depth} levels deep` }];
      }
      const items = part.items as readonly CST.CollectionItem[];
      for (let index = items.length - 1; index >= 0; index--) {
        const item = items[index];
        if (item) push([...item.start, item.key, ...(item.sep ?? []), item.value], depth + 1);
      }
    }
    if ('props' in part) push(part.props, depth);
  }
  return found;
}

function isNode(part: Part): boolean {
  return (
    'items' in part || part.type === 'alias' || part.type === 'block-scalar' || part.type.endsWith('scalar')
  );
}
