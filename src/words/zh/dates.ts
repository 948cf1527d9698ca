/** 日期和时期怎么说。 */

/** 2010-07-09 → 2010年7月9日，不写前导零（GB/T 9704-2012，7.3.5.4）；不是日期的照原样。 */
export const day = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8))}日`
    : text;

/** 2010-H1 → 2010年上半年；由事件起算的一期以记录为名，照原样。 */
export function period(name: string): string {
  if (!/^\d{4}(-(H[12]|Q[1-4]|W\d{2}|\d{2}))?$/.test(name)) return name;
  const year = name.slice(0, 4);
  const rest = name.slice(5);
  if (rest === '') return `${year}年`;
  if (rest === 'H1') return `${year}年上半年`;
  if (rest === 'H2') return `${year}年下半年`;
  if (rest.startsWith('Q')) return `${year}年第${'一二三四'[Number(rest.slice(1)) - 1]}季度`;
  if (rest.startsWith('W')) return `${year}年第${Number(rest.slice(1))}周`;
  return `${year}年${Number(rest)}月`;
}
