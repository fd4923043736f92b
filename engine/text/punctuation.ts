/**
 * UTF-16 code units of the marks that are asked for one by one. All others are told apart by their class
 * (see `CLASS` in code-units.ts).
 */

/** The end of a line. */
export const LINE_FEED = 0x0a;
/** `"` */
export const QUOTATION_MARK = 0x22;
/** `$` */
export const DOLLAR_SIGN = 0x24;
/** `&` */
export const AMPERSAND = 0x26;
/** `)` */
export const CLOSING_BRACKET = 0x29;
/** `,` */
export const COMMA = 0x2c;
/** `.` */
export const FULL_STOP = 0x2e;
/** `/` */
export const SLASH = 0x2f;
/** `=` */
export const EQUALS_SIGN = 0x3d;
/** `?` */
export const QUESTION_MARK = 0x3f;
/** `@` */
export const AT_SIGN = 0x40;
/** `\` */
export const BACKSLASH = 0x5c;
/** `”` */
export const CLOSING_QUOTATION_MARK = 0x201d;
