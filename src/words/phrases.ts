/** Parts of sentences that are the same in every language. */

/** Words of a person without their last punctuation, to stand inside a sentence. */
export function bare(words: string): string {
  return words.trim().replace(/[。．；;，,.\s]+$/u, '');
}

/** A share with the decimals that the plan gives, except all and none. */
export function sharePercent(value: number, decimals: number): string {
  return `${value === 0 || value === 100 ? value : value.toFixed(decimals)}%`;
}

/** Bytes as megabytes, up to one decimal and never less than there are. */
export function megabytes(bytes: string | number | undefined): number {
  return Math.ceil((Number(bytes) / 1048576) * 10) / 10;
}

/** A difference with its sign. */
export function signed(value: number, decimals = 0): string {
  return value > 0 ? `+${value.toFixed(decimals)}` : value < 0 ? `−${Math.abs(value).toFixed(decimals)}` : '0';
}

/** What a plan is about: its title without the word for the kind of paper (方案 and the like). */
export function workOf(title: string): string {
  return title.replace(/(?:工作方案|实施方案|实施意见|工作计划|工作要点|方案|计划|意见)$/u, '') || title;
}
