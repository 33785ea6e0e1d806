import { accept, isRecordId, refuse, type Result } from '#base'
import type { PlainDate } from '#law'
import { mergerStore, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

type RecordMerger = {
  readonly actor: ActorId
  /** By their codes, as both are printed. */
  readonly office: string
  readonly into: string
  readonly onDay: PlainDate | null
  /** The regulation that merged them. */
  readonly basis: string
}

/** That an office was merged into another. Circulars that are out follow it within minutes; later ones go to the successor. */
export const recordMerger = (desk: Desk, told: RecordMerger): Promise<Result<null, CircularRefusal>> =>
  decideAs<null, CircularRefusal>(desk, told.actor, async (tx) => {
    const basis = told.basis.trim()
    if (told.onDay === null) return refuse(circularField('happenedAt', 'unknown'))
    if (basis === '' || basis.length > 500) return refuse(circularField('basis', basis === '' ? 'blank' : 'too-long'))
    const [office, into] = [await mergerStore.officeOf(tx, told.office), await mergerStore.officeOf(tx, told.into)]
    if (office === null) return refuse(circularField('office', 'unknown'))
    if (into === null || !isRecordId(into)) return refuse(circularField('into', 'unknown'))
    if (office === into) return refuse({ reason: 'merger-loop' })
    const outcome = await mergerStore.record(tx, {
      officeId: office,
      intoOfficeId: into,
      onDay: told.onDay,
      basis,
      by: told.actor,
      at: desk.clock(),
    })
    if (outcome === 'recorded') return accept(null)
    return refuse(outcome === 'refused' ? noCircular : { reason: outcome })
  })
