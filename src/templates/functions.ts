import { Liquid, type Template } from 'liquidjs';
import type { PageFormat, PageTemplates } from './engine.ts';
import { styleDigest } from './scope.ts';

/** What a template is turned into: the names it sees -> text. */
export type PageFunction = (seen: Readonly<Record<string, unknown>>) => string;

/** The body of a module: `exports.html(printer, everywhere)` and `exports.markdown(...)` give the function of the page. */
export function pageFunctions(templates: PageTemplates): string {
  const of = (format: PageFormat, ending: string) => {
    const page = `page.${ending}.liquid`;
    const trees = reached(page, templates);
    const own = [...trees].map(([name, nodes]) => `${JSON.stringify(name)}:${part(name, nodes)}`);
    return `exports.${format}=(printer,globals)=>{
const {escape,raw,cells}=printer;
const truthy=(v)=>v!==undefined&&v!==null&&v!==false;
const size=(v)=>v===undefined||v===null?undefined:Array.isArray(v)||typeof v==="string"?v.length:v.size;
const at=(v,k)=>v===undefined||v===null?undefined:v[k];
const parts={
${own.join(',\n')}};
return parts[${JSON.stringify(page)}];
};`;
  };
  const digest = JSON.stringify(styleDigest(templates['style.css'] ?? ''));
  return `"use strict";\nexports.digest=${digest};\n${of('html', 'html')}\n${of('markdown', 'md')}\n`;
}

/** The syntax tree, as far as the shipped templates use the language. */
interface Node extends Template {
  name?: string;
  str?: string;
  key?: string;
  variable?: string;
  collection?: Token;
  hash?: { hash: Readonly<Record<string, Token>> };
  file?: string;
  value?: Value & readonly Token[];
  branches?: readonly Branch[];
  templates?: readonly Node[];
  elseTemplates?: readonly Node[];
}

interface Branch {
  value?: Value;
  values?: readonly Token[];
  templates: readonly Node[];
}

interface Value {
  initial: { postfix: readonly Token[] };
  filters: readonly { name: string; args: readonly Token[] }[];
}

interface Token {
  kind: number;
  content?: unknown;
  operator?: string;
  literal?: string;
  variable?: Token;
  props?: readonly Token[];
  lhs?: Token;
  rhs?: Token;
}

const kinds = { number: 1, literal: 2, access: 128, word: 256, range: 512, quoted: 1024, operator: 2048 };

/** A page and the parts it is made of, by name. */
function reached(page: string, templates: PageTemplates): Map<string, readonly Node[]> {
  const liquid = new Liquid({ templates: {} });
  const found = new Map<string, readonly Node[]>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    const nodes = liquid.parse(templates[name] ?? '', name) as readonly Node[];
    found.set(name, nodes);
    everyNode(nodes).forEach((node) => {
      if (node.name === 'render' && node.file !== undefined) follow(node.file);
    });
  };
  follow(page);
  return found;
}

function everyNode(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [
    node,
    ...everyNode(node.templates ?? []),
    ...everyNode(node.elseTemplates ?? []),
    ...(node.branches ?? []).flatMap(({ templates }) => everyNode(templates)),
  ]);
}

/** Names a part declares itself -> the name in JavaScript; all others come from outside. */
type Local = ReadonlyMap<string, string>;

function part(name: string, nodes: readonly Node[]): string {
  const assigned = [
    ...new Set(everyNode(nodes).flatMap((node) => (node.name === 'assign' ? [node.key ?? ''] : []))),
  ];
  const local = new Map(assigned.map((one) => [one, `a_${one}`] as const));
  const declared = assigned.map((one) => `let a_${one};`).join('');
  return `(s)=>{let o="";${declared}${body(nodes, local, name)}return o}`;
}

function body(nodes: readonly Node[], local: Local, file: string): string {
  return nodes.map((node) => statement(node, local, file)).join('');
}

