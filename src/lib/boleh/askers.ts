import { subjectKinds, type SubjectKind } from '#law'

/** Who may ask about himself; “lain” is nobody of whom the lists speak. */
export const askers = subjectKinds.filter((kind) => kind !== 'lain')

export const isAsker = (text: string): text is SubjectKind => askers.some((kind) => kind === text)
