import { existsSync, readFileSync } from 'node:fs';
import { parsedAudit } from './audit/parse.ts';
import { answersFile, demoReplies, demoRound, refused, type DemoAnswers } from './demo/replies.ts';
import type { Library } from './questionnaire/questionnaire.ts';
import { replyText } from './replies/parse.ts';
import { hasErrors } from './text/source.ts';

/** The example as it is kept in `templates/demo`, as plain JSON. */
export interface DemoSource {
  /** The text of `audit.yaml`. */
  audit: string;
  answers: DemoAnswers;
}

/** One file of the example audit; the path has forward slashes. */
export interface DemoFile {
  path: string;
  content: string;
}

/** Beside the bundle, or one folder above its chunks; the source tree has none. */
const compiled = ['./demo.json', '../demo.json'].map((path) => new URL(path, import.meta.url));
const authored = new URL('../templates/demo/', import.meta.url);

/** The example audit as shipped: compiled JSON beside the bundle, else `templates/demo` of the source tree. */
export async function shippedDemo(library: Library): Promise<DemoFile[]> {
  const json = compiled.find((url) => existsSync(url));
  const source =
    json === undefined ? await compiledDemo() : (JSON.parse(readFileSync(json, 'utf8')) as DemoSource);
  return demoFiles(source, library);
}

/** The authored example of a folder as JSON-able data; throws `file` with every problem. For the build. */
export async function compiledDemo(folder: URL = authored): Promise<DemoSource> {
  const { yamlDocument } = await import('./text/yaml.ts');
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const { value, problems } = yamlDocument(read('answers.yaml'), answersFile, { nodes: 50_000 });
  if (value === null || hasErrors(problems)) throw refused(problems);
  return { audit: read('audit.yaml'), answers: value.value as DemoAnswers };
}

/** The whole folder of the example audit: `audit.yaml`, the round, and one reply a person. */
export function demoFiles(source: DemoSource, library: Library): DemoFile[] {
  const { value: audit, problems } = parsedAudit(source.audit, 'audit.yaml', library);
  if (audit === null || hasErrors(problems)) throw refused(problems);
  const folder = `rounds/${demoRound.id}`;
  return [
    // The template names its schema by a path that holds only where the template lies.
    { path: 'audit.yaml', content: source.audit.replace(/^# yaml-language-server:.*\n/, '') },
    { path: `${folder}/round.yaml`, content: `format: 1\nopened: ${demoRound.opened}\n` },
    ...demoReplies(audit, source.answers).map((reply) => ({
      path: `${folder}/replies/${reply.person}.json`,
      content: replyText(reply),
    })),
  ];
}
