import { daysOf, type Confirmable, type LawDecisionKind } from '#core'
import type { Json } from '#base'
import type { PublicDecision } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'

const parts: Readonly<Record<Confirmable, () => string>> = {
  semua: m.meja_law_part_semua,
  step: m.meja_law_part_step,
  amount: m.meja_law_part_amount,
  unit: m.meja_law_part_unit,
  startsAt: m.meja_law_part_startsAt,
  firstDay: m.meja_law_part_firstDay,
  calendar: m.meja_law_part_calendar,
  zone: m.meja_law_part_zone,
  extension: m.meja_law_part_extension,
  present: m.meja_law_part_present,
  masa: m.meja_hukum_masa,
}
const values: Readonly<Record<string, () => string>> = {
  'calendar-days': m.meja_law_value_calendar_days,
  'working-days': m.meja_law_value_working_days,
  hours: m.meja_law_value_hours,
  counts: m.meja_law_value_counts,
  free: m.meja_law_value_free,
  'holidays-and-cuti-bersama': m.meja_law_value_holidays_and_cuti_bersama,
  'holidays-only': m.meja_law_value_holidays_only,
}
const kinds: Readonly<Record<LawDecisionKind, () => string>> = {
  confirmed: m.meja_hukum_kind_confirmed,
  corrected: m.meja_hukum_kind_corrected,
  dated: m.meja_hukum_kind_dated,
}

export const partInWords = (part: Confirmable) => parts[part]()
export const decisionKindInWords = (kind: LawDecisionKind) => kinds[kind]()

/** A decided value; what stays as the catalogue has it says so. */
export function lawValueInWords(value: Json): string {
  const days = daysOf(value)
  if (days !== null) {
    const [from, until] = [days.from, days.until].map((day) =>
      day === null ? m.meja_hukum_masa_open() : dayInWords(day),
    )
    return m.meja_hukum_masa_value({ from: from ?? '', until: until ?? '' })
  }
  if (typeof value === 'string') return values[value]?.() ?? value
  return typeof value === 'number' ? String(value) : m.meja_hukum_as_row()
}

/** A decision as everybody reads it: what of which row, and what held before. */
export type DecisionLine = {
  readonly id: string
  readonly ruleId: string
  readonly when: string
  readonly datetime: string
  readonly kind: string
  readonly lines: readonly string[]
  readonly reason: string
  readonly reference: string
  readonly office: string
  readonly demonstration: boolean
}

export function decisionLine(decision: PublicDecision, all: readonly PublicDecision[]): DecisionLine {
  const { id, ruleId, kind, from, replacesId, reason, reference, officeName, decidedAt, demonstration } = decision
  const replaced = all.find((one) => one.id === replacesId)
  return {
    id,
    ruleId,
    when: momentInWords(decidedAt),
    datetime: decidedAt,
    kind: decisionKindInWords(kind),
    lines: [
      ...valueLines(decision),
      ...(from === null ? [] : [m.meja_hukum_line_since({ day: dayInWords(from) })]),
      ...(replaced === undefined ? [] : [m.meja_hukum_line_replaces({ when: momentInWords(replaced.decidedAt) })]),
    ],
    reason,
    reference,
    office: officeName,
    demonstration,
  }
}

/** What is decided, and beside it what held before where that was something else. */
function valueLines({ values: decided, former }: Pick<PublicDecision, 'values' | 'former'>): readonly string[] {
  return Object.entries(decided).map(([parameter, value]) => {
    const part = partInWords(parameter as Confirmable)
    const now = lawValueInWords(value)
    const before = former[parameter as Confirmable] ?? null
    return before === null || value === null || lawValueInWords(before) === now
      ? m.meja_hukum_line({ part, value: now })
      : m.meja_hukum_line_former({ part, value: now, former: lawValueInWords(before) })
  })
}
