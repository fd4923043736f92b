/**
 * How archives are made, as a number: another one when the same articles give another archive, for what is learned, chosen or
 * stored has changed. What was begun by an older making is not gone on with.
 */
export const MAKING = 2;
