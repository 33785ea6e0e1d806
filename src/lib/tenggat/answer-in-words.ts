import type { DueAnswer } from '#core'
import { holidays } from '#law'
import { basisOf, dayInWords, inTongue, m, momentInWords, termInWords, whyCountedInWords } from '#wording'

/** An answer of the calculator, as the page says it. */
export function answerInWords({ rule, article, verification, dueOn, dueAt, zone, used, steps }: DueAnswer) {
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
    caption: m.tenggat_working({ amount: termInWords(used.unit, used.amount), zone }),
    days: steps.map(({ day, counts, why }) => ({
      count: counts ? counted.indexOf(day) + 1 : null,
      date: dayInWords(day),
      ...(why === 'counts' ? {} : { why: [whyCountedInWords(why), titleOf(day)].filter(Boolean).join(' · ') }),
    })),
  }
}

/** What the calendar calls a day off; nothing for one that was added to the question, or a weekend. */
function titleOf(day: string): string {
  const holiday = holidays.find(({ on }) => on === day)
  return holiday === undefined ? '' : inTongue(holiday.title)
}
