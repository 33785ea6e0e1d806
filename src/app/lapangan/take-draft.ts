import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { fieldCodes, fieldReceipts, lhpStore, type ActorId, type Lhp, type NewFieldCode, type Tx } from '#store'
import { draftWithin, reviseWithin, type LhpFields } from '../lhp/write-lhp.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { shortCode } from './short-code.ts'
import { submitOnce, type DraftStands } from './submit-draft.ts'

/** A text of the draft for which the phone showed a code (N65), as it stood then. */
export type ShownCode = {
  readonly key: string
  readonly writtenAt: Instant
  readonly values: Readonly<Record<string, string>>
  readonly shown: string
}

/** A draft as it comes from a phone. */
export type TakeDraft = LhpFields & {
  readonly actor: ActorId
  readonly officeId: string
  readonly deviceId: string
  /** Made on the phone for the draft, and for each text of it: what is sent twice is taken once. */
  readonly lhpId: string
  readonly key: string
  /** The version of the draft that the phone last saw here; null: none yet. */
  readonly base: number | null
  /** The texts of it that the phone sent and heard no answer to. */
  readonly after: readonly string[]
  /** By the clock of the phone, which may be wrong; kept beside ours. */
  readonly writtenAt: Instant
  readonly codes?: readonly ShownCode[]
}

type DraftTaken = { readonly version: number; readonly receivedAt: Instant }

/** Written elsewhere since the phone last saw it. Nothing is stored: its owner sees both texts and decides. */
export type DraftChanged = { readonly reason: 'draft-changed'; readonly lhp: Lhp }

/** Stores a draft that was written without signal: text, version and receipt in one transaction, or none of them. */
export async function takeDraft(desk: Desk, command: TakeDraft): Promise<Result<DraftTaken, Refused | DraftChanged>> {
  // Slow on purpose: not while a transaction is open.
  const codes = await Promise.all((command.codes ?? []).map((one) => computed(desk, command, one)))
  return takeWith(desk, command, codes)
}

async function computed(desk: Desk, { lhpId, actor }: TakeDraft, one: ShownCode): Promise<NewFieldCode> {
  return { ...one, lhpId, accountId: actor, code: await shortCode({ ...one, lhpId }), receivedAt: desk.clock() }
}

const takeWith = (desk: Desk, command: TakeDraft, codes: readonly NewFieldCode[]) =>
  decideAs<DraftTaken, Refused | DraftChanged>(desk, command.actor, (tx) =>
    takeWithin(tx, desk.clock(), command, codes),
  )

/** What became of a text that was to be submitted with it: stored and submitted, or stored and `unsubmitted` for a reason. */
export type TakenToSubmit = DraftTaken &
  ((DraftStands & { readonly unsubmitted: null }) | { readonly state: 'draf'; readonly unsubmitted: Refused })

type Ended = Refused | DraftChanged | { readonly reason: 'unsubmitted'; readonly why: Refused }

/**
 * Stores a draft and submits it in the same transaction: on a line that comes back for minutes, half the commits. What cannot be submitted
 * is undone with it, and then stored alone: text first.
 */
export async function takeAndSubmit(
  desk: Desk,
  command: TakeDraft,
): Promise<Result<TakenToSubmit, Refused | DraftChanged>> {
  const codes = await Promise.all((command.codes ?? []).map((one) => computed(desk, command, one)))
  const both = await decideAs<TakenToSubmit, Ended>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const taken = await takeWithin(tx, now, command, codes)
    if (!taken.ok) return taken
    const stands = await submitOnce(tx, now, command)
    return stands.ok
      ? accept({ ...taken.value, ...stands.value, unsubmitted: null })
      : refuse({ reason: 'unsubmitted', why: stands.refusal } as const)
  })
  if (both.ok) return both
  if (both.refusal.reason !== 'unsubmitted') return refuse(both.refusal)
  const { why } = both.refusal
  const taken = await takeWith(desk, command, codes)
  return taken.ok ? accept({ ...taken.value, state: 'draf', unsubmitted: why }) : taken
}

async function takeWithin(
  tx: Tx,
  now: Instant,
  command: TakeDraft,
  codes: readonly NewFieldCode[],
): Promise<Result<DraftTaken, Refused | DraftChanged>> {
  await fieldReceipts.queueFor(tx, command.lhpId)
  const known = await fieldReceipts.find(tx, command.key)
  if (known !== null)
    return known.lhpId === command.lhpId
      ? accept({ version: known.version, receivedAt: known.receivedAt })
      : refuse(notFound)
  const stored = await store(tx, now, command)
  if (!stored.ok) return stored
  const { key, lhpId, deviceId, actor, writtenAt } = command
  const taken = { version: stored.value, receivedAt: now }
  await fieldReceipts.keep(tx, { key, lhpId, deviceId, accountId: actor, writtenAt, ...taken })
  await fieldCodes.keep(tx, codes)
  return accept(taken)
}

/** The version that the draft has now. */
async function store(tx: Tx, now: Instant, command: TakeDraft): Promise<Result<number, Refused | DraftChanged>> {
  const lhp = await lhpStore.findToMove(tx, command.lhpId)
  if (lhp === null) {
    const drafted = await draftWithin(tx, now, command)
    return drafted.ok ? accept(1) : drafted
  }
  const isMine = lhp.authorId === command.actor && lhp.state === 'draf'
  if (isMine && lhp.draftVersion !== (await lastSeen(tx, command)))
    return refuse({ reason: 'draft-changed', lhp } as const)
  // What was traced, and where, was said when the draft was begun.
  const revised = await reviseWithin(tx, now, { ...command, regionCode: lhp.regionCode })
  return revised.ok ? accept(lhp.draftVersion + 1) : revised
}

/** An answer may have been lost on its way: what this phone itself wrote last, it has seen. */
async function lastSeen(tx: Tx, { base, after, lhpId }: TakeDraft): Promise<number | null> {
  const written = await fieldReceipts.newestOf(tx, lhpId, after)
  return written === null ? base : Math.max(written, base ?? 0)
}
