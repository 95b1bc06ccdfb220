import { compiledCi } from './ci.ts';
import { compiledDemo, compiledExamples } from './demo.ts';
import { compiledLibrary, packed } from './library.ts';
import { compiledPages } from './pages.ts';

/** What the build puts beside the bundle, by file name; throws `file` where an authored text has errors. */
export async function compiled(root: URL): Promise<Record<string, unknown>> {
  return {
    ...packed(await compiledLibrary(new URL('questionnaires/', root))),
    'templates.json': compiledPages(new URL('templates/pages/', root)),
    'ci.json': compiledCi(new URL('templates/ci/', root)),
    'demo.json': await compiledDemo(new URL('templates/', root)),
    'examples.json': await compiledExamples(new URL('templates/', root)),
  };
}
