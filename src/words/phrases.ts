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
