/** What a phone holds for an LHP besides its text, and the two shapes in which a photo comes (N63). */
export const fieldFileKinds = ['foto', 'rekaman'] as const
export type FieldFileKind = (typeof fieldFileKinds)[number]
export const fieldParts = ['salinan', 'asli'] as const
export type FieldPart = (typeof fieldParts)[number]

/** N63: as many belong to one LHP. */
export const mostFieldFiles = 50

/** What of a file has come. `beda`: other bytes than were announced; kept, and said. */
export type PartStand = 'belum' | 'cocok' | 'beda'
