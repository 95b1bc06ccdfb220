// Notes, for the build, which pieces a run has loaded.
const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');
process.on('exit', () => {
  writeFileSync(
    process.env.ACCORD_NOTE_LOADED,
    Object.keys(require.cache)
      .map((file) => basename(file))
      .join('\n'),
  );
});
