import { describe, expect, it } from 'vitest';
import { columnsProblem } from './open';

describe('what a failure says about a file', () => {
  it.each(['Invalid typed array length: -26', 'Offset is outside the bounds of the DataView'])(
    'a contradiction is damage: %s',
    (message) => {
      const result = columnsProblem(new RangeError(message));
      expect(result.ok ? '' : result.problem.code).toBe('columns-damaged');
    },
  );

  it.each(['Array buffer allocation failed', 'Invalid typed array length: 4294967296'])(
    'a lack of memory is none: %s',
    (message) => {
      expect(() => columnsProblem(new RangeError(message))).toThrow(message);
    },
  );
});
