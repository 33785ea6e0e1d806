import { accept, refuse, type Result } from '#base'
import type { Condition, Met } from '#core'
import {
  conditionsFor,
  localDay,
  type Instant,
  type RefusalReasonId,
  type RegimeId,
  type ReportConditionId,
} from '#law'
import { deskStore, newId, recordEvent, type ActorId, type Tx } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { followConditions } from './found-clock.ts'
import { badField, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type AtWork, type Work } from './work-on.ts'

/** What the officer found of one condition, after reading what came in. */
export type ConditionFound = { readonly id: ReportConditionId; readonly met: Met }

export const violations = [
  'administrasi',
  'pidana',
  'etik-penyelenggara',
  'hukum-lainnya',
  'bukan-pelanggaran',
] as const
export const jurisdictions = ['berwenang', 'tingkat-lain', 'instansi-lain'] as const

export type RecordKajianAwal = Work & {
  readonly conditions: readonly ConditionFound[]
  /** Which kind of violation it would be, and whose it is to handle. */
  readonly violation: (typeof violations)[number]
  readonly jurisdiction: (typeof jurisdictions)[number]
  readonly body: string
}

const stepOf: Readonly<Record<RegimeId, { readonly awal: string; readonly kajian: string }>> = {
  pilkada: { awal: 'P2', kajian: 'P12' },
  pemilu: { awal: 'M4', kajian: 'M14' },
}

/**
 * The kajian awal: the formal and material conditions as an officer finds them, the kind of violation, and whose it is.
 * It decides nothing by itself; registering, asking for completion and the rest look at it.
 */
export const recordKajianAwal = (desk: Desk, command: RecordKajianAwal): Promise<Result<KajianKept, Refused>> =>
  decideAs(desk, command.actor, (tx) => kajianAwalWithin(tx, desk.clock(), command))

export type KajianKept = { readonly kajianId: string }

/** What triage adds to the event: with which other cases the same kajian awal was made, and that the pleno is asked to decline. */
type KajianNotes = {
  readonly sharedWith?: readonly string[]
  readonly proposes?: 'decline'
  /** Why, by the list. */
  readonly refusalReason?: RefusalReasonId
}

/** The same inside a transaction of the caller's. */
export async function kajianAwalWithin(
  tx: Tx,
  now: Instant,
  command: RecordKajianAwal,
  { sharedWith = [], ...proposed }: KajianNotes = {},
): Promise<Result<KajianKept, Refused>> {
  const work = await workOn(tx, now, command, { states: ['kajian-awal'], by: ['penanganan'], basis: 'P2' })
  if (!work.ok) return work
  const { held, at } = work.value
  const invalid = textRefusal({ body: command.body }) ?? choiceRefusal(command)
  if (invalid !== null) return refuse(invalid)
  const madeOn = localDay(at, held.zone)
  const conditions = checklist(held.regime, madeOn, command.conditions)
  if (conditions === null) return refuse(badField('conditions', 'blank'))
  const { violation, jurisdiction, body, actor } = command
  const kajianId = newId()
  await deskStore.recordKajian(tx, {
    id: kajianId,
    kind: 'kajian-awal',
    caseId: held.id,
    officeId: held.officeId,
    madeOn,
    recordedAt: now,
    recordedBy: actor,
    conditions,
    violation,
    jurisdiction,
    body,
  })
  const clocks = await followConditions(tx, held, at)
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'kajian-awal-made',
    about: { caseId: held.id, officeId: held.officeId },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis: stepOf[held.regime].awal,
    data: {
      kajianId,
      violation,
      jurisdiction,
      conditions: conditions.map(({ id, met }) => ({ id, met })),
      ...(sharedWith.length === 0 ? {} : { sharedWith: [...sharedWith] }),
      ...proposed,
      ...clocks,
    },
  })
  return accept({ kajianId })
}

/** The kajian: the legal analysis the pleno decides on. No hand-over to another body without one. */
export const recordKajian = (
  desk: Desk,
  command: Work & { readonly body: string },
): Promise<Result<{ readonly kajianId: string }, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: ['kajian', 'pleno-akhir'],
      by: ['penanganan'],
      basis: 'P12',
    })
    if (!work.ok) return work
    return keepKajian(tx, work.value, command)
  })

type Written = {
  readonly actor: ActorId
  readonly body: string
  /** The Word file it was taken from. */
  readonly fileId?: string
}

/** The next version of the kajian, from whichever door it came; those before it stay. */
export async function keepKajian(
  tx: Tx,
  { held, at, now }: AtWork,
  { actor, body, fileId }: Written,
): Promise<Result<{ readonly kajianId: string }, Refused>> {
  const blank = textRefusal({ body })
  if (blank !== null) return refuse(blank)
  const kajianId = newId()
  await deskStore.recordKajian(tx, {
    id: kajianId,
    kind: 'kajian',
    caseId: held.id,
    officeId: held.officeId,
    madeOn: localDay(at, held.zone),
    recordedAt: now,
    recordedBy: actor,
    body,
    fileId: fileId ?? null,
  })
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'kajian-made',
    about: { caseId: held.id, officeId: held.officeId },
    actor,
    happenedAt: at,
    recordedAt: now,
    basis: stepOf[held.regime].kajian,
    data: { kajianId, ...(fileId === undefined ? {} : { fileId }) },
  })
  return accept({ kajianId })
}

// The web passes words: the types do not hold there.
function choiceRefusal({ violation, jurisdiction }: RecordKajianAwal) {
  if (!violations.includes(violation)) return badField('violation', 'unknown')
  return jurisdictions.includes(jurisdiction) ? null : badField('jurisdiction', 'unknown')
}

/** Every condition of the regime with its article, as found; null while one was not looked at. */
function checklist(
  regime: RegimeId,
  on: ReturnType<typeof localDay>,
  found: readonly ConditionFound[],
): readonly Condition[] | null {
  const lines = conditionsFor(regime, on).map(({ id, kind, cite, mark }): Condition | null => {
    const met = found.find((one) => one.id === id)?.met
    return met === undefined
      ? null
      : { id, kind, met, why: { kind: met === true ? 'given' : 'missing' }, article: cite, mark }
  })
  const looked = lines.filter((line) => line !== null)
  return looked.length === lines.length ? looked : null
}
