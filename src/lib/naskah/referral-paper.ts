import { outgoingOf, type Naskah } from '#core'
import { localDay, parsePlainDate, type Zone } from '#law'
import type { ReferralPage } from '#store/views'
import { accusedOf, evidenceOf, summaryOf } from '../meja/referral-sheet.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'

/**
 * The letter that a file goes with, from the copy that was sent: nobody protected is in it, and there is no other version.
 * Who signs is left to ink.
 */
export function referralPaper(page: ReferralPage, zone: Zone, specimen: boolean): Naskah {
  const day = parsePlainDate(page.letterOn ?? '') ?? localDay(page.sentAt, zone)
  return outgoingOf({
    ...headOf({ officeName: page.fromOfficeName, number: page.letterNumber, writtenAt: page.sentAt, specimen }),
    ...letterOf(page.fromOfficeName, day),
    kind: 'surat-penerusan',
    // Who is reported and in what is withheld while it is under review (register §4.8).
    nature: 'Rahasia',
    about: 'Penerusan dugaan pelanggaran',
    to: [page.receivingOfficeName, 'di Tempat'],
    summary: summaryOf(page),
    facts: [
      { term: 'Nomor register', says: page.registerNumber },
      { term: 'Bukti yang disertakan', says: evidenceOf(page) },
    ].flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    allegations: accusedOf(page).map(({ n, rows }) => ({ title: `Dugaan ${String(n)}`, lines: rows })),
  })
}
