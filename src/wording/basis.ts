import { findEntries, findHouseRule, type HouseRule, type Mark } from '#law'
import { inTongue } from './dates.ts'
import { m } from './paraglide/messages.js'

/** A rule as a page names it: its title, the article, how sure we are, and where the whole of it stands. */
export type Basis = {
  readonly id: string
  readonly title: string
  /** Null for a rule of the house: no article stands behind it, and none is invented. */
  readonly cite: string | null
  readonly mark: Mark | HouseRule['mark']
  readonly href: string | null
}

/** The rule behind a refusal, a move or a clock. An id the catalogue does not know names itself. */
export function basisOf(id: string): Basis {
  // The house first: its entry shows it beside the law, and here no article may stand behind it.
  const house = findHouseRule(id)
  if (house !== null) return { id, title: inTongue(house.says), cite: null, mark: house.mark, href: `/hukum/${id}` }
  const entry = findEntries(id).at(-1)
  if (entry !== undefined)
    return { id, title: inTongue(entry.title), cite: entry.cite, mark: entry.mark, href: `/hukum/${id}` }
  return { id, title: id, cite: null, mark: 'U', href: null }
}

/** One short sentence to stand after a refusal; empty where no rule speaks. */
export function basisInWords(id: string | null): string {
  if (id === null) return ''
  const { cite, title } = basisOf(id)
  return cite === null ? m.refusal_basis_house({ says: title }) : m.refusal_basis({ cite: `${id}, ${cite}` })
}
