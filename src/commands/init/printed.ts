import { jsonText } from '../../reporters/json.ts';
import type { Context } from '../command.ts';
import type { NewAudit } from './audit-yaml.ts';

/** What would be written: each file under its path, or with `--json` all of them as data. */
export function printFiles(
  { global, print }: Context,
  files: readonly { path: string; content: string }[],
): void {
  if (global.json) print(jsonText({ files: files.map(({ path, content }) => ({ path, content })) }));
  else for (const { path, content } of files) print(`# ${path}\n${content}`);
}

/** What to type next in the new audit at `folder`, as people named it. */
export function printNext({ global, print }: Context, { people }: NewAudit, folder: string): void {
  const [first] = people;
  const isAlone = people.length === 1 && first?.side === 'executive';
  const next: readonly { command: string; does: string }[] = isAlone
    ? [
        { command: `accord ask ${first.id}`, does: 'answer the questions yourself' },
        { command: 'accord report', does: 'your picture, and what the two heads are yet to answer' },
      ]
    : [
        { command: `accord ask ${first?.id ?? ''}`.trim(), does: 'interview the first person here' },
        { command: 'accord status', does: 'see who has answered' },
        { command: 'accord report', does: 'see where the sides differ' },
      ];
  if (global.json) {
    print(jsonText({ folder, next }));
    return;
  }
  const enter = folder === '.' ? '' : `  cd ${folder}\n`;
  const width = Math.max(...next.map(({ command }) => command.length));
  print(
    `Next\n${enter}${next.map(({ command, does }) => `  ${command.padEnd(width)}   ${does}`).join('\n')}`,
  );
}
