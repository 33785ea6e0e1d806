import { accept, refuse, type Result } from '#base'
import type { Edit } from '#core'
import {
  caseStore,
  evidenceStore,
  listTimeline,
  noteReads,
  partiesOn,
  type ActorId,
  type CaseEventType,
  type Evidence,
  type HeldCase,
  type TimelineEntry,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

export type EvidencePage = {
  readonly held: HeldCase
  readonly evidence: readonly Evidence[]
  readonly edits: readonly Edit[]
  /** The chain of custody: what happened to each, in the order it happened. */
  readonly custody: readonly TimelineEntry[]
  /** Files that somebody is still sending. */
  readonly coming: number
}

const custodyEvents: ReadonlySet<string> = new Set<CaseEventType>([
  'evidence-received',
  'evidence-copied',
  'evidence-opened',
  'evidence-edited',
  'evidence-handed',
])

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
      custody: (await listTimeline(tx, caseId)).filter(({ type }) => custodyEvents.has(type)),
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
