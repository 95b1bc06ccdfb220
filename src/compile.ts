import { compiledCi } from './ci.ts';
import { compiledDemo, compiledExamples } from './demo.ts';
import { compiledLibrary, packed } from './library.ts';
import { compiledPages } from './pages.ts';
import { pageFunctions } from './templates/functions.ts';

/** What the build puts beside the bundle, by file name: data, and code as text; throws `file` where an authored text has errors. */
export async function compiled(root: URL): Promise<Record<string, unknown>> {
  const pages = compiledPages(new URL('templates/pages/', root));
  return {
    ...packed(await compiledLibrary(new URL('questionnaires/', root))),
    'templates.json': pages,
    'templates.js': pageFunctions(pages),
    'ci.json': compiledCi(new URL('templates/ci/', root)),
    'demo.json': await compiledDemo(new URL('templates/', root)),
    'examples.json': await compiledExamples(new URL('templates/', root)),
  };
}
