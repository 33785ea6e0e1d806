import { daysBetween, parsePlainDate, type Instant } from '#law'
import type { FigureUnit, PublishedFigure } from './figure.ts'

export type Changed = {
  /** Null: one of the two is in words, or both are ranks, of which no list says that it is the same. */
  readonly by: number | null
  /** Why there is nothing to subtract. */
  readonly apart: 'words' | 'ranks' | null
  /** Null: a day is not known. */
  readonly days: number | null
  /** False: a month or a year was told that has the day of the other in it, so which came first is not known. */
  readonly isOrderKnown: boolean
  /** What was counted before, where it is something else or was not said. */
  readonly unit: { readonly was: FigureUnit | null; readonly is: FigureUnit | null } | null
  readonly otherStage: boolean
  readonly otherPublisher: boolean
  /** The two speak of one day and do not say the same. */
  readonly contradicts: boolean
}

export type Told = { readonly figure: PublishedFigure; readonly since: Changed | null }

/** `firstEnteredAt`: of its first version; of two statements of one day the one that was entered later puts the other right. */
export type EnteredFigure = PublishedFigure & { readonly firstEnteredAt?: Instant }

const dayOf = ({ saidOn, asOf }: PublishedFigure) => saidOn ?? asOf

/** The last day that a month or a year may mean, or one behind it: what is told so stands behind all that is told by its day. */
const ends: Readonly<Record<number, string>> = { 4: '-12-31', 7: '-31' }
const lastDay = (day: string | null) => (day === null ? '9999' : `${day}${ends[day.length] ?? ''}`)

/** Statements on one subject in the order in which they were made, each with what it changed. Undated ones stand last. */
export function whatChanged(figures: readonly EnteredFigure[]): readonly Told[] {
  const keyOf = (figure: EnteredFigure) => `${lastDay(dayOf(figure))} ${figure.firstEnteredAt ?? ''} ${figure.id}`
  const inOrder = figures.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return inOrder.map((figure, at) => {
    const before = inOrder[at - 1]
    return { figure, since: before === undefined ? null : changedBetween(before, figure) }
  })
}

function apartBy(before: PublishedFigure, now: PublishedFigure): Changed['apart'] {
  if (before.value === null || now.value === null) return 'words'
  return before.unit === 'peringkat' || now.unit === 'peringkat' ? 'ranks' : null
}

function changedBetween(before: PublishedFigure, now: PublishedFigure): Changed {
  const apart = apartBy(before, now)
  const by = apart !== null || before.value === null || now.value === null ? null : now.value - before.value
  const [was, is] = [dayOf(before), dayOf(now)]
  const [from, to] = [parsePlainDate(was ?? ''), parsePlainDate(is ?? '')]
  const isSameDay = from !== null && from === to
  return {
    ...{ by, apart },
    days: from === null || to === null ? null : daysBetween(from, to),
    isOrderKnown: was !== null && is !== null && (isSameDay || !(was.startsWith(is) || is.startsWith(was))),
    unit: before.unit === now.unit ? null : { was: before.unit, is: now.unit },
    otherStage: before.stage?.id !== now.stage?.id,
    otherPublisher: before.publisher !== now.publisher,
    contradicts: before.asOf !== null && before.asOf === now.asOf && by !== 0 && before.unit === now.unit,
  }
}
