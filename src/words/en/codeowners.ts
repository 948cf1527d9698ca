/** What a CODEOWNERS file explains. */
import type { CodeownersWords } from '../zh/codeowners.ts';

export const codeowners: CodeownersWords = {
  made: 'Made by duban codeowners. Of the lines that fit a file the last one counts.',
  office: 'The plan, decisions and all else belong to the office',
  unit: (name) => `Breakdown, reports and replies of ${name}`,
  without: (units) => `Without an account, so the office's: ${units}`,
};
