import { localDay, type Instant } from '#law'
import type { CasePage } from '#store/views'
import { basisOf, dayInWords, m, momentInWords, termInWords, whyCountedInWords } from '#wording'
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
}

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

export function clockLine(clock: Stored, now: Instant): ClockLine {
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
      ...(why === 'counts' ? {} : { why: whyCountedInWords(why) }),
    })),
    basis: basisLine(ruleId),
  }
}
