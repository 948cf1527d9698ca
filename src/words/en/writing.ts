/** What is said on writing, previewing, committing and undoing, and in questions. */
import type { WritingWords } from '../zh/writing.ts';
import { many } from './phrases.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write',
  EPERM: 'the system does not allow it',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk failed; check it first',
  EBUSY: 'another program holds the file',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOENT: 'the folder is gone',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};

export const writing: WritingWords = {
  reason: (code) => (reasons[code] === undefined ? code : `${reasons[code]}, ${code}`),
  created: (path) => `Created ${path}`,
  changed: (path) => `Changed ${path}`,
  nothing: 'There is nothing to change; nothing was written.',
  committed: (id, subject) => `Committed ${id}: ${subject}`,
  dryRun: 'This is what would be written; as a preview it wrote nothing.',
  binary: (path, bytes) => `(${path}: ${bytes} bytes, not text, not shown)`,
  sent: 'A paper that has gone out cannot be undone: correct it with duban circular correct. Only what has not gone out yet may be taken back as follows.',
  undoCommit: (command) => `To undo: ${command}`,
  undoFiles: (commands) => `Not committed yet. To undo: ${commands.join('; ')}`,
  undoMixed: (path, command) =>
    `Not committed yet. ${path} had uncommitted changes before; undoing takes them away as well: ${command}`,
  undoNone: (path) => `Not committed yet, and ${path} is not in Git: it can be undone by hand only`,
  notCommitted: 'The files are written, but the commit failed:',
  refused: (count) => `This would leave ${many(count, 'error')} in the plan's files, so nothing was written.`,
  newWarnings: (count) => `This write brings ${many(count, 'warning')}:`,
  fresh: 'Other files of the plan changed between reading and writing; everything was checked again with them.',
  edit: {
    unreadable: (where) => `${where} cannot be read as YAML now and so cannot be edited. First run: duban validate`,
    'path-missing': (where) => `There is no ${where} to edit`,
    'comment-lost': (where) => `This edit of ${where} would lose a comment and was not made. Edit it by hand`,
    'not-possible': (where) =>
      `This edit of ${where} cannot be made with everything else left as it is, so it was not made. Edit it by hand`,
    'value-refused': (where) =>
      `What was to be written to ${where} has characters that no plan may hold (control or invisible ones)`,
  },
  confirm: 'Write it?',
  ask: {
    yes: 'Yes',
    no: 'No',
    required: 'This must be filled in',
    cancelled: 'Cancelled; nothing was written.',
    chooseMany: (question) => `${question} (space to tick, then Enter)`,
  },
};
