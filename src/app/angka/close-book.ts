import { accept, isRecordId, refuse, type Result } from '#base'
import {
  closing,
  findBookPeriod,
  stepBook,
  type BookReason,
  type BookState,
  type BookStep,
  type ClosingRefusal,
} from '#core'
import { localDay } from '#law'
import {
  bookStore,
  listBookPeriods,
  listBookSteps,
  listElections,
  recordEvent,
  type ActorId,
  type BookStepRow,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

export type BookRefusal =
  | DeskRefusal
  | ClosingRefusal
  /** The period is not over, or one of its days lies in a period that is open. */
  | { readonly reason: 'period-not-over' | 'period-overlaps' | 'no-such-period' }

/** The head of Bawaslu RI opens a period whose books are to be closed; it is over. */
export const openBookPeriod = (
  desk: Desk,
  { actor, officeId, code }: { readonly actor: ActorId; readonly officeId: string; readonly code: string },
): Promise<Result<null, BookRefusal>> =>
  decideAs<null, BookRefusal>(desk, actor, async (tx) => {
    if (!(await bookStore.certifies(tx))) return refuse(notFound)
    const period = findBookPeriod(code.trim(), await listElections(tx))
    if (period === null) return refuse({ reason: 'no-such-period' })
    const at = desk.clock()
    if (period.until > localDay(at, 'WIB')) return refuse({ reason: 'period-not-over' })
    await bookStore.holdPeriods(tx)
    if (!(await bookStore.open(tx, period, actor, at))) return refuse({ reason: 'period-overlaps' })
    await note(tx, { actor, officeId, at, type: 'book-opened', data: { period: period.code } })
    return accept(null)
  })

export type StepOfBook = {
  readonly actor: ActorId
  readonly period: string
  /** The office whose book it is, and the office that the step is taken for. */
  readonly officeId: string
  readonly asOfficeId: string
  readonly step: Exclude<BookStep, 'sahkan'>
  readonly reason: BookReason | null
}

const events = { tandatangani: 'book-signed', periksa: 'book-checked', kembalikan: 'book-returned' } as const

/** Where a book stands after its newest step; no step at all is a draft. */
export const bookState = (last: Pick<BookStepRow, 'step'> | undefined): BookState =>
  last === undefined ? 'draf' : closing[last.step].to

/** An office signs what its book counts now; the rank above checks it or sends it back. */
export const takeBookStep = (desk: Desk, told: StepOfBook): Promise<Result<null, BookRefusal>> =>
  decideAs<null, BookRefusal>(desk, told.actor, async (tx) => {
    const { actor, period, officeId, asOfficeId, step, reason } = told
    if (![officeId, asOfficeId].every(isRecordId)) return refuse(notFound)
    if (!(await bookStore.mayStep(tx, step, officeId, asOfficeId))) return refuse(notFound)
    if (!(await listBookPeriods(tx)).some(({ code }) => code === period)) return refuse(notFound)
    await bookStore.holdBook(tx, period, officeId)
    const [last] = await listBookSteps(tx, period, officeId)
    const stepped = stepBook(bookState(last), step, reason)
    if (!stepped.ok) return stepped
    const at = desk.clock()
    const taken = { period, officeId, ordinal: (last?.ordinal ?? 0) + 1, reason, at }
    await (step === 'tandatangani'
      ? bookStore.sign(tx, taken)
      : bookStore.take(tx, step, [{ ...taken, by: actor, byOfficeId: asOfficeId }]))
    await note(tx, { actor, officeId: asOfficeId, at, type: events[step], data: { period, book: officeId, reason } })
    return accept(null)
  })

type Noted = {
  readonly actor: ActorId
  readonly officeId: string
  readonly at: string
  readonly type: string
  readonly data: Readonly<Record<string, string | number | null>>
}

export const note = (tx: Tx, { actor, officeId, at, type, data }: Noted) =>
  recordEvent(tx, {
    stream: 'kantor',
    type,
    about: { officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N141',
    data,
  })
