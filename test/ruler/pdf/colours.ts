/** Colours of a page as `#rrggbb` (ISO 32000-1 §8.6). Profiles are not applied: the components are taken as they are. */
import type { PdfFile } from './file.ts';
import { isName, type Value } from './syntax.ts';

/** The colour of a fresh page. */
export const BLACK = '#000000';

/** Turns components into a colour. */
export type ColourSpace = (components: readonly number[]) => string;

const hex = (value: number): string =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0');

/** Gray, from 0 (black) to 1. */
export const gray: ColourSpace = ([g = 0]) => `#${hex(g)}${hex(g)}${hex(g)}`;
/** Red, green, blue, each from 0 to 1. */
export const rgb: ColourSpace = ([r = 0, g = 0, b = 0]) => `#${hex(r)}${hex(g)}${hex(b)}`;
/** Cyan, magenta, yellow, black, each from 0 to 1. */
export const cmyk: ColourSpace = ([c = 0, m = 0, y = 0, k = 0]) =>
  `#${hex((1 - c) * (1 - k))}${hex((1 - m) * (1 - k))}${hex((1 - y) * (1 - k))}`;

const byCount = (count: number): ColourSpace => (count === 1 ? gray : count === 4 ? cmyk : rgb);

/** The space behind a name or an array. */
export function colourSpace(file: PdfFile, value: Value | undefined, depth = 0): ColourSpace {
  const found = file.resolve(value);
  const list = file.list(found);
  const name = isName(found) ? found.name : file.name(list[0]);
  switch (name) {
    case 'DeviceGray':
    case 'CalGray':
    case 'G':
      return gray;
    case 'DeviceCMYK':
    case 'CMYK':
      return cmyk;
    case 'ICCBased':
      return byCount(file.number(file.dict(list[1]).get('N')) ?? 3);
    case 'Separation':
    case 'DeviceN': {
      if (depth > 4) return gray;
      const alternate = colourSpace(file, list[2], depth + 1);
      const shade = file.dict(list[3]);
      const [from, to] = [file.numbers(shade.get('C0')), file.numbers(shade.get('C1'))];
      // A shade that is computed by a program is taken for black ink.
      if (to.length === 0) return ([tint = 1]) => gray([1 - tint]);
      return ([tint = 1]) => alternate(to.map((one, index) => (from[index] ?? 0) + tint * (one - (from[index] ?? 0))));
    }
    default:
      return (components) => byCount(components.length)(components);
  }
}
