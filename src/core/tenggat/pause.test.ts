import { addDays, holidays, plainDate, type PlainDate, type Zone } from '#law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import jeda from '../../../tests/vectors/jeda.json' with { type: 'json' }
import serah from '../../../tests/vectors/serah-zona.json' with { type: 'json' }
import { countedDays, daysOffOf, dueOn, type DayCount, type DayOff } from './counted-days.ts'
import type { Pause } from './pause.ts'
import { dueFrom, type TermUsed } from './start-clock.ts'

const day = fc.nat(200).map((n) => addDays(plainDate('2024-01-01'), n))
const daysOff = fc
  .array(fc.tuple(day, fc.constantFrom<DayOff>('libur-nasional', 'cuti-bersama')), { maxLength: 40 })
  .map((pairs) => new Map(pairs))
const count = fc.record<DayCount>({
  amount: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('calendar-days', 'working-days'),
  firstDay: fc.constantFrom('counts', 'free'),
  calendar: fc.constantFrom('holidays-and-cuti-bersama', 'holidays-only'),
})
const stretch = (from: PlainDate, until: PlainDate): Pause => ({ from, until, reason: 'contoh', basis: 'contoh' })
const anyPause = fc.tuple(day, fc.nat(20)).map(([from, length]) => stretch(from, addDays(from, length)))
const anyPauses = fc.array(anyPause, { maxLength: 4 })

const isCounted = ({ counts }: { readonly counts: boolean }) => counts

describe('a pause', () => {
  test('of exactly k counted days, begun while the term runs, moves the end by exactly k counted days', () => {
    fc.assert(
      fc.property(count, day, daysOff, fc.nat(29), fc.integer({ min: 1, max: 10 }), (term, start, off, at, k) => {
        const begins = at % term.amount
        // The days that would count if the term never ended: the pause takes k of them in a row.
        const endless = countedDays({ ...term, amount: term.amount + k }, start, off).filter(isCounted)
        const [first, last] = [endless[begins]?.day, endless[begins + k - 1]?.day]
        if (first === undefined || last === undefined) throw new Error('a term has its days')
        expect(dueOn(term, start, off, [stretch(first, addDays(last, 1))])).toBe(endless.at(-1)?.day)
      }),
    )
  })

  test('shows each day that it stopped, and they are as many as the end moved by', () => {
    fc.assert(
      fc.property(count, day, daysOff, anyPauses, (term, start, off, pauses) => {
        const lines = countedDays(term, start, off, pauses)
        const stopped = lines.filter(({ why }) => why === 'paused').length
        expect(lines.at(-1)?.day).toBe(dueOn({ ...term, amount: term.amount + stopped }, start, off))
        expect(lines.filter(isCounted)).toHaveLength(term.amount)
        expect(
          lines.filter(isCounted).some((line) => pauses.some((p) => p.from <= line.day && line.day < p.until)),
        ).toBe(false)
      }),
    )
  })

  test('before the start or after the end changes nothing', () => {
    fc.assert(
      fc.property(count, day, daysOff, fc.nat(20), fc.nat(20), (term, start, off, gap, length) => {
        const end = dueOn(term, start, off)
        const before = stretch(addDays(start, -gap - length), addDays(start, -gap))
        const after = stretch(addDays(end, 1 + gap), addDays(end, 1 + gap + length))
        expect(countedDays(term, start, off, [before, after])).toEqual(countedDays(term, start, off))
      }),
    )
  })

  test('told in another order, twice or in overlapping parts is the same pause', () => {
    fc.assert(
      fc.property(count, day, daysOff, anyPauses, fc.nat(20), (term, start, off, pauses, cut) => {
        const inParts = pauses.flatMap((whole) => {
          const middle = addDays(whole.from, cut)
          return middle < whole.until ? [stretch(whole.from, middle), stretch(whole.from, whole.until)] : [whole]
        })
        const told = countedDays(term, start, off, [...inParts, ...pauses].toReversed())
        expect(told).toEqual(countedDays(term, start, off, pauses))
      }),
    )
  })
})

test('Kudus with two days of pause: five days end two days later, and the two are named', () => {
  const term = { amount: 5, unit: 'calendar-days', firstDay: 'counts', calendar: null } as const
  const pauses = [stretch(plainDate('2024-10-18'), plainDate('2024-10-20'))]
  const due = dueFrom(term, '2024-10-17T02:00:00Z', { zone: 'WIB', daysOff: new Map(), pauses })
  expect(due).toMatchObject({ dueOn: '2024-10-23', dueAt: '2024-10-23T17:00:00.000Z' })
  expect(due.working.filter(({ why }) => why === 'paused').map((line) => line.day)).toEqual([
    '2024-10-18',
    '2024-10-19',
  ])
})

test('a pause that ends before it begins, or days of pause on a term in hours, is a fault', () => {
  const backwards = [stretch(plainDate('2024-10-20'), plainDate('2024-10-18'))]
  const term = { amount: 5, unit: 'calendar-days', firstDay: 'counts', calendar: null } as const
  expect(() => countedDays(term, plainDate('2024-10-17'), new Map(), backwards)).toThrow(RangeError)
  const hours = { amount: 48, unit: 'hours', firstDay: null, calendar: null } as const
  const place = {
    zone: 'WIB',
    daysOff: new Map(),
    pauses: [stretch(plainDate('2024-10-18'), plainDate('2024-10-19'))],
  } as const
  expect(() => dueFrom(hours, '2024-10-17T02:00:00Z', place)).toThrow(RangeError)
})

/** Worked out by another program that shares nothing with ours but the question. */
test.each(jeda)('$amount $unit from $startedAt with $pauses: $because', (vector) => {
  const { unit, amount, firstDay, startedAt, zone, pauses, dueOn: last, dueAt } = vector
  const term = { amount, unit, firstDay, calendar: 'holidays-and-cuti-bersama' } as TermUsed
  const stopped = pauses.map(([from = '', until = '']) => stretch(plainDate(from), plainDate(until)))
  const due = dueFrom(term, startedAt, { zone: zone as Zone, daysOff: daysOffOf(holidays), pauses: stopped })
  expect(due).toMatchObject({ dueOn: last, dueAt })
})

test.each(serah)('handed from $zone to $to at $handedAt: $because', (vector) => {
  const term = { amount: 5, unit: 'calendar-days', firstDay: 'counts', calendar: null } as const
  const inZone = (zone: string) => ({ zone: zone as Zone, daysOff: daysOffOf(holidays) })
  const { startedAt, zone, dueOn: last, dueAt, handedAt, to, thenDueOn, thenDueAt } = vector
  expect(dueFrom(term, startedAt, inZone(zone))).toMatchObject({ dueOn: last, dueAt })
  expect(dueFrom(term, handedAt, inZone(to))).toMatchObject({ dueOn: thenDueOn, dueAt: thenDueAt })
})
