import { patternReach, seePatterns, type SeenPatterns } from '#app'
import { patternFrom } from '#core'
import { numberOf } from '#lib/meja/inbox-rows.ts'
import { demandAny } from '#lib/server/demand.ts'
import type { Zone } from '#law'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

type Seen = SeenPatterns['patterns'][number]

/** As many as one address holds, and one person can judge at once. */
const mostLinked = 50

/** More than these are said as a number: the inbox lists them all. */
const mostLinks = 20
const mostPictures = 12

function sentence({ pattern }: Seen, zone: Zone): string {
  const count = numberInWords(pattern.caseIds.length)
  switch (pattern.kind) {
    case 'kata':
      return m.pola_words({ count })
    case 'orang':
      return pattern.who === null ? m.pola_person_unsaid({ count }) : m.pola_person({ count, who: pattern.who })
    case 'kantor':
      return m.pola_office({ count, office: pattern.office })
    case 'jam':
      return m.pola_hour({ count, from: momentInWords(pattern.from, zone), to: momentInWords(pattern.to, zone) })
    case 'gambar':
      return m.pola_pictures({ count, pictures: numberInWords(pattern.pictures.length) })
  }
}

const tellsOfOneThing = { kata: true, orang: true, gambar: true, kantor: false, jam: false } as const

/** Pictures to be looked at side by side: whether they show one thing, a person says. */
const picturesOf = ({ pattern, cases }: Seen) =>
  pattern.kind !== 'gambar'
    ? []
    : pattern.pictures.slice(0, mostPictures).flatMap(({ caseId, evidenceId }) =>
        cases
          .filter((row) => row.caseId === caseId)
          .map((row) => ({
            src: here(`/meja/perkara/${caseId}/bukti/${evidenceId}/kecil`),
            says: numberOf({ ...row, id: caseId }),
          })),
      )

/** What tells of one thing may be one case with many reporters; an hour or an office is no thing. */
function linkAddress({ pattern, cases }: Seen, path: '/meja/pola/tautkan' | '/meja/saring/bersama'): string | null {
  const open = cases.filter(({ state }) => state !== 'ditautkan').slice(0, mostLinked)
  if (!tellsOfOneThing[pattern.kind] || open.length < 2) return null
  return here(`${path}?perkara=${open.map(({ caseId }) => caseId).join(',')}`)
}

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id, memberships } = demandAny(actor, ['work-case', 'decide-case'])
  const seen = await seePatterns(netra, id)
  const zone = memberships[0]?.office.zone ?? 'WIB'
  return {
    asOf: m.pola_as_of({
      when: momentInWords(seen.asOf, zone),
      days: numberInWords(patternReach.days),
      count: numberInWords(seen.reports),
    }),
    limits: m.pola_limits({ few: patternFrom.kata, hour: patternFrom.jam }),
    patterns: seen.patterns.map((one) => ({
      says: sentence(one, zone),
      cases: one.cases
        .slice(0, mostLinks)
        .map((row) => ({ href: here(`/meja/perkara/${row.caseId}`), says: numberOf({ ...row, id: row.caseId }) })),
      more: Math.max(0, one.cases.length - mostLinks),
      pictures: picturesOf(one),
      link: linkAddress(one, '/meja/pola/tautkan'),
      share: linkAddress(one, '/meja/saring/bersama'),
    })),
  }
}
