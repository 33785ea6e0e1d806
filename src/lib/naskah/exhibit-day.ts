import {
  decreesKnownOn,
  dutyOn,
  recordedBy,
  ruleKnownOn,
  type Capacity,
  type Day,
  type NaskahLine,
  type NaskahSection,
  type Role,
} from '#core'
import { holidays, localDay, type PlainDate } from '#law'
import type { CasePage, OnDuty } from '#store/views'
import { dayInWords, inTongue, m, momentInWords, termInWords } from '#wording'
import { capacityWords, postName } from '../akun/role-words.ts'
import { timelineLine } from '../meja/lembar/timeline.ts'
import { calendarRow } from '../tenggat/calendar-row.ts'

/** What was known at the end of one day, and nothing that was recorded later; what happened then and was not known yet says so. */
export const sectionsOfDay = (day: Day, page: CasePage): readonly NaskahSection[] => [
  section(m.naskah_exhibit_events(), eventsOf(day, page)),
  section(m.naskah_exhibit_law(), lawOf(day, page)),
  section(m.naskah_exhibit_calendar(), calendarOf(day, page), m.naskah_exhibit_calendar_none()),
  section(m.naskah_exhibit_evidence(), evidenceOf(day, page), m.naskah_exhibit_evidence_none()),
  section(m.naskah_exhibit_duty(), dutyLines(day, page), m.naskah_exhibit_duty_none()),
]

const section = (title: string, lines: readonly NaskahLine[], none = ''): NaskahSection => ({
  title,
  text: lines.length === 0 && none !== '' ? none : null,
  heading: null,
  lines,
})

function eventsOf({ on }: Day, { timeline, held: { zone } }: CasePage): readonly NaskahLine[] {
  return timeline.flatMap((entry) => {
    const [happened, recorded] = [localDay(entry.happenedAt, zone), localDay(entry.recordedAt, zone)]
    if (happened !== on && recorded !== on) return []
    const { title } = timelineLine(entry, zone)
    const when = momentInWords(entry.recordedAt, zone)
    return [
      {
        term: momentInWords(entry.happenedAt, zone),
        says: recorded === on ? title : m.naskah_exhibit_not_known_yet({ what: title, when }),
      },
    ]
  })
}

function lawOf(day: Day, { clocks, record: { decided } }: CasePage): readonly NaskahLine[] {
  return [...new Set(clocks.map(({ ruleId }) => ruleId))].toSorted().flatMap((ruleId) => {
    const known = ruleKnownOn(ruleId, decided, day)
    if (known === null) return []
    const { rule, mark, inForce, acts, chosen, decisionId } = known
    const decision = decided.find((one) => one.decisionId === decisionId)
    const unit = chosen.unit ?? rule.term?.unit.value
    const amount = chosen.amount ?? rule.term?.amount.value
    return [
      {
        term: ruleId,
        says: [
          `${inTongue(rule.title)} (${rule.cite})`,
          unit === undefined || amount === undefined ? null : termInWords(unit, amount),
          m.naskah_exhibit_mark({ mark }),
          inForce ? null : m.naskah_exhibit_out_of_force(),
          decision === undefined
            ? null
            : m.naskah_exhibit_decided({
                office: decision.officeName,
                paper: decision.reference,
                when: momentInWords(decision.decidedAt),
              }),
          acts ? m.naskah_exhibit_acting() : m.naskah_exhibit_unconfirmed(),
        ]
          .filter((part) => part !== null)
          .join('; '),
      },
    ]
  })
}

/** The rows of the calendar within the terms of this case. */
function calendarOf(day: Day, { clocks, record, held: { zone } }: CasePage): readonly NaskahLine[] {
  const first = clocks.map(({ startedAt }) => localDay(startedAt, zone)).toSorted()[0] ?? day.on
  const last =
    clocks
      .map(({ dueOn }) => dueOn)
      .toSorted()
      .at(-1) ?? day.on
  const within = (on: PlainDate) => first <= on && on <= last
  const decrees = decreesKnownOn(record.decrees, day)
  const days = [...new Set([...holidays, ...decrees].map(({ on }) => on).filter(within))].toSorted()
  return days.map((on) => ({ term: dayInWords(on), says: calendarRow(on, decrees) }))
}

/** Whatever the case held by then, by its hash. */
function evidenceOf(day: Day, { timeline, held: { zone } }: CasePage): readonly NaskahLine[] {
  return recordedBy(timeline, day).flatMap((entry) => {
    const { sha256, size } = entry.data
    if (typeof sha256 !== 'string') return []
    const bytes = typeof size === 'number' ? String(size) : '?'
    return [
      {
        term: momentInWords(entry.recordedAt, zone),
        says: m.naskah_exhibit_hash({ what: timelineLine(entry, zone).title, hash: sha256, size: bytes }),
      },
    ]
  })
}

const dutyLines = (day: Day, { record, held: { zone } }: CasePage): readonly NaskahLine[] =>
  dutyOn(record.duty, day).map((row) => ({
    term: row.person ?? m.naskah_exhibit_unnamed(),
    says: [
      dutyPlace(row),
      row.decreeNumber === null
        ? m.naskah_exhibit_no_decree()
        : m.naskah_exhibit_decree({
            number: row.decreeNumber,
            day: row.decreeOn === null ? '…' : dayInWords(row.decreeOn),
          }),
      row.until === null
        ? m.naskah_exhibit_from({ from: dayInWords(row.from) })
        : m.naskah_exhibit_from_until({ from: dayInWords(row.from), until: dayInWords(row.until) }),
      row.known ? null : m.naskah_exhibit_recorded_later({ when: momentInWords(row.recordedAt, zone) }),
    ]
      .filter((part) => part !== null)
      .join('; '),
  }))

/** Post, capacity and office, which anybody may read. The database constrains the two words. */
export const dutyPlace = ({ role, capacity, officeKind, officeName }: OnDuty): string =>
  `${postName(role as Role, officeKind)} (${capacityWords[capacity as Capacity]()}), ${officeName}`
