import { refuse, type Result } from '#base'
import type { Naskah } from '#core'
import { linkDoor, systemActors, type ReferralPage } from '#store'
import { issuePaper } from '../naskah/issue-paper.ts'
import type { PrintRefusal } from '../naskah/print-sealed.ts'
import type { Netra } from '../ports.ts'
import { openByLink, standingLink, type Codes, type LinkRefusal } from './open-by-link.ts'

/** A paper of the file for whoever brings both codes, issued and noted as for anybody who takes one out. */
export async function printByLink(
  netra: Netra,
  codes: Codes,
  write: (page: ReferralPage) => Naskah,
): Promise<Result<{ readonly paper: Naskah; readonly pdf: Result<Uint8Array, PrintRefusal> }, LinkRefusal>> {
  const opened = await openByLink(netra, codes)
  if (!opened.ok) return opened
  const found = await standingLink(netra, codes.link, codes.address)
  if (!found.ok) return refuse(found.refusal)
  const { page, asOf } = opened.value
  const both = { link: found.value.link, second: codes.second, at: asOf }
  const paper = write(page)
  const about = { referralId: page.id, officeId: page.receivingOfficeId, provinceOfficeId: null }
  const issue = { actor: systemActors.tautan, paper, partId: page.id, about }
  const pdf = await issuePaper(netra, issue, (work) => linkDoor.opening(netra.db, both, work))
  return { ok: true, value: { paper, pdf } }
}
