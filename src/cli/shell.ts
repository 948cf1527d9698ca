/** Commands to be pasted into a shell. */

/** A word of a command line, in quotes where the shell would take it apart. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./@:-]+$/u.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
