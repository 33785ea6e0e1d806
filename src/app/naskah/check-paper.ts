import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { issuedPapers, parseReceipt, type PublicPaper } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

/** What a person may be told of a paper that he holds. None of it is what stands in the paper. */
export type PaperChecked =
  | { readonly state: 'genuine' | 'replaced'; readonly paper: PublicPaper }
  /** It bears our seal, and is not the file that we sealed. */
  | { readonly state: 'changed' }
  /** Our seal is whole, and the paper is none that goes out: it stays with its case, or is older than the list. */
  | { readonly state: 'unlisted' }
  | { readonly state: 'not-ours' }

export type CheckRefusal = Extract<StatusRefusal, { readonly reason: 'slow-down' }>

/** By the code that is printed on it. What is not ours, and what nobody outside may know of, are one answer at one price. */
export async function checkPaperByCode(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<PaperChecked, CheckRefusal>> {
  const code = parseReceipt(typed)
  const paper = code === null ? null : await issuedPapers.findPublic(netra.db, { code })
  return paper === null ? notOurs(netra, address) : accept(standing(paper))
}

/** By the file itself: its hash, and where that is unknown its seal. */
export async function checkPaperFile(
  netra: Netra,
  file: Uint8Array,
  address: string,
): Promise<Result<PaperChecked, CheckRefusal>> {
  const fileSha256 = createHash('sha256').update(file).digest()
  const paper = await issuedPapers.findPublic(netra.db, { fileSha256 })
  if (paper !== null) return accept(standing(paper))
  const state = await stateOfSeal(netra, file)
  return state === null ? notOurs(netra, address) : accept({ state })
}

const standing = (paper: PublicPaper): PaperChecked => ({
  state: paper.replacedAt === null ? 'genuine' : 'replaced',
  paper,
})

async function stateOfSeal(netra: Netra, file: Uint8Array): Promise<'changed' | 'unlisted' | null> {
  for (const { certificate, state } of netra.verifyPdf(file)) {
    if (certificate !== null && (await issuedPapers.isOurSeal(netra.db, certificate)))
      return state === 'intact' ? 'unlisted' : 'changed'
  }
  return null
}

async function notOurs(netra: Netra, address: string): Promise<Result<PaperChecked, CheckRefusal>> {
  const refusal = await wrongReceipt(netra, address)
  return refusal.reason === 'slow-down' ? refuse(refusal) : accept({ state: 'not-ours' })
}
