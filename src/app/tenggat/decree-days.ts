import { accept, refuse, type Result } from '#base'
import { may, recount, withDecreed, type DayEffect, type DaysOff, type OfficeId } from '#core'
import { localDay, startOfDay, type Instant, type PlainDate } from '#law'
import {
  calendarStore,
  findLawOffice,
  holderOf,
  newId,
  recomputationStore,
  recordEvent,
  type ActorId,
  type Touched,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { readDaysOff } from './days-off.ts'

/** What a decree does: makes a day off, makes it an ordinary day again, or moves it. */
export type CalendarChange =
  | { readonly kind: 'tambah'; readonly on: PlainDate; readonly as: Exclude<DayEffect, 'hari-biasa'> }
  | { readonly kind: 'cabut'; readonly on: PlainDate }
  | {
      readonly kind: 'pindah'
      readonly on: PlainDate
      readonly to: PlainDate
      readonly as: Exclude<DayEffect, 'hari-biasa'>
    }

export type DecreeDays = {
  readonly actor: ActorId
  readonly change: CalendarChange
  readonly title: string
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  readonly reason: string
}

type Day = { readonly on: PlainDate; readonly effect: DayEffect }

/** Running clocks that end alike, with the day they would end on instead. */
export type ClockMoved = Touched & { readonly wouldEndOn: PlainDate }
type Preview = {
  readonly moved: readonly ClockMoved[]
  readonly clocks: number
  /** The day lies behind us: what ended on it stays ended, and only what still runs is computed again. */
  readonly past: boolean
}

export type CalendarRefusal =
  | DeskRefusal
  /** The day already is what the decree would make it. */
  | { readonly reason: 'already-so'; readonly on: PlainDate; readonly basis: null }

/** What the change would move, before it is made. Writes nothing. */
export const previewDecree = (desk: Desk, command: DecreeDays): Promise<Result<Preview, CalendarRefusal>> =>
  decideAs<Preview, CalendarRefusal>(desk, command.actor, async (tx) => {
    const checked = await check(tx, desk.clock(), command)
    return checked.ok ? accept(await previewOf(tx, checked.value)) : checked
  })

/**
 * Enters a decree once for all offices: from the next moment every computation counts by it, and the running clocks it touches are
 * computed again by the clock, each with its event. The legal officer at national rank alone.
 */
export const decreeDays = (
  desk: Desk,
  command: DecreeDays,
): Promise<Result<{ readonly decisionId: string }, CalendarRefusal>> =>
  decideAs<{ readonly decisionId: string }, CalendarRefusal>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    await calendarStore.decideAlone(tx)
    const checked = await check(tx, now, command)
    if (!checked.ok) return checked
    return accept({ decisionId: await record(tx, now, command, checked.value) })
  })

type Checked = {
  readonly days: readonly Day[]
  readonly before: DaysOff
  readonly today: PlainDate
  readonly officeId: string
}

async function check(tx: Tx, now: Instant, command: DecreeDays): Promise<Result<Checked, CalendarRefusal>> {
  // As the catalogue, the calendar belongs to the law office: 514 offices must not make 514 calendars.
  const office = await findLawOffice(tx)
  if (office === null) return refuse(notFound)
  const today = localDay(now, office.zone)
  const holder = await holderOf(tx, command.actor, now)
  if (!may(holder, 'confirm-law', { office: office.id as OfficeId, above: [], accused: [], receiving: [] }))
    return refuse(notFound)
  const { title, decreeNumber, reason, decreeOn } = command
  const blank = textRefusal({ title, decreeNumber, reason }, 2_000)
  if (blank !== null) return refuse(blank)
  if (decreeOn > today) return refuse(badField('decreeOn', 'in-the-future'))
  const days = daysOf(command.change)
  const before = await readDaysOff(tx)
  const same = days.find(({ on, effect }) => (before.get(on) ?? 'hari-biasa') === effect)
  if (same !== undefined) return refuse({ reason: 'already-so', on: same.on, basis: null })
  return accept({ days, before, today, officeId: office.id })
}

function daysOf(change: CalendarChange): readonly Day[] {
  if (change.kind === 'tambah') return [{ on: change.on, effect: change.as }]
  const freed = { on: change.on, effect: 'hari-biasa' } as const
  return change.kind === 'cabut' ? [freed] : [freed, { on: change.to, effect: change.as }]
}

async function previewOf(tx: Tx, { days, before, today }: Checked): Promise<Preview> {
  const after = withDecreed(before, days)
  const touched = await recomputationStore.listTouched(tx, { days: days.map(({ on }) => on) })
  const moved = touched
    .map((group) => ({ ...group, wouldEndOn: endOf(group, after) }))
    .filter(({ owner, dueOn, wouldEndOn }) => wouldEndOn !== dueOn && !(owner === 'pelapor' && wouldEndOn < dueOn))
  return {
    moved,
    clocks: moved.reduce((sum, { clocks }) => sum + clocks, 0),
    past: days.some(({ on }) => on < today),
  }
}

const endOf = ({ used, startedOn, zone, pauses }: Touched, daysOff: DaysOff): PlainDate =>
  recount({ used, startedAt: startOfDay(startedOn, zone), zone, pauses, dueOn: startedOn }, daysOff).dueOn

async function record(tx: Tx, now: Instant, command: DecreeDays, { days, officeId }: Checked): Promise<string> {
  const { actor, title, decreeNumber, decreeOn, reason } = command
  const decisionId = newId()
  const entered = { decisionId, title, decreeNumber, decreeOn, reason, decidedBy: actor, decidedAt: now }
  await calendarStore.record(
    tx,
    days.map((day) => ({ ...day, ...entered, id: newId() })),
  )
  const cause = { kind: 'hari-libur', decisionId } as const
  const moves = { days: days.map(({ on }) => on) }
  await recomputationStore.ask(tx, { cause, moves, decidedBy: actor, decidedAt: now })
  await recordEvent(tx, {
    stream: 'hukum',
    type: 'day-off-decreed',
    about: { officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: 'W-HARI-KERJA',
    data: { decisionId, days: days.map((day) => ({ ...day })), title, decreeNumber, decreeOn, reason },
  })
  return decisionId
}
