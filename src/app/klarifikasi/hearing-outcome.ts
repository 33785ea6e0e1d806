import { unsaidOf, type HearingRecording } from '#core'
import type { Instant } from '#law'
import { accusedStore, deskStore, recordEvent, type ActorId, type Oath, type ScheduledHearing, type Tx } from '#store'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

export const oaths = ['diambil', 'ditolak', 'tidak-diminta'] as const satisfies readonly Oath[]

/** Who did not come is recorded too; a refused oath does not stop a hearing. Online, it is said how it was recorded. */
export type Came =
  false | { readonly oath: Oath; readonly minutes: string; readonly recording?: HearingRecording | undefined }

/** What the record of a hearing lacks; null where it can be kept. */
export function cameRefusal(came: Came, { method }: Pick<ScheduledHearing, 'method'>): DeskRefusal | null {
  if (came === false) return null
  if (!oaths.includes(came.oath)) return badField('oath', 'unknown')
  return textRefusal({ minutes: came.minutes }) ?? recordingRefusal(came.recording, method === 'daring')
}

function recordingRefusal(recording: HearingRecording | undefined, isOnline: boolean): DeskRefusal | null {
  if (recording === undefined) return isOnline ? badField('recording', 'blank') : null
  if (!isOnline) return badField('recording', 'unknown')
  const unsaid = unsaidOf(recording)
  return unsaid === null ? null : badField(unsaid.field, unsaid.problem)
}

type Keeping = {
  readonly hearingId: string
  readonly hearing: ScheduledHearing
  readonly came: Came
  readonly about: { readonly caseId: string; readonly officeId: string }
  readonly actor: ActorId
  readonly at: Instant
  readonly now: Instant
  readonly basis: string
}

/** Keeps what became of a hearing with its event. Where the recording lies stays out of the history. */
export async function keepOutcome(tx: Tx, keeping: Keeping): Promise<void> {
  const { hearingId, hearing, came, about, actor, at, now, basis } = keeping
  await deskStore.recordHearing(tx, hearingId, came === false ? null : { at, oath: came.oath, minutes: came.minutes })
  const recording = came === false ? undefined : came.recording
  if (recording !== undefined)
    await accusedStore.recordRecording(tx, recording, { hearingId, recordedAt: now, recordedBy: actor })
  const { party, ordinal, round } = hearing
  await recordEvent(tx, {
    stream: 'perkara',
    type: came === false ? 'hearing-missed' : 'hearing-held',
    about,
    actor,
    happenedAt: at,
    recordedAt: now,
    basis,
    data: {
      hearingId,
      party,
      ordinal,
      round,
      oath: came === false ? null : came.oath,
      recording:
        recording === undefined ? null : { made: recording.made, sha256: recording.made ? recording.sha256 : null },
    },
  })
}
