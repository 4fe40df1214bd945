/** What is too much for one text. Keeps recursive readers within the stack, and hostile texts from taking all memory. */

/** Brackets, quotes and blocks within each other. */
export const MAX_NESTING = 100;

/** Operators and accesses of one expression, of those around it too. */
export const MAX_OPERATORS = 500;

/** Characters of one file. */
export const MAX_LENGTH = 8 * 1024 * 1024;
