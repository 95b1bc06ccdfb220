// Notes, for the build, which pieces of main.js a run has loaded.
const { appendFileSync } = require('node:fs');
process.on('exit', () => {
  const { loaded } = require(process.argv[1]);
  appendFileSync(process.env.ACCORD_NOTE_LOADED, `${[...loaded.keys()].join('\n')}\n`);
});
