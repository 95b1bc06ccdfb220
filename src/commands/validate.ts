import { problemLine } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { visibleLine } from '../text/escape.ts';
import { hasErrors } from '../text/source.ts';
import type { Command } from './command.ts';
import { given } from './validate/files.ts';
import { judged } from './validate/judged.ts';

/** `accord validate FILE...`: every problem of every file at once; exit 2 where one is an error. */
export const validate: Command = {
  examples: [
    ['accord validate questionnaires/own.yaml', 'check one file'],
    ['accord validate audit.yaml questionnaires/*.yaml', 'check several together'],
    ['accord validate', 'check all files of the audit in this folder'],
  ],
  declare(command) {
    command.argument(
      '[files...]',
      'questionnaires, actions, presets, audit.yaml, round.yaml, replies, mappings; a folder stands for all in it',
    );
  },
  async run({ io, global, print, note }, args) {
    const typed = args.flat().filter((arg): arg is string => typeof arg === 'string');
    const { files, problems } = await given(io, typed.length === 0 ? [global.audit] : typed);
    const results = await judged(io, files, await shippedLibrary());
    const all = [...problems, ...results.flatMap((one) => one.problems)];
    if (global.json) print(JSON.stringify(all));
    else for (const problem of all) print(visibleLine(label(problem.severity) + problemLine(problem)));
    if (hasErrors(all)) {
      if (!global.json) note(count(all.filter(({ severity }) => severity === 'error').length, 'problem'));
      return 2;
    }
    if (!global.json) {
      const [first] = results;
      print(
        results.length === 1
          ? visibleLine(`${first?.file}: ok (${first?.format})`)
          : `${count(results.length, 'file')} ok`,
      );
    }
    return 0;
  },
};

function label(severity: string): string {
  return severity === 'warning' ? 'warning: ' : '';
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
