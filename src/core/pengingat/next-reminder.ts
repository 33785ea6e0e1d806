import { addDays, type PlainDate } from '#law'
import type { CountedDay } from '../tenggat/counted-days.ts'
import { reminderSteps, type ReminderStep, type Rung } from './steps.ts'

/** A clock as far as its reminders go, with the kind of office that must act. */
type Reminded = {
  readonly owner: string
  readonly officeKind: string
  readonly dueOn: PlainDate
  readonly acting: boolean
  readonly working: readonly Pick<CountedDay, 'day' | 'counts'>[]
}
type SentReminder = { readonly rung: Rung; readonly on: PlainDate }
type NextReminder = { readonly rung: Rung; readonly on: PlainDate }

/**
 * The rung that comes next, and on which day; null where none does. A clock that does not act reminds nobody. What is overdue is told by
 * the next sweep, and so today.
 */
export function nextReminder(clock: Reminded, sent: readonly SentReminder[], today: PlainDate): NextReminder | null {
  if (!clock.acting) return null
  const waiting = reminderSteps.filter((step) => climbs(step, clock) && !sent.some(({ rung }) => rung === step.rung))
  const days = waiting.flatMap((step) => {
    const on = dayOf(step, clock, sent)
    if (on === null || (on < today && isBeforeEnd(step))) return []
    return [{ rung: step.rung, on: on < today ? today : on }]
  })
  return days.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null
}

const climbs = ({ owners, silent }: ReminderStep, { owner, officeKind }: Reminded) =>
  owners.some((one) => one === owner) && (silent === null || silent.includes(officeKind))

/** Once the term has passed, nobody is told that it will. */
const isBeforeEnd = ({ moment }: ReminderStep) => moment.kind === 'before' || moment.kind === 'on-the-day'

function dayOf(
  { moment }: ReminderStep,
  { dueOn, working }: Reminded,
  sent: readonly SentReminder[],
): PlainDate | null {
  const late = addDays(dueOn, 1)
  if (moment.kind === 'after') return addDays(sent.find(({ rung }) => rung === 'lewat')?.on ?? late, moment.days)
  if (moment.kind === 'before') return working.findLast(({ day, counts }) => counts && day < dueOn)?.day ?? null
  return moment.kind === 'on-the-day' ? dueOn : late
}
