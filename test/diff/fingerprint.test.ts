import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, sha1 } from '../../src/diff/fingerprint.ts';

test('the published vectors of SHA-1', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(sha1(bytes(''))).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
  expect(sha1(bytes('abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(sha1(bytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
  );
});

test('any bytes give what another implementation gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
    }),
  );
});

test('a fingerprint tells null, text and number apart and never changes', () => {
  expect(fingerprint(['closed', '3.2/市法院', null, 'closed'])).toBe('a01aa00c05d8');
  expect(
    new Set([fingerprint(['a', null]), fingerprint(['a', 'null']), fingerprint(['a', 1]), fingerprint(['a', '1'])])
      .size,
  ).toBe(4);
});
