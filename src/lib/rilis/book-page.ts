import { bookState, type BookRefusal, type decideAs } from '#app'
import type { SignedIn, SignedInOffice } from '#lib/signed-in.ts'
import { listBookPeriods, listBookSteps, listBooks, previewBook, signedFigures, type BookStepRow } from '#store/views'
import { m, momentInWords } from '#wording'
import { keep } from '../form/kept.ts'
import { answerRefused } from '../meja/refused.ts'
import {
  bookPeriodInWords,
  bookReasonsInWords,
  bookStateInWords,
  bookStepInWords,
  figuresInWords,
} from '../words/rilis.ts'

/** For which office somebody sits over books, and what he does with them there. */
export type Seat = { readonly office: SignedInOffice | null; readonly does: readonly BookDoing[] }
export type BookDoing = 'signs' | 'checks' | 'returns' | 'certifies'

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

/** One period at a time: the book of one's own office, and those below it. */
export async function bookPage(tx: Tx, { office, does }: Seat, asked: string | null) {
  const periods = await listBookPeriods(tx)
  const period = periods.find(({ code }) => code === asked) ?? periods[0]
  const listed = periods.map(({ code }) => ({ code, says: bookPeriodInWords(code), isHere: code === period?.code }))
  const shown = { does, periods: listed, period: period?.code ?? null, office: office?.name ?? '' }
  if (period === undefined || office === null) return { ...shown, own: null, books: [], checked: 0 }
  const steps = await listBookSteps(tx, period.code, office.id)
  const own = { ...ownBook(steps), now: figuresInWords(await previewBook(tx, office.id, period)) }
  if (office.kind === 'bawaslu-kabkota') return { ...shown, own, books: [], checked: 0 }
  const standing = await listBooks(tx, period.code)
  const signed = await signedFigures(tx, period.code)
  return {
    ...{ ...shown, own },
    books: standing.map((last) => bookLine(last, signed.get(last.officeId))),
    checked: standing.filter((last) => bookState(last) === 'diperiksa').length,
  }
}

const ownBook = (steps: readonly BookStepRow[]) => ({
  state: bookStateInWords(bookState(steps[0])),
  maySign: ['draf', 'dikembalikan', 'disahkan'].includes(bookState(steps[0])),
  signed: lastSigned(steps),
  history: steps.map(stepLine),
})

const bookLine = (last: BookStepRow, signed: Readonly<Record<string, number>> | undefined) => ({
  id: last.officeId,
  office: last.officeName,
  state: bookStateInWords(bookState(last)),
  isOpen: ['ditandatangani', 'diperiksa'].includes(bookState(last)),
  signed: signed === undefined ? m.rilis_desk_nothing() : figuresInWords(signed),
  when: momentInWords(last.at),
})

const lastSigned = (steps: readonly BookStepRow[]): string | null => {
  const figures = steps.find(({ step }) => step === 'tandatangani')?.figures
  return figures == null ? null : figuresInWords(figures)
}

const stepLine = ({ step, reason, at }: BookStepRow) => ({
  when: momentInWords(at),
  datetime: at,
  title: bookStepInWords(step),
  ...(reason === null ? {} : { says: bookReasonsInWords([reason]).join('') }),
})

/** What was refused, beside its field or above the form. */
export function answerBook(form: FormData, refused: BookRefusal) {
  switch (refused.reason) {
    case 'no-such-period':
      return keep(form, { kode: m.rilis_refused_no_period() })
    case 'period-not-over':
      return keep(form, { kode: m.rilis_refused_not_over() })
    case 'period-overlaps':
      return keep(form, { kode: m.rilis_refused_overlaps() })
    case 'no-reason-given':
      return keep(form, { alasan: m.rilis_refused_reason() })
    case 'wrong-state':
      return keep(form, {}, m.rilis_refused_state({ state: stateInWords(refused.state) }))
    default:
      return answerRefused(form, refused)
  }
}

const stateInWords = (state: string) =>
  bookStates.includes(state) ? bookStateInWords(state as Parameters<typeof bookStateInWords>[0]) : state
const bookStates = ['draf', 'ditandatangani', 'diperiksa', 'disahkan', 'dikembalikan']
