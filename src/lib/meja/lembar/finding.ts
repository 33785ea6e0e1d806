import { readParts, type LhpCopy } from '#app'
import type { CasePage, FindingLine } from '#store/views'
import { dayInWords, here, m } from '#wording'
import { lhpSections } from '../lhp-sections.ts'

/** Where a temuan comes from: the copy of its LHP, and the pleno that made it one. */
export function findingSheet(line: FindingLine, { held }: CasePage) {
  // The use case wrote it as an LhpCopy; its parts may be older than the form of today.
  const { parts, ...head } = line.contents as LhpCopy
  const { officeName, regionName } = line
  return {
    id: line.lhpId,
    title: line.number ?? m.lhp_title(),
    originalHref: line.mayReadOriginal ? here(`/meja/lhp/${line.lhpId}`) : null,
    sections: lhpSections({ ...head, officeName, regionName }, readParts(parts)),
    plenos: line.plenos.map(({ id, heldOn, decision }) => ({
      id,
      title: m.meja_case_pleno({ day: dayInWords(heldOn) }),
      decision: decision ?? m.meja_pleno_words_closed(),
      href: here(`/meja/perkara/${held.id}/pleno/${id}`),
    })),
  }
}
