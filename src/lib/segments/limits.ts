/** How deep a condition may nest: the root is level 1. */
export const MAX_DEPTH = 64;
/** How many nodes a condition may have; also with the segments that it names written out. */
export const MAX_NODES = 1000;
/** Characters of a text that a condition compares with. */
export const MAX_TEXT = 1000;
/** Values of a list. */
export const MAX_VALUES = 10_000;
/** Filters on a row. */
export const MAX_FILTERS = 50;
/** Units that a relative window may reach back. */
export const MAX_UNITS = 10_000;
