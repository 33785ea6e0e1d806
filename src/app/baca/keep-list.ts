import { accept, refuse, type Result } from '#base'
import type { PlainDate } from '#law'
import { findReachNode, keepReadingList, type ActorId, type ListOutcome } from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { sealScan } from '../laporan/seal-scan.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'

export type KeepReadingList = {
  readonly actor: ActorId
  /** Made by the client: the same one again is the same list. */
  readonly id: string
  readonly nodeId: string
  readonly people: number
  readonly heldOn: PlainDate
  readonly accordingTo: string
  readonly fileName: string
  readonly scan: ScannedForm
  readonly replacesId: string | null
}
export type ListRefusal = { readonly reason: Exclude<ListOutcome, 'kept' | 'known'> } | ScanRefusal

/** A list that the people of a unit signed who have no phone, by whoever acts for the unit: attested, and counted apart. */
export const keepAttendanceList = (netra: Netra, command: KeepReadingList): Promise<Result<null, ListRefusal>> =>
  decideAs<null, ListRefusal>(netra, command.actor, async (tx) => {
    const node = await findReachNode(tx, command.nodeId)
    if (!node?.isOwn) return refuse({ reason: 'not-found' })
    const sealed = await sealScan(netra, command.scan, node.officeId, 'fileKey')
    if (!sealed.ok) return sealed
    const { id: fileId, mediaType, sha256, officeKeyId } = sealed.value
    const { id, nodeId, people, heldOn, accordingTo, fileName, replacesId } = command
    const outcome = await keepReadingList(tx, {
      ...{ id, nodeId, people, heldOn, accordingTo, fileName, replacesId, fileId, mediaType, sha256, officeKeyId },
      ...{ edaranId: node.edaranId, officeId: node.officeId, version: node.version, at: netra.clock() },
    })
    return outcome === 'kept' || outcome === 'known' ? accept(null) : refuse({ reason: outcome })
  })
