import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { examples, shippedDemo } from '../demo.ts';
import { AccordError } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import type { Command } from './command.ts';
import { writing } from './output.ts';
import { report } from './report.ts';

/** `accord demo`: an example audit of a fictional company, its report, and what to do next. */
export const demo: Command = {
  examples: [
    ['accord demo', 'write ./accord-demo and show its report'],
    ['accord demo somewhere --force', 'the same elsewhere, written afresh'],
    ['accord demo --example at-war', 'write ./accord-at-war, another company'],
  ],
  declare(command) {
    command
      .argument('[folder]', 'folder to write (default: accord-demo, or accord-ID of the example)')
      .option('--example <id>', `another company: ${Object.keys(examples).join(', ')}`)
      .option('--force', 'write the files afresh, over changes of your own');
  },
  async run(context, [named], options) {
    const example = typeof options.example === 'string' ? options.example : null;
    const folder = named ?? `accord-${example ?? 'demo'}`;
    const files = await shippedDemo(await shippedLibrary(), example);
    const target = resolve(context.io.cwd, folder);
    const names = await readdir(target).catch(() => [] as string[]);
    if (names.length > 0 && !names.includes('audit.yaml')) {
      throw new AccordError('conflict', `${folder} holds files that are not an audit.`, {
        hint: 'Name another folder: accord demo NAME',
      });
    }
    if (names.length === 0 || options.force === true) {
      for (const { path, content } of files) {
        await writing(join(folder, path), async () => {
          await mkdir(dirname(join(target, path)), { recursive: true, mode: 0o700 });
          await writeFile(join(target, path), content, { mode: 0o600 });
        });
      }
      context.note(`wrote ${files.length} files to ${relative(context.io.cwd, target) || '.'}`);
    } else {
      context.note(`${folder} is there already and is shown as it stands; --force writes it afresh`);
    }
    const code = await report.run({ ...context, global: { ...context.global, audit: target } }, [], {});
    if (!context.global.json) {
      context.print(
        `\nThis company does not exist. To go on with it, first: cd ${folder}\n` +
          `For your own company, in another folder: accord init`,
      );
    }
    return code;
  },
};
