import type { Mark } from '#law'
import { basisOf, here } from '#wording'

/** A rule under a line: its article as a link, and how sure we are. A rule of the house has no mark: it is no law. */
export type BasisLine = {
  readonly id: string
  readonly says: string
  readonly mark: Mark | null
  readonly href: string | null
}

export function basisLine(id: string): BasisLine {
  const { cite, title, mark, href } = basisOf(id)
  return {
    id,
    says: cite ?? title,
    mark: mark === 'house' || cite === null ? null : mark,
    href: href === null ? null : here(href),
  }
}
