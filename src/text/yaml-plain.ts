import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { clipped } from '../errors.ts';
import { pathText, type Path, type Place } from './source.ts';

interface Found {
  offset: number;
  path: string;
  message(place: (offset: number) => Place): string;
}

interface Plain {
  value: unknown;
  problems: Found[];
  offset(path: Path, on: 'key' | 'value'): number;
}

/** Where a part and its key stand, with the parts inside it. */
interface Mark {
  key: number;
  value: number;
  parts: Map<string | number, Mark>;
}

/** A composed document -> plain values and the place of each; at most `most` nodes with aliases filled in. */
export function plain(document: Document.Parsed, most: number): Plain {
  const problems: Found[] = [];
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  let nodes = 0;
  let full = false;

  const say = (offset: number, path: Path, message: string) =>
    problems.push({ offset, path: pathText(path), message: () => message });

  const read = (node: Node | null, path: Path, key: number): { value: unknown; mark: Mark } => {
    const start = node?.range?.[0] ?? key;
    const mark: Mark = { key, value: start, parts: new Map() };
    const nothing = { value: null, mark };
    if (full) return nothing;
    if (++nodes > most) {
      full = true;
      say(start, path, `more than ${most} values once aliases are filled in`);
      return nothing;
    }
    if (node === null) return nothing;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) {
        say(start, path, `the alias *${clipped(node.source)} has no anchor before it`);
        return nothing;
      }
      if (open.has(target)) {
        say(start, path, `the alias *${clipped(node.source)} stands inside what it stands for`);
        return nothing;
      }
      const filled = read(target, path, key);
      return { value: filled.value, mark: { ...filled.mark, value: start, key } };
    }
    if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
    open.add(node);
    const result = inside(node, path, mark);
    open.delete(node);
    return { value: result, mark };
  };

  const inside = (node: Node, path: Path, mark: Mark): unknown => {
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const one = read(
          item as Node | null,
          [...path, index],
          (item as Node | null)?.range?.[0] ?? mark.value,
        );
        mark.parts.set(index, one.mark);
        return one.value;
      });
    }
    if (isMap(node)) return map(node.items as { key: Node | null; value: Node | null }[], path, mark);
    if (isScalar(node)) {
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) {
        say(mark.value, path, 'is not a finite number');
      }
      return node.value;
    }
    return null;
  };

  const map = (items: readonly { key: Node | null; value: Node | null }[], path: Path, mark: Mark) => {
    const result: Record<string, unknown> = {};
    for (const { key, value } of items) {
      nodes++;
      const at = key?.range?.[0] ?? mark.value;
      const name = keyName(key, (message) => say(at, path, message));
      if (name === null) continue;
      const earlier = mark.parts.get(name);
      if (earlier !== undefined) {
        problems.push({
          offset: at,
          path: pathText([...path, name]),
          message: (place) =>
            `the key "${clipped(name)}" stands twice, first on line ${place(earlier.key).line}`,
        });
        continue;
      }
      const one = read(value, [...path, name], at);
      mark.parts.set(name, one.mark);
      result[name] = one.value;
    }
    return result;
  };

  const root = read(document.contents, [], 0);
  return {
    value: root.value,
    problems,
    offset(path, on) {
      let mark = root.mark;
      for (const [index, part] of path.entries()) {
        const next = mark.parts.get(part);
        if (next === undefined) return around(mark, path.slice(0, index), part);
        mark = next;
      }
      return on === 'key' ? mark.key : mark.value;
    },
  };
}

/** Of a part that is not there, the key around it says where it belongs. */
function around(mark: Mark, path: Path, part: string | number): number {
  return typeof part === 'number' || typeof path.at(-1) !== 'string' ? mark.value : mark.key;
}

function keyName(key: Node | null, say: (message: string) => void): string | null {
  if (key !== null && isScalar(key) && typeof key.value === 'string') {
    if (key.value === '__proto__') {
      say('the key "__proto__" is not allowed');
      return null;
    }
    if (key.value === '<<') {
      say('merge keys (<<) are not allowed; repeat the entries, or use an alias for a whole value');
      return null;
    }
    return key.value;
  }
  if (key === null || (isScalar(key) && key.value === null)) say('a key is empty');
  else if (isScalar(key)) say(`the key ${clipped(key.value)} is no text; put it in quotes`);
  else if (isAlias(key)) say('an alias cannot be a key; write the key out');
  else say('a key must be a text, not a list or a map');
  return null;
}
