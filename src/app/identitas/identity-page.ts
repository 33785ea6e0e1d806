import { accept, refuse, type Result } from '#base'
import type { AnnexOffice } from '#core'
import { annexStore, caseStore, openingStore, type ActorId, type Annex, type Opening, type SealedReport } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { listAddressees } from './decide-annex.ts'

export type IdentityPage = {
  readonly mayAsk: boolean
  readonly mayAnnex: boolean
  readonly reports: readonly SealedReport[]
  readonly openings: readonly Opening[]
  readonly annexes: readonly Annex[]
  readonly addressees: readonly AnnexOffice[]
}

/** What was asked, decided and seen of who reported in a case; of the identity itself nothing. */
export const openIdentityPage = (
  desk: Desk,
  { actor, caseId }: { readonly actor: ActorId; readonly caseId: string },
): Promise<Result<IdentityPage, DeskRefusal>> =>
  decideAs<IdentityPage, DeskRefusal>(desk, actor, async (tx) => {
    const held = await caseStore.find(tx, caseId)
    if (held === null) return refuse(notFound)
    return accept({
      mayAsk: await openingStore.mayAsk(tx, caseId),
      mayAnnex: await annexStore.mayDecide(tx, held.officeId),
      reports: await openingStore.reportsOf(tx, caseId),
      openings: await openingStore.listOfCase(tx, caseId),
      annexes: await annexStore.listOfCase(tx, caseId),
      addressees: await listAddressees(tx, held),
    })
  })

/** What the actor asked for and what waits for him, in every case that he may read. */
export const listOpenings = (desk: Desk, actor: ActorId): Promise<Result<readonly Opening[], DeskRefusal>> =>
  decideAs<readonly Opening[], DeskRefusal>(desk, actor, async (tx) =>
    accept(await openingStore.listWaiting(tx, actor)),
  )
