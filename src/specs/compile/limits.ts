/** The specs seen nest 8 deep; compiling and validating recurse, so the limit keeps a hostile spec off the end of the stack. */
export const MAX_SCHEMA_DEPTH = 64;
/** The specs seen hold fewer than 60 schemas; each costs about a kilobyte once compiled. */
export const MAX_SCHEMA_NODES = 20_000;
/** The longest list of a spec seen names 16 values. One longer than this is not a list of values any more. */
export const MAX_LIST_LENGTH = 20_000;
/**
 * References multiply: thirty definitions of two references each to the next amount to a billion schemas, all of which would be tried on
 * one value.
 */
export const MAX_SCHEMA_EXPANSION = 100_000;
/** How often a schema may be tried on a part of one value, all in all: a recursive one may double its work with each level of the value. */
export const MAX_STEPS = 1_000_000;
/**
 * The specs seen hold no pattern. A long one is a mistake or an attack on the regular-expression engine. A short one can be an attack, too:
 * the time it takes is not bounded, as nothing stops an expression that backtracks.
 */
export const MAX_PATTERN_LENGTH = 1_000;
/** Payloads seen nest 6 deep. A recursive schema recurses as deep as the value does. */
export const MAX_VALUE_DEPTH = 200;
