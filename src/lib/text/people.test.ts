import { expect, it } from 'vitest';
import { attritionText } from './areas/attrition';
import { builderText } from './areas/builder';
import { schemeText } from './areas/scheme';

it('says one customer, and several customers', () => {
  const [built, cut, shared] = [builderText.en, attritionText.en, schemeText.en];
  expect([built.customers('1'), built.customers('2')]).toEqual(['1 customer', '2 customers']);
  expect(built.left('1', '3')).toMatch(/^1 customer left/);
  expect([cut.size('1', '1'), cut.size('12', '1')]).toEqual(['1 customer (+1)', '12 customers (+1)']);
  expect(cut.mostSays('2', '1', '0')).toContain('1 customer would');
  expect(shared.say('1', '5%', '1')).toBe('1 customer (5%) is in exactly one segment; 1 is left.');
  expect(shared.sayOverlapping('2')).toMatch(/^2 customers are/);
  expect(shared.sayStopped('1')).toMatch(/^1 customer is/);
});
