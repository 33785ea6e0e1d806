/** Control characters (PostgreSQL cannot hold NUL) and marks that turn the reading direction around and could hide words. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Whole characters, without what nobody sees and nobody meant to type. */
export const withoutUnseen = (text: string): string => text.toWellFormed().replaceAll(unseen, '')
