import { accept, type Result } from '#base'
import { isLhpClassification, lhpClassification, lhpNumber } from '#core'
import { localDay, type Zone } from '#law'
import { eventRow, takeNewLhp, type LhpPlace, type SubmittedLhp } from '#store'
import { draftedEvent, submittedEvent } from '../lhp/lhp-events.ts'
import { failedChecks, submitRefusal } from '../lhp/lhp-parts.ts'
import { fieldsRefusal } from '../lhp/write-lhp.ts'
import type { Desk } from '../perkara/decide-as.ts'
import type { Refused } from '../perkara/refused.ts'
import { takeAndSubmit, takeDraft, type DraftChanged, type TakeDraft, type TakenToSubmit } from './take-draft.ts'

/** A draft of a phone, in the zone of the office for which its owner writes. */
export type SentDraft = TakeDraft & { readonly submit: boolean; readonly zone: Zone }
type DraftCame = Result<TakenToSubmit | Stored, Refused | DraftChanged>
/** Stored, and not asked to be submitted. */
type Stored = {
  readonly version: number
  readonly receivedAt: string
  readonly state: 'draf'
  readonly unsubmitted: null
}

/**
 * What a phone brings, each answered for itself. New texts that are to be submitted and suspect nobody are written together, with those of
 * other phones; whatever is more than that goes the way of the desk, one after the other (decision 0111).
 */
export async function takeDrafts(desk: Desk, drafts: readonly SentDraft[]): Promise<readonly DraftCame[]> {
  const tried = await Promise.all(drafts.map(async (draft) => (isPlain(desk, draft) ? takeNew(desk, draft) : null)))
  const came: DraftCame[] = []
  for (const [at, draft] of drafts.entries()) came.push(tried[at] ?? (await takeApart(desk, draft)))
  return came
}

/** Nothing in it asks for more than its fields: no wall, no clock, no text of it that is here already, no code. */
function isPlain(desk: Desk, { submit, base, codes, parts, stage, zone, ...rest }: SentDraft): boolean {
  return (
    submit &&
    base === null &&
    (codes ?? []).length === 0 &&
    parts.suspicion === null &&
    isLhpClassification(lhpClassification(stage).code) &&
    fieldsRefusal({ ...rest, parts, stage }, localDay(desk.clock(), zone)) === null &&
    submitRefusal(parts) === null
  )
}

async function takeNew(desk: Desk, draft: SentDraft): Promise<DraftCame | null> {
  const { lhpId, key, deviceId, actor, officeId, electionId, regionCode } = draft
  const at = desk.clock()
  const lhp = { lhpId, key, deviceId, accountId: actor, officeId, electionId, regionCode, at }
  const came = await takeNewLhp(desk.db, lhp, (place) => submitted(draft, at, place))
  if (came.outcome === 'apart') return null
  const { version, receivedAt, number } = came
  return accept({ version, receivedAt, number, state: 'selesai', unsubmitted: null })
}

function submitted(draft: SentDraft, now: string, { seq, day, area }: LhpPlace): SubmittedLhp {
  const { lhpId, officeId, actor, stage, regionCode, happenedOn, discoveredOn, parts, writtenAt } = draft
  const number = lhpNumber({ seq, classification: lhpClassification(stage).code, areaCode: area, day })
  const failed = failedChecks(parts)
  const about = { lhpId, officeId, actor, now }
  const [suspected, state] = [false, 'selesai']
  return {
    ...{ number, stage, happenedOn, discoveredOn, parts, writtenAt, failed },
    events: [
      draftedEvent(about, { stage, regionCode, suspected, sourceCaseId: null }),
      submittedEvent(about, { number, suspected, clock: null, escalated: failed.length, state }),
    ].map(eventRow),
  }
}

async function takeApart(desk: Desk, draft: SentDraft): Promise<DraftCame> {
  if (draft.submit) return takeAndSubmit(desk, draft)
  const taken = await takeDraft(desk, draft)
  return taken.ok ? accept({ ...taken.value, state: 'draf', unsubmitted: null }) : taken
}
