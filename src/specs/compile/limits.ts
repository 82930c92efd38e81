/** The specs seen nest 8 deep; compiling and validating recurse, so the limit keeps a hostile spec off the end of the stack. */
export const MAX_SCHEMA_DEPTH = 64;
/** The specs seen hold fewer than 60 schemas; each costs about a kilobyte once compiled. */
export const MAX_SCHEMA_NODES = 20_000;
/** The specs seen hold no pattern over 100 characters. A long one is a mistake or an attack on the regular-expression engine. */
export const MAX_PATTERN_LENGTH = 1_000;
/** Payloads seen nest 6 deep. A recursive schema recurses as deep as the value does. */
export const MAX_VALUE_DEPTH = 200;
