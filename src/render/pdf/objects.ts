/** PDF bytes: objects, streams, cross references. The same objects give the same bytes. */
import { createHash } from 'node:crypto';
import { strToU8, zlibSync } from 'fflate';

/** A file in the making. */
export interface PdfFile {
  /** Reserves an object; it is set later. */
  reserve(): number;
  set(id: number, body: string): void;
  add(body: string): number;
  /** A compressed stream with further dictionary entries. */
  stream(data: Uint8Array | string, entries?: string): number;
  /** The whole file. */
  finish(root: number, info: number): Uint8Array;
}

/** A text string as UTF-16 with its mark, in hexadecimal: nothing in it can end the string. */
export function textString(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}

/** A number with at most three decimals. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** An empty PDF file; objects are numbered in the order in which they are added. */
export function newPdf(): PdfFile {
  const bodies: (Uint8Array | undefined)[] = [];
  const join = (parts: readonly Uint8Array[]): Uint8Array => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const reserve = (): number => bodies.push(undefined);
  const set = (id: number, body: string): void => {
    bodies[id - 1] = strToU8(body);
  };
  return {
    reserve,
    set,
    add(body) {
      const id = reserve();
      set(id, body);
      return id;
    },
    stream(data, entries = '') {
      const raw = typeof data === 'string' ? strToU8(data) : data;
      const packed = zlibSync(raw, { level: 6 });
      const id = reserve();
      bodies[id - 1] = join([
        strToU8(`<< /Length ${packed.length} /Filter /FlateDecode${entries} >>\nstream\n`),
        packed,
        strToU8('\nendstream'),
      ]);
      return id;
    },
    finish(root, info) {
      // The second line of high bytes tells programs that the file is binary.
      const parts: Uint8Array[] = [strToU8('%PDF-1.7\n'), new Uint8Array([0x25, 0xe4, 0xbd, 0xa0, 0xe5, 0x0a])];
      let at = parts.reduce((sum, part) => sum + part.length, 0);
      const offsets = bodies.map((body, index) => {
        const part = join([strToU8(`${index + 1} 0 obj\n`), body ?? strToU8('null'), strToU8('\nendobj\n')]);
        parts.push(part);
        const offset = at;
        at += part.length;
        return offset;
      });
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      const id = hash.digest('hex').slice(0, 32).toUpperCase();
      const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const tail = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${at}\n%%EOF\n`;
      return join([...parts, strToU8(tail)]);
    },
  };
}
