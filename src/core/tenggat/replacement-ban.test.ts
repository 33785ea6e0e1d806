import { addDays, plainDate } from '#law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../../tests/vectors/pelantikan.json' with { type: 'json' }
import { judgeReplacement, replacementBan } from './replacement-ban.ts'

/** Worked out by another program; the first is what Pasaman Barat learnt. */
type Vector = {
  readonly fixedOn: string
  readonly firstBarred: string
  readonly on: string
  readonly termEndsOn?: string
  readonly consent?: { readonly number: string; readonly on: string }
  readonly state: string
  readonly because: string
}

test.each(vectors as readonly Vector[])('fixed on $fixedOn, replaced on $on: $state, for $because', (vector) => {
  const ban = replacementBan({ fixedOn: plainDate(vector.fixedOn) })
  expect(ban.firstBarred).toBe(vector.firstBarred)
  const { consent, termEndsOn } = vector
  const verdict = judgeReplacement(ban, {
    on: plainDate(vector.on),
    termEndsOn: termEndsOn === undefined ? null : plainDate(termEndsOn),
    consent: consent === undefined ? null : { number: consent.number, on: plainDate(consent.on) },
  })
  expect(verdict.state).toBe(vector.state)
})

test('the working names each of the six months, and the article with its mark', () => {
  expect(replacementBan({ fixedOn: plainDate('2024-08-31') })).toEqual({
    provision: 'L-PIL-71-2',
    article: 'UU 10/2016 ps. 71(2)',
    mark: 'U',
    fixedOn: '2024-08-31',
    firstBarred: '2024-02-29',
    months: [
      { day: '2024-07-31', shortened: false },
      { day: '2024-06-30', shortened: true },
      { day: '2024-05-31', shortened: false },
      { day: '2024-04-30', shortened: true },
      { day: '2024-03-31', shortened: false },
      { day: '2024-02-29', shortened: true },
    ],
  })
})

test('a later fixing never bars from an earlier day, and the ban is never shorter than 181 days nor longer than 184', () => {
  const fixed = fc.nat(40_000).map((n) => addDays(plainDate('2000-01-01'), n))
  fc.assert(
    fc.property(fixed, fc.nat(60), (fixedOn, later) => {
      const { firstBarred } = replacementBan({ fixedOn })
      expect(firstBarred <= replacementBan({ fixedOn: addDays(fixedOn, later) }).firstBarred).toBe(true)
      expect(addDays(firstBarred, 181) <= fixedOn && fixedOn <= addDays(firstBarred, 184)).toBe(true)
      expect(
        judgeReplacement({ firstBarred }, { on: addDays(firstBarred, -1), termEndsOn: null, consent: null }),
      ).toEqual({
        state: 'before-the-ban',
        days: 1,
      })
    }),
  )
})
