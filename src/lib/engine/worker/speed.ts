/**
 * What DuckDB is told about our data. To be run before the lock, which forbids it later.
 *
 * Customers are numbered from 1 on, and nearly everything is grouped by them: up to a million of them are looked up in
 * an array, without hashing. With more customers the array would cost more memory than it saves time.
 */
export const SPEED: readonly string[] = ['SET perfect_ht_threshold=20'];