function statement(node: Node, local: Local, file: string): string {
  const inner = (nodes: readonly Node[] = [], more: Local = local) => body(nodes, more, file);
  if (node.name === undefined) {
    if (node.str !== undefined) return `o+=${JSON.stringify(node.str)};`;
    return `o+=${printed(node.value as Value, local)};`;
  }
  switch (node.name) {
    case 'assign':
      return `${local.get(node.key ?? '')}=${valueOf(node.value as Value, local)};`;
    case 'if':
    case 'unless': {
      const tests = (node.branches ?? []).map(({ value, templates }, at) => {
        const test = `truthy(${valueOf(value as Value, local)})`;
        return `if(${node.name === 'unless' && at === 0 ? '!' : ''}${test}){${inner(templates)}}`;
      });
      return `${tests.join('else ')}${node.elseTemplates ? `else{${inner(node.elseTemplates)}}` : ''}`;
    }
    case 'case': {
      const given = valueOf(node.value as Value, local);
      const tests = (node.branches ?? []).map(
        ({ values = [], templates }) =>
          `if(${values.map((one) => `c===${operand(one, local)}`).join('||')}){${inner(templates)}}`,
      );
      const rest = node.elseTemplates ? `else{${inner(node.elseTemplates)}}` : '';
      return `{const c=${given};${tests.join('else ')}${rest}}`;
    }
    case 'for': {
      const depth = local.size;
      const [item, index] = [`v${depth}`, `i${depth}`];
      const seen = new Map([...local, [node.variable ?? '', item], ['forloop', index]]);
      return `{const l${depth}=${operand(node.collection as Token, local)}??[];for(let ${index}=0;${index}<l${depth}.length;${index}+=1){const ${item}=l${depth}[${index}];${inner(node.templates, seen)}}}`;
    }
    case 'render': {
      const given = Object.entries(node.hash?.hash ?? {}).map(
        ([key, token]) => `${JSON.stringify(key)}:${operand(token, local)}`,
      );
      return `o+=parts[${JSON.stringify(node.file)}]({${given.join(',')}});`;
    }
    default:
      throw new Error(`${file}: {% ${node.name} %} is not known here`);
  }
}

function printed(value: Value, local: Local): string {
  const last = value.filters.at(-1)?.name;
  const shown = valueOf(value, local);
  return last === 'raw' || last === 'cells' ? shown : `escape(${shown})`;
}

const filters: Readonly<Record<string, (of: string, ...args: string[]) => string>> = {
  raw: (of) => `raw(${of})`,
  cells: (of, columns) => `cells(${of},${columns})`,
  plus: (of, more) => `(${of}+${more})`,
  minus: (of, less) => `(${of}-${less})`,
  at_most: (of, most) => `Math.min(${of},${most})`,
  split: (of, by) => `${of}.split(${by})`,
  first: (of) => `at(${of},0)`,
};

function valueOf({ initial, filters: applied }: Value, local: Local): string {
  const stack: string[] = [];
  for (const token of initial.postfix) {
    if (token.kind !== kinds.operator) {
      stack.push(operand(token, local));
      continue;
    }
    const [right, left] = [stack.pop() ?? '', stack.pop() ?? ''];
    stack.push(operation(token.operator ?? '', left, right));
  }
  return applied.reduce((of, { name, args }) => {
    const filter = filters[name];
    if (filter === undefined) throw new Error(`the filter ${name} is not known here`);
    return filter(of, ...args.map((one) => operand(one, local)));
  }, stack[0] ?? '""');
}

function operation(operator: string, left: string, right: string): string {
  if (operator === '==') return `(${left}===${right})`;
  if (operator === '!=') return `(${left}!==${right})`;
  if (operator === 'and') return `(truthy(${left})&&truthy(${right}))`;
  if (operator === 'or') return `(truthy(${left})||truthy(${right}))`;
  if (['<', '>', '<=', '>='].includes(operator)) return `(${left}${operator}${right})`;
  throw new Error(`the operator ${operator} is not known here`);
}

function operand(token: Token, local: Local): string {
  if (token.kind === kinds.number || token.kind === kinds.quoted) return JSON.stringify(token.content);
  if (token.kind === kinds.range) {
    const [from, to] = [operand(token.lhs as Token, local), operand(token.rhs as Token, local)];
    return `Array.from({length:Math.max(0,${to}-${from}+1)},(_,i)=>i+${from})`;
  }
  if (token.kind === kinds.access && token.variable === undefined) {
    const [head, ...props] = token.props ?? [];
    const name = String(head?.content);
    const known = local.get(name);
    if (name === 'forloop' && known !== undefined) return loop(known, String(props[0]?.content), local);
    const start = known ?? `(s.${name}??globals.${name})`;
    return props.reduce((of, prop) => {
      if (prop.kind === kinds.word)
        return prop.content === 'size' ? `size(${of})` : `at(${of},${JSON.stringify(prop.content)})`;
      return `at(${of},${operand(prop, local)})`;
    }, start);
  }
  throw new Error(`${JSON.stringify(token.content)} is not known here`);
}

function loop(index: string, property: string, local: Local): string {
  if (property === 'index0') return index;
  if (property === 'index') return `(${index}+1)`;
  if (property === 'first') return `(${index}===0)`;
  throw new Error(`forloop.${property} is not known here (${local.size})`);
}
