import { chosenIn, type Confirmable, type DueAnswer } from '#core'
import { calendarReach } from '#law'
import type { PublicDecree } from '#store/views'
import { basisOf, dayInWords, m, momentInWords, termInWords, whyCountedInWords } from '#wording'
import { standingOf, type ClockStanding } from '../words/hukum.ts'
import { lawValueInWords, partInWords } from '../words/law-values.ts'
import { calendarRow } from './calendar-row.ts'
import { counterHoursOf } from './counter-hours.ts'

/** An answer of the calculator, as the page says it. */
export function answerInWords(
  { rule, article, verification, confirmation, dueOn, dueAt, zone, used, steps }: DueAnswer,
  decreed: readonly PublicDecree[],
) {
  const counted = steps.filter(({ counts }) => counts).map(({ day }) => day)
  return {
    rule,
    title: basisOf(rule).title,
    article,
    mark: verification,
    notes: [
      standings[standingOf(verification, confirmation)]?.(),
      decidedInWords(confirmation),
      used.unit === 'working-days' ? calendarGap(steps) : undefined,
    ].filter((note) => note !== undefined),
    amount: termInWords(used.unit, used.amount),
    due: used.unit === 'hours' ? momentInWords(dueAt, zone) : dayInWords(dueOn),
    tooLate: momentInWords(dueAt, zone),
    isHours: used.unit === 'hours',
    counter: counterHoursOf(rule),
    caption: m.tenggat_working({ amount: termInWords(used.unit, used.amount), zone }),
    days: steps.map(({ day, counts, why }) => ({
      count: counts ? counted.indexOf(day) + 1 : null,
      date: dayInWords(day),
      ...(why === 'counts'
        ? {}
        : { why: [whyCountedInWords(why), calendarRow(day, decreed)].filter(Boolean).join(' · ') }),
    })),
  }
}

/** What the system's clocks do with the rule; nothing where its sources suffice. */
const standings: Readonly<Partial<Record<ClockStanding, () => string>>> = {
  confirmed: m.tenggat_confirmed,
  waits: m.tenggat_unconfirmed,
  past: m.tenggat_past,
}

function decidedInWords(confirmation: DueAnswer['confirmation']): string | undefined {
  const chosen = Object.entries(chosenIn(confirmation))
  if (chosen.length === 0) return undefined
  // Only what of a term may be decided is ever chosen.
  const list = chosen.map(([part, value]) => `${partInWords(part as Confirmable)}: ${lawValueInWords(value)}`)
  return m.tenggat_decided({ list: list.join('; ') })
}

/** Of which years of the count not every day off is known. */
function calendarGap(steps: DueAnswer['steps']): string | undefined {
  const years = [...new Set(steps.map(({ day }) => day.slice(0, 4)))].filter(
    (year) => calendarReach[Number(year)] !== 'whole',
  )
  return years.length === 0 ? undefined : m.tenggat_calendar_gap({ years: years.join(', ') })
}
