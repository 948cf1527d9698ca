// Runs the main job on the source plan, so that V8 compiles what every start needs, and keeps the result: node scripts/code.cjs FILE
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const file = process.argv[2];
const { bundle, script } = require('../dist/start.cjs').loadBundle();
const lines = [
  ['overdue', '--as-of', '2011-01-01', '--lang', 'zh'],
  ['overdue', '--as-of', '2011-01-01', '--lang', 'zh'],
  ['status', '--as-of', '2011-01-01', '--lang', 'en'],
];

(async () => {
  for (const line of lines) {
    process.argv = [process.argv[0], join(__dirname, '../bin/duban.js'), ...line];
    await bundle.run();
  }
  writeFileSync(file, script.createCachedData());
})();
