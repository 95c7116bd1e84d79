/** Keys in the order in which a notebook is written; any other key follows, in code-unit order. */
const KEY_ORDER: readonly string[] = [
  ...['version', 'kind', 'op', 'id', 'name', 'title', 'asOf', 'timeZone', 'currency', 'seed', 'purpose'],
  ...[
    'question',
    'goal',
    'market',
    'business',
    'inputs',
    'role',
    'reading',
    'encoding',
    'delimiter',
    'quote',
  ],
  ...['escape', 'header', 'skip', 'columns', 'type', 'format', 'decimal', 'mapping', 'cancelled'],
  ...['fingerprint', 'rows', 'content', 'sizeBytes', 'steps', 'spec', 'note', 'segments', 'condition'],
  ...['trait', 'table', 'column', 'where', 'window', 'measure', 'test', 'of', 'segment', 'values', 'value'],
];

const RANK: ReadonlyMap<string, number> = new Map(KEY_ORDER.map((key, i) => [key, i]));

function byRank([a]: [string, unknown], [b]: [string, unknown]): number {
  const difference = (RANK.get(a) ?? KEY_ORDER.length) - (RANK.get(b) ?? KEY_ORDER.length);
  return difference || (a < b ? -1 : 1);
}

/** The same JSON value with its keys in one fixed order, so that equal notebooks have equal text. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(byRank);
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}
