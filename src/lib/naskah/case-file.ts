import type { ExportCaseFile, LhpParts } from '#app'
import type { Json } from '#base'
import { mapText } from '#core'
import type { CasePage } from '#store/views'
import { fileNameOf } from '../server/paper-answer.ts'
import { casePapers, findersOut, sentOut, writePaper, type CasePaper } from './case-papers.ts'
import { numberOfCase } from './number-of-case.ts'

type CaseFile = Omit<ExportCaseFile, 'actor' | 'about'> & { readonly fileName: string }

/**
 * What goes into the ZIP of a case: what its page shows, as data, and every paper as it would go out, also where it stays with
 * the case otherwise: a file leaves on a stick. The finder is taken out of every text; reporter and witnesses are sealed, and
 * where an officer typed the name of one into minutes, nothing here knows that it is one.
 */
export function caseFileOf(page: CasePage, originals: readonly LhpParts[], specimen: boolean): CaseFile {
  const number = numberOfCase(page) ?? page.held.id
  return {
    fileName: `berkas-${number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.zip`,
    number,
    data: mapText(dataOf(page), findersOut(page, originals)),
    papers: casePapers(page).map((paper, at) => filed(paper, at, { page, originals, specimen })),
    apart: page.signed.map(({ kind, sha256, size }) => ({ what: kind, sha256: sha256.toString('hex'), size })),
  }
}

type Filing = { readonly page: CasePage; readonly originals: readonly LhpParts[]; readonly specimen: boolean }

function filed(paper: CasePaper, at: number, { page, originals, specimen }: Filing) {
  const written = writePaper(paper, page, { version: 'lengkap', originals, specimen })
  const goes = sentOut(written)
  const place = String(at + 1).padStart(2, '0')
  return { paper: goes, partId: paper.partId, name: `naskah/${place}-${fileNameOf(goes)}` }
}

/** Plain data: what JSON would drop is dropped. Cases that may tell the same are not this case. */
function dataOf(page: CasePage): Json {
  const { held, summary, reports, allegations, clocks, kajian, hearings, discussions, plenos, findings } = page
  const { referrals, ppkConflicts, timeline } = page
  const shown = { held, summary, reports, allegations, clocks, kajian, hearings, discussions, plenos, findings }
  return JSON.parse(JSON.stringify({ ...shown, referrals, ppkConflicts, timeline })) as Json
}
