import { acts } from '#law'
import { inTongue } from '#wording'

/** What may be alleged against such a person. An act that has several versions in time is one choice: its day decides. */
export function actOptions(subject: string): readonly { readonly value: string; readonly says: string }[] {
  const possible = acts.filter(({ subjects }) => subjects.some((kind) => kind === subject))
  return [...new Map(possible.map(({ id, title }) => [id, { value: id, says: inTongue(title) }])).values()]
}
