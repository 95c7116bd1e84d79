import { contentHash } from '../core/hash';
import type { Statement } from '../core/relation';
import type { Words } from '../core/words';

/** A statement whose table name holds the hash of its text; the text names what it reads, so the hash covers that too. */
export function statement(base: string, select: string, reads: readonly string[], label: Words): Statement {
  return { table: `${base}_${contentHash(select)}`, select, reads, label };
}
