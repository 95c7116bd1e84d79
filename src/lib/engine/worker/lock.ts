/** What runs one SQL statement and gives its rows. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/**
 * Shuts the engine in: it reads `input/` and writes `out/`, and nothing else, for ever. The order matters: folders
 * can be named only while access is open, and nothing can be set after the last line. `db.reset()` would undo it.
 */
export const LOCK: readonly string[] = [
  `SET allowed_directories=['input/','out/']`,
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET allow_community_extensions=false',
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

const PROOF = `SELECT name, value FROM duckdb_settings() WHERE name IN (
  'autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions',
  'enable_external_access', 'lock_configuration')`;

/** Runs the lock and reads it back; throws when the engine does not say that it is locked. */
export async function lock(ask: Ask): Promise<void> {
  for (const sql of LOCK) await ask(sql);
  const found = await ask(PROOF);
  const locked = found.every(({ name, value }) => value === String(name === 'lock_configuration'));
  if (!locked || found.length !== 5) throw new Error(`the engine is not locked: ${JSON.stringify(found)}`);
}
