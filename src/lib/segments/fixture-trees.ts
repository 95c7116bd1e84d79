import * as fc from 'fast-check';
import type { Condition } from '../core/condition';
import type { Catalog } from '../core/relation';
import { leaves } from './fixture-leaves';

/** For tests: random conditions over a catalog and over segments with these ids. */
export function conditions(catalog: Catalog, segments: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = leaves(catalog, segments);
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
    ),
  })).node;
}
