// Reads vitest's JSON report: fails when a test was skipped (it names them), and closes with the counts.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults
    .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
    .map(({ fullName }) => `${file.name}: ${fullName}`),
);
if (process.argv.includes('--summary')) {
  console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`);
} else if (skipped.length > 0) {
  console.error(`skipped:\n${skipped.join('\n')}`);
  process.exit(1);
} else console.log('none');
