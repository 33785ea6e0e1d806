import { askDue } from '#app'
import { dueFacts } from '#core'
import type { RegimeId, Zone } from '#law'
import { calendarHere } from '../calendar-here.ts'
import { zoneOfRegion } from '../zone-of-region.ts'
import { Misuse, type Command, type Given } from './command.ts'

const regimes: readonly RegimeId[] = ['pilkada', 'pemilu']

const faults = {
  'not-a-time': 'give --start as 2024-10-17T09:00, the time at the office',
  'not-a-day': 'give --holiday as 2024-11-27',
  'unknown-rule': 'the catalogue has no such rule; see /hukum',
  'other-regime': 'this rule belongs to the other regime',
  'no-term': 'this rule has no term of its own',
  'no-longer-term': 'this rule has no longer term',
} as const

export const tenggatCommand: Command = {
  name: 'tenggat',
  usage: '--regime pilkada|pemilu --rule ROW --start 2024-10-17T09:00 --office CODE [--extended] [--holiday DAY]',
  summary: 'Compute a deadline of the law, and show its working.',
  help: `
Asks the catalogue and its calendar; starts no clock. Where Netra runs on this data, days off decreed and rules decided since count too;
without it the catalogue answers.

  --rule ROW       a row of the procedures, e.g. P4, P12, M14, F3
  --start TIME     when the start event happened, by the clock of the office
  --office CODE    a region by its Kemendagri code; the Bawaslu office of that rank there
  --extended       the longer term, where the rule has one
  --holiday DAY    one more day off for this question; may be repeated`,
  words: 0,
  options: {
    regime: { type: 'string' },
    rule: { type: 'string' },
    start: { type: 'string' },
    office: { type: 'string' },
    extended: { type: 'boolean' },
    holiday: { type: 'string', multiple: true },
  },
  run: async (config, _words, given) => {
    const regime = regimes.find((one) => one === given['regime'])
    if (regime === undefined) throw new Misuse('Say --regime pilkada or --regime pemilu.')
    const zone = await zoneOf(textOf(given, 'office'))
    const { daysOff, decided, decreesRead } = await calendarHere(config)
    const asked = askDue({
      daysOff,
      decided,
      regime,
      ruleId: textOf(given, 'rule'),
      start: textOf(given, 'start'),
      extended: given['extended'] === true,
      zone,
      holidays: listOf(given, 'holiday'),
    })
    if (!asked.ok) throw new Misuse(`No answer: ${faults[asked.refusal.reason]}.`)
    const facts = dueFacts(asked.value)
    const { dueOn, dueAt, article, verification, steps } = facts
    const working = steps.map(({ day, counts, why }) => `  ${day}  ${counts ? 'counts' : why}`).join('\n')
    return {
      sentence: [
        `${facts.rule}: last day ${dueOn}, too late from ${dueAt} (${article}; ${verification}).`,
        working,
        decreesRead ? '' : 'By the catalogue: no database runs here that knows later decrees and decisions.',
      ]
        .filter(Boolean)
        .join('\n'),
      facts,
    }
  },
}

function textOf(given: Given, name: string): string {
  const value = given[name]
  if (typeof value !== 'string' || value === '') throw new Misuse(`Say --${name}. More with --help.`)
  return value
}

const listOf = (given: Given, name: string): readonly string[] => {
  const value = given[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

async function zoneOf(office: string): Promise<Zone> {
  const zone = await zoneOfRegion(office)
  if (zone === null) throw new Misuse(`There is no province, regency or district ${office}.`)
  return zone
}
