import { accept, isRecordId, refuse, type Result } from '#base'
import { readEntry, type ActivityEntry } from '#core'
import { localDay, type Words } from '#law'
import { entryStore, recordEvent, type ActorId } from '#store'
import { draftWithin } from '../lhp/write-lhp.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'

/** What an LHP needs besides the facts of the activity, in words that only a page has. */
type LhpOfActivity = {
  readonly actor: ActorId
  readonly id: string
  readonly lhpId: string
  readonly electionId: string
  readonly stage: string
  readonly supervisor: { readonly name: string; readonly position: string }
  readonly target: string
  readonly narrative: (entry: ActivityEntry) => string
}

/** Begins an LHP (Form A) of an activity that was entered, prefilled with what was said there already. Its author completes and submits it. */
export const draftLhpOfActivity = (
  desk: Desk,
  command: LhpOfActivity,
): Promise<Result<{ readonly lhpId: string }, Refused>> =>
  decideAs<{ readonly lhpId: string }, Refused>(desk, command.actor, async (tx) => {
    const held = isRecordId(command.id) ? await entryStore.findToChange(tx, command.id) : null
    if (held === null || held.version === 0) return refuse(notFound)
    if (held.lhpId !== null) return accept({ lhpId: held.lhpId })
    const now = desk.clock()
    const today = localDay(now, held.zone)
    const read = readEntry(held.answers, today)
    if (!read.ok) return refuse(notFound)
    const entry = read.value
    if (entry.heldOn === null) return refuse(badField('tanggal', 'blank'))
    const drafted = await draftWithin(tx, now, {
      actor: command.actor,
      officeId: held.officeId,
      lhpId: command.lhpId,
      electionId: command.electionId,
      regionCode: entry.regionCode,
      stage: command.stage,
      happenedOn: entry.heldOn,
      discoveredOn: entry.heldOn,
      parts: {
        supervisor: { ...command.supervisor, assignmentLetter: '', address: '' },
        activity: {
          form: 'pencegahan',
          purpose: entry.title.id,
          target: command.target,
          time: entry.time ?? '',
          place: entry.place ?? '',
        },
        account: { narrative: command.narrative(entry), checklist: [] },
        suspicion: null,
        dispute: null,
        signed: { place: '', on: today },
      },
    })
    if (!drafted.ok) return drafted
    await entryStore.linkLhp(tx, held.id, drafted.value.lhpId)
    return drafted
  })

const longestRelease = 20_000

/** The press release as somebody edited it. It stays a draft: nothing here publishes it. */
export const keepRelease = (
  desk: Desk,
  { actor, id, release }: { readonly actor: ActorId; readonly id: string; readonly release: Words },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const held = isRecordId(id) ? await entryStore.findToChange(tx, id) : null
    if (held === null || held.version === 0) return refuse(notFound)
    for (const [field, text] of [
      ['rilis', release.id],
      ['rilis-en', release.en],
    ] as const) {
      if (text.trim() === '') return refuse(badField(field, 'blank'))
      if (text.length > longestRelease) return refuse(badField(field, 'too-long'))
    }
    await entryStore.keepRelease(tx, id, release)
    const at = desk.clock()
    await recordEvent(tx, {
      ...{ stream: 'kegiatan', type: 'release-edited', about: { officeId: held.officeId }, actor },
      ...{ happenedAt: at, recordedAt: at, basis: 'N94' },
      data: { activityId: id },
    })
    return accept(null)
  })
