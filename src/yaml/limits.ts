/** Limits of what is taken up; apart from the reader, so that a cached run need not load it. */

/** Limits of one file. A plan's own files stay a hundred times below them. */
export const LIMITS = {
  bytes: 2 * 1024 * 1024,
  depth: 40,
  keys: 2000,
  tokens: 300_000,
  tokensOnLine: 10_000,
  diagnostics: 100,
} as const;
