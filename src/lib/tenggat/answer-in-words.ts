import type { DueAnswer } from '#core'
import type { PublicDecree } from '#store/views'
import { basisOf, dayInWords, m, momentInWords, termInWords, whyCountedInWords } from '#wording'
import { calendarRow } from './calendar-row.ts'
import { counterHoursOf } from './counter-hours.ts'

/** An answer of the calculator, as the page says it. */
export function answerInWords(
  { rule, article, verification, dueOn, dueAt, zone, used, steps }: DueAnswer,
  decreed: readonly PublicDecree[],
) {
  const counted = steps.filter(({ counts }) => counts).map(({ day }) => day)
  return {
    rule,
    title: basisOf(rule).title,
    article,
    mark: verification,
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
