import { readFileSync } from 'node:fs';
import { parsedAudit } from './audit/parse.ts';
import { demoReplies, demoRound, refused, type DemoAnswers } from './demo/replies.ts';
import { AccordError } from './errors.ts';
import type { Library } from './questionnaire/questionnaire.ts';
import { replyText } from './replies/parse.ts';
import { authored, compiledJson } from './shipped.ts';
import { didYouMean, listed } from './text/nearest.ts';
import { hasErrors } from './text/source.ts';

/** The examples beside the first one, and what kind of company each shows. */
export const examples: Readonly<Record<string, string>> = {
  aligned: 'two sides that know and share each other’s answers',
  'at-war': 'two sides far apart, each sure that the other agrees',
  'agreed-mess': 'two sides that agree on how bad the state is',
  'founder-alone': 'a chief executive who answers before anybody else',
};

/** An example as it is kept in its folder under `templates`, as plain JSON. */
interface DemoSource {
  /** The text of `audit.yaml`. */
  audit: string;
  answers: DemoAnswers;
}

/** One file of the example audit; the path has forward slashes. */
interface DemoFile {
  path: string;
  content: string;
}

/**
 * The example audit as shipped, or another one of `examples`: compiled JSON beside the bundle, else `templates` of
 * the source tree. Throws `usage` where no example has this name.
 */
export async function shippedDemo(library: Library, example: string | null = null): Promise<DemoFile[]> {
  if (example === null) {
    return demoFiles(compiledJson<DemoSource>('demo.json') ?? (await compiledDemo()), library);
  }
  if (!Object.hasOwn(examples, example)) {
    const names = Object.keys(examples);
    throw new AccordError('usage', `"${example}" is not an example.${didYouMean(example, names)}`, {
      hint: `Examples: ${listed(names)}`,
    });
  }
  const folder = `examples/${example}`;
  const source = compiledJson<Record<string, DemoSource>>('examples.json')?.[example];
  return demoFiles(source ?? (await compiledDemo(undefined, folder)), library, folder);
}

/** The authored example of a folder of the templates as JSON-able data; throws `file` with every problem. For the build. */
export async function compiledDemo(
  templates: URL = authored('templates'),
  folder = 'demo',
): Promise<DemoSource> {
  const { yamlDocument } = await import('./text/yaml.ts');
  const read = (name: string) => readFileSync(new URL(`${folder}/${name}`, templates), 'utf8');
  const { value, problems } = yamlDocument(read('answers.yaml'), answersOf(folder), { nodes: 50_000 });
  if (value === null || hasErrors(problems)) throw refused(problems);
  return { audit: read('audit.yaml'), answers: value.value as DemoAnswers };
}

/** All examples but the first as JSON-able data; throws `file` as above. For the build. */
export async function compiledExamples(templates: URL): Promise<Record<string, DemoSource>> {
  const compiled: Record<string, DemoSource> = {};
  for (const id of Object.keys(examples)) compiled[id] = await compiledDemo(templates, `examples/${id}`);
  return compiled;
}

/** The whole folder of an example audit: `audit.yaml`, the round, and one reply a person. */
export function demoFiles(source: DemoSource, library: Library, template = 'demo'): DemoFile[] {
  const { value: audit, problems } = parsedAudit(source.audit, 'audit.yaml', library);
  if (audit === null || hasErrors(problems)) throw refused(problems);
  const folder = `rounds/${demoRound.id}`;
  return [
    // The template names its schema by a path that holds only where the template lies.
    { path: 'audit.yaml', content: source.audit.replace(/^# yaml-language-server:.*\n/, '') },
    { path: `${folder}/round.yaml`, content: `format: 1\nopened: ${demoRound.opened}\n` },
    ...demoReplies(audit, source.answers, answersOf(template)).map((reply) => ({
      path: `${folder}/replies/${reply.person}.json`,
      content: replyText(reply),
    })),
  ];
}

function answersOf(folder: string): string {
  return `templates/${folder}/answers.yaml`;
}
