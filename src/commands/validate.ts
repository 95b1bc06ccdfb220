import { problemLine, type Problem } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { visibleLine } from '../text/escape.ts';
import { hasErrors } from '../text/source.ts';
import type { Command } from './command.ts';
import { given } from './validate/files.ts';
import { judged } from './validate/judged.ts';

/** `accord validate FILE...`: every problem of every file at once; exit 2 where one is an error; `--strict` counts warnings as errors. */
export const validate: Command = {
  examples: [
    ['accord validate questionnaires/own.yaml', 'check one file'],
    ['accord validate audit.yaml questionnaires/*.yaml', 'check several together'],
    ['accord validate', 'check all files of the audit in this folder'],
    ['accord validate --strict', 'the same before a round opens: no warning left'],
  ],
  declare(command) {
    command
      .argument(
        '[files...]',
        'questionnaires, actions, presets, audit.yaml, round.yaml, replies, mappings, charter.yaml; a folder stands for all in it',
      )
      .option('--strict', 'warnings are errors');
  },
  async run({ io, global, print, tell, note }, args, options) {
    const typed = args.flat().filter((arg): arg is string => typeof arg === 'string');
    const { files, problems } = await given(io, typed.length === 0 ? [global.audit] : typed);
    const results = await judged(io, files, await shippedLibrary());
    const all = [...problems, ...results.flatMap((one) => one.problems)].map((one): Problem =>
      options.strict === true && one.severity === 'warning' ? { ...one, severity: 'error' } : one,
    );
    const having = (severity: Problem['severity']) => all.filter((one) => one.severity === severity).length;
    if (global.json) print(JSON.stringify(all));
    else for (const problem of all) tell(visibleLine(label(problem.severity) + problemLine(problem)));
    if (hasErrors(all)) {
      if (!global.json) note(count(having('error'), 'problem'));
      return 2;
    }
    if (!global.json) {
      const [first] = results;
      const warnings = having('warning') === 0 ? '' : `, ${count(having('warning'), 'warning')}`;
      tell(
        results.length === 1
          ? visibleLine(`${first?.file}: ok (${first?.format})${warnings}`)
          : `${count(results.length, 'file')} ok${warnings}`,
      );
    }
    return 0;
  },
};

function label(severity: Problem['severity']): string {
  return severity === 'error' ? '' : `${severity}: `;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
