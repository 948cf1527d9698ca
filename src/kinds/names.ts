/** Names as people type them: full-width letters, digits and spaces do not make another unit. */

/** Folds a name for comparison: NFC, full-width ASCII to ASCII, spaces dropped, brackets unified. Never printed. */
export function foldName(name: string): string {
  let folded = '';
  for (const char of name.normalize('NFC')) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCodePoint(code - 0xfee0);
    else if (!/\s/u.test(char)) folded += char;
  }
  return folded;
}
