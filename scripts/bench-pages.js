// Reports as HTML of generated audits: what one costs beside a bare start, and what each further question costs. Part of
// `npm run bench`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { imported } from './build.js';
import { root } from './setup.js';

const people = 40;
/** Questions of the wide audits; the slope of the second step may exceed that of the first by this share. */
const sizes = [100, 300, 500];
const linear = 0.25;

/** Writes the audits to measure into a folder: preset `full`, and three wider and wider ones. */
export async function pagesAudits(accord, folder) {
  const { presetAudit, wideAudit } = await imported('test/generated.ts');
  const written = (name, files) => {
    const audit = join(folder, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(audit, path)), { recursive: true });
      writeFileSync(join(audit, path), text);
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      [accord, '-C', audit, 'import', join(audit, 'replies.ndjson')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return audit;
  };
  return {
    full: written(
      'full',
      await presetAudit('full', people, pathToFileURL(join(root, 'questionnaires', '/'))),
    ),
    wide: sizes.map((size) => ({ size, audit: written(`wide-${size}`, wideAudit(size, people)) })),
  };
}

/** Does each further question cost the same work, start left out? `work`: milliseconds by audit. Prints one line. */
export function isLinear(wide, work) {
  const [first, second] = wide
    .slice(1)
    .map(({ size, audit }, at) => (work(audit) - work(wide[at].audit)) / (size - wide[at].size));
  const holds = second <= first * (1 + linear);
  const [least, most] = [wide[0], wide.at(-1)];
  const ratio = work(most.audit) / work(least.audit);
  console.log(
    `HTML report of ${sizes.join(', ')} questions: each further one ${first.toFixed(2)} ms, then ${second.toFixed(2)} ms of processor; ` +
      `${most.size} take ${ratio.toFixed(2)} times ${least.size}, ${(ratio / (most.size / least.size)).toFixed(2)} of their share   ` +
      `linear within ${100 * linear} %   ${holds ? 'holds' : 'EXCEEDED'}`,
  );
  return holds;
}
