import { formerSanctions, type FormerSanction, type SubjectKind } from '#law'

/** A sanction in the words of the paper: one that an older list knew, or one that no list we read has. */
type Explained =
  | { readonly kind: 'former'; readonly row: FormerSanction }
  | { readonly kind: 'unlisted'; readonly subject: SubjectKind }

/** Said, never silently taken: what today's list of the person's service does not have is recorded with why. */
export function explainSanction(words: string, subject: SubjectKind): Explained {
  const said = words.toLowerCase()
  const row = formerSanctions.find(
    ({ subjects, names }) => subjects.includes(subject) && names.some((name) => said.includes(name)),
  )
  return row === undefined ? { kind: 'unlisted', subject } : { kind: 'former', row }
}
