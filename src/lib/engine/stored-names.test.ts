import { describe, expect, it } from 'vitest';
import { fromStoredName, storedName } from './stored-names';

describe('stored names', () => {
  it.each(['orders.csv', '주문 내역.csv', '../../etc', 'a~1', '.', '', 'a/b\\c:d*e?', '%2e%2e'])(
    'come back: %s',
    (name) => {
      const stored = storedName(name, 42);
      expect(stored).not.toMatch(/[/\\]/);
      expect(stored).not.toMatch(/^\.+$/);
      expect(fromStoredName(stored)).toEqual({ name, size: 42 });
    },
  );

  it.each(['orders.csv', 'f-orders.csv', 'f-a~', 'f-a~1.crswap'])('are not taken for ours: %s', (stored) => {
    expect(fromStoredName(stored)).toBeUndefined();
  });
});
