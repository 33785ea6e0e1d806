import { computeDue, type DaysOff, type DecidedValue } from '#core'
import { localDay, withOffset, type Instant, type RegimeId } from '#law'
import type { CasePage } from '#store/views'
import { basisOf, dayInWords, here, m, momentInWords, termInWords, whyCountedInWords } from '#wording'
import { calendarRow } from '../../tenggat/calendar-row.ts'
import { dueInWords } from '../due.ts'
import { basisLine, type BasisLine } from './basis-line.ts'

type Stored = Pick<
  CasePage['clocks'][number],
  | 'id'
  | 'ruleId'
  | 'owner'
  | 'acting'
  | 'extended'
  | 'late'
  | 'used'
  | 'startedAt'
  | 'dueOn'
  | 'dueAt'
  | 'zone'
  | 'working'
  | 'closedAt'
  | 'closedAs'
>
type WithPast = Stored & Pick<CasePage['clocks'][number], 'replacesId' | 'cause' | 'officeId'>

/** What a clock's line is read with: the other clocks of its case, the calendar, and the law. */
export type Around = Pick<CasePage, 'decreed'> & {
  readonly now: Instant
  readonly regime: RegimeId
  readonly daysOff: DaysOff
  /** The law as it is decided now. */
  readonly decided: readonly DecidedValue[]
  readonly clocks: readonly WithPast[]
}

/** A clock in words: the rule, by when, and every day that was counted. */
export type ClockLine = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly due: string
  readonly late: boolean
  readonly acting: boolean
  /** How it ended; null while it runs. */
  readonly ended: string | null
  readonly counted: string
  readonly days: readonly { readonly count: number | null; readonly date: string; readonly why?: string }[]
  readonly basis: BasisLine
  /** What it was before, the newest first, each with why it was replaced. */
  readonly was: readonly string[]
  /** The same question at the public calculator, and whether its answer is this one; only on the page of its case. */
  readonly calculator: { readonly href: string; readonly agrees: boolean } | null
}

/** A clock on its case's page: also where it comes from, and the way to count it again. */
export const caseClockLine = (clock: WithPast, around: Around): ClockLine => ({
  ...clockLine(clock, around.now, around.decreed),
  was: replacedBy(clock, around.clocks),
  calculator: calculatorOf(clock, around),
})

const owners = {
  pelapor: m.meja_owner_pelapor,
  kantor: m.meja_owner_kantor,
  'penerima-penerusan': m.meja_owner_penerima_penerusan,
  posko: m.meja_owner_posko,
  'penerima-saran': m.meja_owner_penerima_saran,
} as const
const endings = {
  dipenuhi: m.meja_clock_dipenuhi,
  lewat: m.meja_clock_lewat,
  diganti: m.meja_clock_diganti,
  gugur: m.meja_clock_gugur,
} as const

export function clockLine(clock: Stored, now: Instant, decreed: Around['decreed'] = []): ClockLine {
  const { ruleId, used, zone, working, startedAt, dueOn, dueAt, closedAs } = clock
  const amount = [termInWords(used.unit, used.amount), clock.extended ? m.meja_case_clock_extended() : null]
    .filter(Boolean)
    .join(', ')
  return {
    id: clock.id,
    title: basisOf(ruleId).title,
    owner: owners[clock.owner](),
    due: used.unit === 'hours' ? momentInWords(dueAt, zone) : dueInWords({ dueOn, dueAt }, now, zone).says,
    late: clock.late,
    acting: clock.acting,
    ended: closedAs === null ? null : endings[closedAs](),
    counted:
      used.unit === 'hours'
        ? m.meja_case_clock_hours({ start: momentInWords(startedAt, zone), amount, end: momentInWords(dueAt, zone) })
        : m.meja_case_clock_caption({
            amount,
            start: dayInWords(localDay(startedAt, zone)),
            end: dayInWords(dueOn),
            zone,
          }),
    days: working.map(({ day, counts, n, why }) => ({
      count: counts ? n : null,
      date: dayInWords(day),
      ...(why === 'counts'
        ? {}
        : { why: [whyCountedInWords(why), calendarRow(day, decreed)].filter(Boolean).join(' · ') }),
    })),
    basis: basisLine(ruleId),
    was: [],
    calculator: null,
  }
}

function replacedBy(clock: WithPast, clocks: readonly WithPast[]): readonly string[] {
  const before = clocks.find(({ id }) => id === clock.replacesId)
  if (before === undefined) return []
  const day = before.used.unit === 'hours' ? momentInWords(before.dueAt, before.zone) : dayInWords(before.dueOn)
  return [m.kalender_was({ day, why: whyReplaced(clock, before) }), ...replacedBy(before, clocks)]
}

function whyReplaced(clock: WithPast, before: WithPast): string {
  if (clock.cause !== null) return clock.cause.kind === 'aturan' ? m.kalender_why_rule() : m.kalender_why_day_off()
  return clock.officeId === before.officeId ? m.kalender_why_extended() : m.kalender_why_handed_over()
}

function calculatorOf({ ruleId, startedAt, zone, extended, dueOn }: Stored, { regime, daysOff, decided }: Around) {
  const start = withOffset(startedAt, zone).slice(0, 19)
  const asked = computeDue({ regime, ruleId, extended, start, zone, daysOff, decided })
  const question = new URLSearchParams({ regime, rule: ruleId, start, zone, ...(extended ? { extended: 'on' } : {}) })
  return {
    href: here(`/tenggat?${question.toString()}`),
    agrees: asked.ok && asked.value.dueOn === dueOn,
  }
}
