import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AccordError, clipped } from '../../errors.ts';
import { columns } from '../../io.ts';
import { coverage, type Coverage } from '../../questionnaire/coverage.ts';
import type { Library } from '../../questionnaire/questionnaire.ts';
import { openAudit } from '../../stores/folder.ts';
import { padded, truncated } from '../../text/layout.ts';
import { visibleLine } from '../../text/escape.ts';
import type { Context } from '../command.ts';

/** `accord questionnaires --coverage de`: which texts lack the language, of what ships and of the audit in this folder. */
export async function showCoverage(context: Context, library: Library, language: string): Promise<void> {
  if (!/^[a-z]{2}(-[a-z]{2,4})?$/.test(language)) {
    throw new AccordError(
      'usage',
      `--coverage: "${clipped(language)}" is no language code like "de" or "pt-br".`,
    );
  }
  const all = coverage(await withOwn(context, library), language);
  const { print, global, io } = context;
  if (global.json) {
    print(JSON.stringify({ language, questionnaires: all.map(counted) }, null, 2));
    return;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  const counts = all.map((one) => {
    const { covered, texts } = counted(one);
    const figures = `${padded(String(covered), 4, 'right')} of ${padded(String(texts), 4, 'right')} texts`;
    return `${padded(one.id, width)}  ${figures}${covered === texts ? '' : `, ${texts - covered} missing`}`;
  });
  const missing = all.flatMap((one) => [
    ...(counted(one).missing.length === 0 ? [] : ['', one.id]),
    ...counted(one).missing.map(({ of, part, says }) =>
      truncated(visibleLine(`  ${of === null ? '' : `${of} `}${part}: ${says}`), columns(io.stdout)),
    ),
  ]);
  print([`Texts in ${language}`, ...counts, ...missing].join('\n'));
}

function counted({ id, texts }: Coverage) {
  const missing = texts.filter((text) => !text.covered).map(({ of, part, says }) => ({ of, part, says }));
  return { id, texts: texts.length, covered: texts.length - missing.length, missing };
}

/** What ships and, in the folder of an audit, the questionnaires and actions of its own. */
async function withOwn({ io, global, note }: Context, library: Library): Promise<Library> {
  if (!existsSync(join(resolve(io.cwd, global.audit), 'audit.yaml'))) return library;
  const { audit } = await openAudit(io, global.audit, library, note);
  const rest = <T extends { id: string }>(shipped: readonly T[], own: readonly T[]) =>
    shipped.filter(({ id }) => !own.some((one) => one.id === id));
  // A preset puts only some questions of a questionnaire into an audit; the whole is what ships.
  const own =
    audit.preset === null ? audit.questionnaires : rest(audit.questionnaires, library.questionnaires);
  return {
    questionnaires: [...rest(library.questionnaires, own), ...own],
    actions: [...rest(library.actions, audit.actions), ...audit.actions],
    presets: library.presets,
  };
}
