import { outgoingOf, type Naskah } from '#core'
import { localDay, parsePlainDate, type Zone } from '#law'
import type { ReferralPage } from '#store/views'
import { dayInWords } from '#wording'
import { accusedOf, evidenceOf, summaryOf } from '../meja/referral-sheet.ts'
import { headOf } from './head-of.ts'

/**
 * The letter that a file goes with, from the copy that was sent: nobody protected is in it, and there is no other version.
 * Who signs is left to ink.
 */
export function referralPaper(page: ReferralPage, zone: Zone, specimen: boolean): Naskah {
  const day = parsePlainDate(page.letterOn ?? '') ?? localDay(page.sentAt, zone)
  return outgoingOf({
    ...headOf({ officeName: page.fromOfficeName, number: page.letterNumber, writtenAt: page.sentAt, specimen }),
    kind: 'surat-penerusan',
    // Who is reported and in what is withheld while it is under review (register §4.8).
    nature: 'Rahasia',
    attachments: null,
    about: 'Penerusan dugaan pelanggaran',
    dated: dayInWords(day).replace(/^\p{L}+, /u, ''),
    to: [page.receivingOfficeName, 'di Tempat'],
    signature: { as: page.fromOfficeName, name: null },
    copies: [],
    summary: summaryOf(page),
    facts: [
      { term: 'Nomor register', says: page.registerNumber },
      { term: 'Bukti yang disertakan', says: evidenceOf(page) },
    ].flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    allegations: accusedOf(page).map(({ n, rows }) => ({ title: `Dugaan ${String(n)}`, lines: rows })),
  })
}
