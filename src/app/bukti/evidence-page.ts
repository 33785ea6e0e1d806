import { accept, refuse, type Result } from '#base'
import type { Edit } from '#core'
import {
  caseStore,
  evidenceStore,
  evidenceLinkStore,
  listTimeline,
  noteReads,
  partiesOn,
  showingStore,
  type ActorId,
  type Evidence,
  type EvidenceLink,
  type HeldCase,
  type Showing,
  type TimelineEntry,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

export type EvidencePage = {
  readonly held: HeldCase
  readonly evidence: readonly Evidence[]
  readonly edits: readonly Edit[]
  /** What happened in the case, in which each piece has its chain of custody. */
  readonly history: readonly TimelineEntry[]
  readonly links: readonly EvidenceLink[]
  /** Which copies stand before whom. */
  readonly showings: readonly Showing[]
  /** Files that somebody is still sending. */
  readonly coming: number
}

type Wanted = { readonly caseId: string; readonly actor: ActorId }

/** The evidence of a case, noted as read: for the office that handles it, and as if it were not there for anybody else. */
export const openEvidencePage = (desk: Desk, { caseId, actor }: Wanted): Promise<Result<EvidencePage, DeskRefusal>> =>
  decideAs<EvidencePage, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const held = await handledCase(tx, { caseId, actor }, now)
    if (held === null) return refuse(notFound)
    const { officeId, provinceOfficeId } = held
    await noteReads(tx, actor, 'perkara', [{ caseId, officeId, provinceOfficeId }], now)
    return accept({
      held,
      evidence: await evidenceStore.list(tx, caseId),
      edits: await evidenceStore.listEdits(tx, caseId),
      history: await listTimeline(tx, caseId),
      links: await evidenceLinkStore.list(tx, caseId),
      showings: await showingStore.list(tx, caseId),
      coming: await evidenceStore.countComing(tx, caseId),
    })
  })

/** The case, for whoever handles or decides it. */
export async function handledCase(tx: Tx, { caseId, actor }: Wanted, now: string): Promise<HeldCase | null> {
  const held = await caseStore.find(tx, caseId)
  if (held === null) return null
  const parties = await partiesOn(tx, held, actor, now)
  return parties.includes('penanganan') || parties.includes('pleno') ? held : null
}
