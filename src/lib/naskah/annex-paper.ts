import type { Annex, Seen } from '#app'
import type { NaskahOf } from '#core'
import { dayInWords, m } from '#wording'
import { localDay } from '#law'
import { lawOfAnnex } from '../identitas/opening-line.ts'
import { addresseeInWords, fieldInWords, partInWords } from '../words/identitas.ts'
import { headOf } from './head-of.ts'

type AnnexCase = { readonly number: string; readonly specimen: boolean }

/** Who reported, for the one addressee of a decision. Nothing else of the case stands in it. */
export function annexPaper(annex: Annex, { parts }: Seen, about: AnnexCase): NaskahOf<'lampiran-identitas'> {
  return {
    ...headOf({
      officeName: annex.officeName,
      number: annex.number,
      writtenAt: annex.decidedAt,
      specimen: about.specimen,
    }),
    kind: 'lampiran-identitas',
    to: `${annex.addresseeName} (${addresseeInWords(annex.addressee)})`,
    facts: [
      { term: m.identitas_paper_case(), says: about.number },
      { term: m.identitas_paper_decision(), says: `${annex.number}, ${dayInWords(localDay(annex.decidedAt, 'WIB'))}` },
      { term: m.identitas_paper_basis(), says: lawOfAnnex(annex) },
    ],
    identity: parts.map(({ part, lines }) => ({
      title: partInWords(part),
      lines: lines.map(({ field, says }) => ({ term: fieldInWords(field), says })),
    })),
    signatures: [{ as: m.identitas_paper_signed(), name: null }],
  }
}
