import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { activityReceipts, entryStore, findActivityCode, type HeldEntry, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { beginWithin, writeWithin, type SectionAnswers } from './begin-activity.ts'
import { enterWithin, type EnterActivity, type EnterRefusal } from './enter-activity.ts'

/** An activity as it comes from a phone: the whole form, as an LHP comes whole (N119). */
type TakeActivity = Pick<EnterActivity, 'actor' | 'figureNames'> & {
  readonly officeId: string
  readonly deviceId: string
  /** Made on the phone for the activity, and for each text of it: what is sent twice is taken once. */
  readonly id: string
  readonly key: string
  /** The version of its answers that the phone last saw here; null: none yet. */
  readonly base: number | null
  /** The texts of it that the phone sent and heard no answer to. */
  readonly after: readonly string[]
  /** By the clock of the phone, which may be wrong; kept beside ours. */
  readonly writtenAt: Instant
  readonly answers: readonly SectionAnswers[]
  /** Whether it is to be entered once it is stored. */
  readonly enter: boolean
}

type ActivityTaken = {
  readonly version: number
  readonly receivedAt: Instant
  readonly state: HeldEntry['state']
  /** Of its public page, once it is entered. */
  readonly code: string | null
  /** Why it was stored and yet not entered. */
  readonly unentered: EnterRefusal | null
}

/** Written elsewhere since the phone last saw it. Nothing is stored: its author sees both texts and decides. */
type ActivityChanged = { readonly reason: 'activity-changed'; readonly held: HeldEntry }
export type TakeActivityRefusal =
  | DeskRefusal
  | ActivityChanged
  /** It was entered: a correction has its reason, and is made at the desk. */
  | { readonly reason: 'entered-before' }

/** Stores what was written without signal: text and receipt in one transaction, or neither; and enters it where that was asked and it can stand. */
export const takeActivity = (desk: Desk, command: TakeActivity): Promise<Result<ActivityTaken, TakeActivityRefusal>> =>
  decideAs<ActivityTaken, TakeActivityRefusal>(desk, command.actor, async (tx) => {
    const { id, key, actor, deviceId, writtenAt } = command
    const at = desk.clock()
    await activityReceipts.queueFor(tx, id)
    const known = await activityReceipts.find(tx, key)
    if (known !== null) return known.activityId === id ? standing(tx, desk, command, known) : refuse(notFound)
    const stored = await store(tx, at, command)
    if (!stored.ok) return stored
    const receipt = { version: stored.value, receivedAt: at }
    await activityReceipts.keep(tx, { key, activityId: id, deviceId, accountId: actor, writtenAt, ...receipt })
    return standing(tx, desk, command, receipt)
  })

/** The version that its answers have now. */
async function store(tx: Tx, at: Instant, command: TakeActivity): Promise<Result<number, TakeActivityRefusal>> {
  const { id, answers } = command
  const held = await entryStore.findToChange(tx, id)
  if (held === null) {
    const begun = await beginWithin(tx, at, command)
    return begun.ok ? accept(1) : begun
  }
  if (held.draftVersion !== (await lastSeen(tx, command))) return refuse({ reason: 'activity-changed', held } as const)
  if (held.state !== 'draf') return refuse({ reason: 'entered-before' } as const)
  const written = await writeWithin(tx, at, id, answers)
  return written.ok ? accept(held.draftVersion + 1) : written
}

/** An answer may have been lost on its way: what this phone itself wrote last, it has seen. */
async function lastSeen(tx: Tx, { base, after, id }: TakeActivity): Promise<number | null> {
  const written = await activityReceipts.newestOf(tx, id, after)
  return written === null ? base : Math.max(written, base ?? 0)
}

/** Where it stands once its text is here. Asked again, because the answer was lost, it is not entered twice. */
async function standing(
  tx: Tx,
  desk: Desk,
  { actor, id, enter, figureNames }: TakeActivity,
  { version, receivedAt }: { readonly version: number; readonly receivedAt: Instant },
): Promise<Result<ActivityTaken, TakeActivityRefusal>> {
  const held = await entryStore.find(tx, id)
  if (held === null) return refuse(notFound)
  const taken = { version, receivedAt, unentered: null }
  if (held.state !== 'draf') return accept({ ...taken, state: held.state, code: await findActivityCode(tx, id) })
  if (!enter || held.draftVersion !== version) return accept({ ...taken, state: 'draf', code: null })
  const entered = await enterWithin(tx, desk.clock(), { actor, id, reason: '', figureNames })
  return accept(
    entered.ok
      ? { ...taken, state: 'masuk', code: entered.value.code }
      : { ...taken, state: 'draf', code: null, unentered: entered.refusal },
  )
}
