// `npm start`: everything a fresh clone needs, then the main job on the shipped example.
import { install, root, run } from './setup.js';
import { join } from 'node:path';

install();
const { build } = await import('./build.js');
await build();
const args = process.argv.slice(2);
process.exitCode = run(process.execPath, [
  join(root, 'bin', 'accord.js'),
  ...(args.length ? args : ['demo']),
]);
