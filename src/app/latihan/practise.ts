import { accept, isRecordId, refuse, type Result } from '#base'
import { newId, trainingDoor, type RunningTraining } from '#store'
import { previewReport } from '../laporan/preview-report.ts'
import type { FieldFault, ReportTold } from '../laporan/report.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'
import { parseTrainingCode, trainingCodeHash } from './training-code.ts'

export type { RunningTraining }

export type TrainingRefusal =
  { readonly reason: 'unknown' } | { readonly reason: 'slow-down'; readonly retryAfter: number }

/** A hall of thirty types the same code at once, and some of them wrongly. */
const limit = { capacity: 60, perSecond: 0.2 }

/** One training has room for a hall that practises all day. */
const mostSent = 1_000

/** The training that a code opens, while it runs. */
export async function findTraining(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<RunningTraining, TrainingRefusal>> {
  const code = parseTrainingCode(typed)
  const found = code === null ? null : await trainingDoor.find(netra.db, trainingCodeHash(code), netra.clock())
  if (found !== null) return accept(found)
  const left = await spendTry(netra, `latihan ${address}`, limit)
  return left >= 0
    ? refuse({ reason: 'unknown' })
    : refuse({ reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) })
}

type Practise = {
  /** The training's code as it was typed. */
  readonly typed: string
  readonly told: ReportTold
  /** The form's own, so that what is sent twice is written once. */
  readonly formKey: string
}

export type PractiseRefusal =
  { readonly reason: 'fields'; readonly faults: readonly FieldFault[] } | { readonly reason: 'ended' }

/**
 * What would be a report outside a training: checked by the same rules, and written down beside the reports. No name of a reporter or a
 * witness is kept, no receipt is made, no clock starts, and the log says nothing of it.
 */
export async function practise(
  netra: Netra,
  { typed, told, formKey }: Practise,
): Promise<Result<null, PractiseRefusal>> {
  const checked = await previewReport(netra, told, { door: 'web' })
  if (!checked.ok) return refuse({ reason: 'fields', faults: checked.refusal })
  const code = parseTrainingCode(typed)
  if (code === null) return refuse({ reason: 'ended' })
  const { lane, kind, regionCode, happenedOn, knownOn, narrative, subject } = told
  const sent = await trainingDoor.send(
    netra.db,
    trainingCodeHash(code),
    {
      id: isRecordId(formKey) ? formKey : newId(),
      sentAt: netra.clock(),
      ...{ lane, kind, regionCode, happenedOn, knownOn, narrative },
      subject: [subject.name, subject.position, subject.officeName].filter(Boolean).join(', ') || null,
    },
    mostSent,
  )
  return sent ? accept(null) : refuse({ reason: 'ended' })
}
