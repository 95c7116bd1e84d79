/** How deep a condition may nest: the root is level 1. */
export const MAX_DEPTH = 64;
/** How many nodes a condition may have; also with the segments that it names written out. */
export const MAX_NODES = 1000;
/** Characters of a text that a condition compares with. */
export const MAX_TEXT = 1000;
/** Values of a list. */
export const MAX_VALUES = 10_000;
/** Filters on a row, and in each group of them. */
export const MAX_FILTERS = 50;
/** Groups of filters within each other. */
export const MAX_FILTER_DEPTH = 3;
/** Units that a relative window may reach back. */
export const MAX_UNITS = 10_000;
/** How many weeks, months, quarters or years back a period of the calendar may lie. */
export const MAX_PERIODS = 100;
/** Steps of a sequence. */
export const MAX_STEPS = 10;
/** Days of a stretch wherever it lies, and of an anniversary that is near. */
export const MAX_STRETCH = 366;
/** Kilometres from a place; no two places on the earth are further apart than 20 016. */
export const MAX_KM = 25_000;
/** Characters of a SELECT that an analyst writes. */
export const MAX_SQL = 20_000;
/** Earlier definitions that a segment keeps. */
export const MAX_VERSIONS = 50;
