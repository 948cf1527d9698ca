/** Orders by code unit and by number. */
import { expect, test } from 'vitest';
import { by, byId, byText } from '../../src/ground/order.ts';

test('texts by code unit, equal ones as they stood', () => {
  expect(['2011-01-01', '2010-12-31', '2010-02-28'].sort(byText)).toEqual(['2010-02-28', '2010-12-31', '2011-01-01']);
  expect(byText('a', 'a')).toBe(0);
  const list = [
    { name: 'b', at: 1 },
    { name: 'a', at: 2 },
    { name: 'b', at: 3 },
  ];
  expect(list.sort(by(({ name }) => name)).map(({ at }) => at)).toEqual([2, 1, 3]);
});

test('ids by the value of their numbers', () => {
  expect(['1.10', '1.9', '2', '1', '1.9.1'].sort(byId)).toEqual(['1', '1.9', '1.9.1', '1.10', '2']);
  expect(['3.2/市法院', '3.2/市公安局', '3.02/市法院'].sort(byId)).toEqual([
    '3.02/市法院',
    '3.2/市公安局',
    '3.2/市法院',
  ]);
  expect(byId('1.1', '1.1')).toBe(0);
});
