import { describe, expect, it } from 'vitest';
import { kindIn } from './personal';

describe('kindIn', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'knows nothing of a column called %s',
    (name) => {
      expect(kindIn({ email: 'email' }, name)).toBeUndefined();
    },
  );
  it('tells what the record says', () => {
    expect(kindIn({ mail: 'email' }, 'mail')).toBe('email');
    expect(kindIn(undefined, 'mail')).toBeUndefined();
  });
});
