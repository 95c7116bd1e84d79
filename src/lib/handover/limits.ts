/** Largest sizes of a notebook that comes from outside; text lengths in UTF-16 units, as `maxlength` counts. */
export const LIMITS = {
  /** Bytes of the whole JSON text, and of what a link unpacks to. */
  bytes: 1_048_576,
  /** Nested arrays and objects: two for each of the 64 levels that a condition may have, and what stands around. */
  depth: 160,
  /** Characters of the part of a link after `#`. */
  linkChars: 524_288,
  title: 200,
  note: 10_000,
  phrase: 2_000,
  inputs: 50,
  steps: 200,
  segments: 500,
  snapshots: 60,
  /** Earlier definitions of one segment. */
  versions: 50,
  /** Thresholds of the health check. */
  rules: 50,
} as const;

/** What the name of a saved notebook ends with. */
export const NOTEBOOK_SUFFIX = '.gyul.json';
