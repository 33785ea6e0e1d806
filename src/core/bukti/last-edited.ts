/** Which piece of evidence is the edited copy of which. */
export type Edit = { readonly originalId: string; readonly editedId: string }

/**
 * What may be put before the terlapor or an employer in the place of a piece of evidence (N61): its edited copy where there is one, and of
 * that again the edited one, so that what somebody covered stays covered.
 */
export function lastEdited(id: string, edits: readonly Edit[]): string {
  const next = new Map(edits.map(({ originalId, editedId }) => [originalId, editedId]))
  let last = id
  // Each copy is younger than what it was made of: the chain has an end.
  for (let edited = next.get(last); edited !== undefined; edited = next.get(last)) last = edited
  return last
}
