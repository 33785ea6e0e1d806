import { bookState, type BookRefusal, type decideAs } from '#app'
import { bookMeasures, bookStates, closing, openablePeriods } from '#core'
import type { PlainDate } from '#law'
import type { SignedIn, SignedInOffice } from '#lib/signed-in.ts'
import {
  listBookPeriods,
  listBookSteps,
  listBooks,
  listUnsigned,
  previewBook,
  showElections,
  signedFigures,
  type BookStepRow,
} from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import { keep } from '../form/kept.ts'
import { answerRefused } from '../meja/refused.ts'
import {
  bookPeriodInWords,
  bookPeriodOption,
  bookReasonsInWords,
  bookStateInWords,
  bookStepInWords,
  measureTitle,
} from '../words/rilis.ts'

/** For which office somebody sits over books, and what he does with them there. */
type Seat = { readonly office: SignedInOffice | null; readonly does: readonly BookDoing[] }
type BookDoing = 'signs' | 'checks' | 'returns' | 'certifies'

/** By the kind of office and the role there: the head of Bawaslu RI certifies, and it is another there who checks. */
const doing: Readonly<Record<string, Readonly<Record<string, readonly BookDoing[]>>>> = {
  'bawaslu-kabkota': { ketua: ['signs'] },
  'bawaslu-provinsi': { ketua: ['signs', 'checks', 'returns'], anggota: ['checks', 'returns'] },
  'bawaslu-ri': { ketua: ['signs', 'returns', 'certifies'], anggota: ['checks', 'returns'] },
}

export function seatOf(memberships: SignedIn['memberships']): Seat {
  for (const { office, role } of memberships) {
    const does = doing[office.kind]?.[role]
    if (does !== undefined) return { office, does }
  }
  const office = memberships.find((one) => doing[one.office.kind] !== undefined)?.office ?? null
  return { office, does: [] }
}

type Tx = Parameters<Parameters<typeof decideAs>[2]>[0]

/** Whose books an office checks: those of the rank below; Bawaslu RI its own too, by another there than its head. */
const checked: Readonly<Record<string, readonly string[]>> = {
  'bawaslu-provinsi': ['bawaslu-kabkota'],
  'bawaslu-ri': ['bawaslu-provinsi', 'bawaslu-ri'],
}

/** So many names are read at a glance; of more, how many there are is said. */
const namedAtMost = 60

type AskedPage = { readonly asked: string | null; readonly today: PlainDate }

/** One period at a time: the book of one's own office, and those below it. */
export async function bookPage(tx: Tx, { office, does }: Seat, { asked, today }: AskedPage) {
  const periods = await listBookPeriods(tx)
  const elections = does.includes('certifies') ? await showElections(tx) : []
  const openable = does.includes('certifies') ? openablePeriods(today, elections, periods) : []
  const period = periods.find(({ code }) => code === asked) ?? periods[0]
  const listed = periods.map(({ code }) => ({ code, says: bookPeriodInWords(code), isHere: code === period?.code }))
  const shown = {
    ...{ does, periods: listed, period: period?.code ?? null, office: office?.name ?? '' },
    openable: openable.map((one) => bookPeriodOption(one, elections)),
  }
  if (period === undefined || office === null) return { ...shown, own: null, below: null }
  const own = ownBook(await listBookSteps(tx, period.code, office.id), await previewBook(tx, office.id, period))
  if (office.kind === 'bawaslu-kabkota') return { ...shown, own, below: null }
  return { ...shown, own, below: await booksBelow(tx, period.code, { office, does }) }
}

type Sitting = { readonly office: SignedInOffice; readonly does: readonly BookDoing[] }

async function booksBelow(tx: Tx, period: string, { office, does }: Sitting) {
  const kinds = checked[office.kind] ?? []
  const standing = (await listBooks(tx, period)).filter(({ officeId, officeKind }) =>
    officeId === office.id ? kinds.includes(officeKind) : true,
  )
  const signed = await signedFigures(tx, period)
  const unsigned = await listUnsigned(tx, period, office.id)
  const mayCheck = ({ officeKind }: BookStepRow) => does.includes('checks') && kinds.includes(officeKind)
  const open = does.includes('returns') ? standing.filter(isOpen) : []
  return {
    books: standing.map((last) => bookLine(last, signed.get(last.officeId) ?? {})),
    columns: bookMeasures.map((id) => ({ key: id, says: measureTitle(id), number: true })),
    unsigned: {
      count: numberInWords(unsigned.length),
      names: unsigned.length > namedAtMost ? [] : unsigned.map(({ name }) => name),
    },
    waiting: standing.filter((last) => bookState(last) === 'diperiksa').length,
    open: open.map((last) => ({
      value: last.officeId,
      says: `${last.officeName} (${bookStateInWords(bookState(last))})`,
      ...(does.includes('checks') && !mayCheck(last) ? { group: m.rilis_desk_only_return() } : {}),
    })),
  }
}

type Figures = Readonly<Record<string, number>>

/** What is counted now beside what was signed, so that whoever signs sees what became another number. */
function ownBook(steps: readonly BookStepRow[], now: Figures) {
  const state = bookState(steps[0])
  const signed = steps.find(({ step }) => step === 'tandatangani')?.figures ?? null
  return {
    state: bookStateInWords(state),
    maySign: closing.tandatangani.from.includes(state),
    saysWhy: closing.tandatangani.reasonFrom.includes(state),
    isSigned: signed !== null,
    isSame: signed !== null && bookMeasures.every((id) => (signed[id] ?? 0) === (now[id] ?? 0)),
    figures: bookMeasures.map((id) => ({
      says: measureTitle(id),
      now: numberInWords(now[id] ?? 0),
      signed: signed === null ? '' : numberInWords(signed[id] ?? 0),
    })),
    history: steps.map(stepLine),
  }
}

const isOpen = (last: BookStepRow) => closing.kembalikan.from.includes(bookState(last))

const bookLine = (last: BookStepRow, signed: Figures) => ({
  office: last.officeName,
  state: bookStateInWords(bookState(last)),
  when: momentInWords(last.at),
  figures: Object.fromEntries(bookMeasures.map((id) => [id, numberInWords(signed[id] ?? 0)])),
})

const stepLine = ({ step, reason, at, byOffice }: BookStepRow) => ({
  when: momentInWords(at),
  datetime: at,
  title: m.rilis_step_by({ step: bookStepInWords(step), office: byOffice }),
  ...(reason === null ? {} : { says: m.rilis_changes_why({ reasons: bookReasonsInWords([reason]).join('') }) }),
})

/** What was refused, beside its field or above the form. */
export function answerBook(form: FormData, refused: BookRefusal) {
  const why = form.get('langkah') === 'kembalikan' ? 'alasan-kembali' : 'alasan'
  switch (refused.reason) {
    case 'no-such-period':
      return keep(form, { 'masa-baru': m.rilis_refused_no_period() })
    case 'period-not-over':
      return keep(form, { 'masa-baru': m.rilis_refused_not_over() })
    case 'period-overlaps':
      return keep(form, { 'masa-baru': m.rilis_refused_overlaps() })
    case 'no-reason-given':
      return keep(form, { [why]: m.rilis_refused_reason() })
    case 'wrong-state':
      return keep(form, {}, m.rilis_refused_state({ state: stateInWords(refused.state) }))
    default:
      return answerRefused(form, refused)
  }
}

const stateInWords = (state: string) => {
  const known = bookStates.find((one) => one === state)
  return known === undefined ? state : bookStateInWords(known)
}
