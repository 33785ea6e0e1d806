import { addDays, dayOfWeek, daysBetween, localDay, plainDate, startOfDay, type Instant, type PlainDate } from '#law'

/** The story happens in Kalimantan Timur. */
const zone = 'WITA'

/** Days and moments of the story, counted back from when it is told: its clocks are always running. */
export type StoryDays = {
  readonly now: Instant
  /** `day(0)` is today, `day(2)` the day before yesterday. */
  readonly day: (ago: number) => PlainDate
  /** That day at a quarter past nine: `at(2, '09:15')`. Never later than now. */
  readonly at: (ago: number, time: string) => Instant
  readonly minutesAgo: (minutes: number) => Instant
}

export function storyDays(now: Instant): StoryDays {
  const today = localDay(now, zone)
  const day = (ago: number) => addDays(today, -ago)
  return {
    now,
    day,
    at: (ago, time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      const moment = shift(startOfDay(day(ago), zone), hours * 60 + minutes)
      if (moment > now) throw new RangeError(`the story would be told before it happens: ${moment}`)
      return moment
    },
    minutesAgo: (minutes) => shift(now, -minutes),
  }
}

const shift = (moment: Instant, minutes: number): Instant =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString()

/** The ISO week a story belongs to (`2026-W48`): each week has a chapter of its own. */
export function chapterOf(now: Instant): string {
  const today = localDay(now, zone)
  const thursday = addDays(today, 3 - ((dayOfWeek(today) + 6) % 7))
  const newYear = plainDate(`${thursday.slice(0, 4)}-01-01`)
  const week = Math.floor(daysBetween(newYear, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}
