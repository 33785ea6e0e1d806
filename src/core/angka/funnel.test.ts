import { expect, test } from 'vitest'
import fc from 'fast-check'
import { publishableFunnel } from './funnel.ts'

const counts = (dugaan: number, diteruskan: number, berkabar: number, diputus: number, sanksi: number) => ({
  dugaan,
  diteruskan,
  berkabar,
  diputus,
  sanksi,
})
const shownOf = (numbers: ReturnType<typeof publishableFunnel>) => numbers.map(({ shown }) => shown)

test('each step is shown where nobody can be told by subtraction', () => {
  expect(shownOf(publishableFunnel(counts(100, 80, 60, 40, 20), { imposed: 20, notCarriedOut: 12 }))).toEqual([
    100, 80, 60, 40, 20, 8,
  ])
})

test('a step that leaves fewer than five behind is not shown, and neither is one of fewer than five', () => {
  expect(shownOf(publishableFunnel(counts(100, 80, 60, 23, 20), { imposed: 20, notCarriedOut: 12 }))).toEqual([
    100,
    80,
    60,
    null,
    20,
    8,
  ])
  expect(shownOf(publishableFunnel(counts(9, 7, 4, 2, 1), { imposed: null, notCarriedOut: null }))).toEqual([
    9, null, null, null, null, null,
  ]) // prettier-ignore
})

test('what the numbers of sanctions hide is hidden here, and what they contradict is not said', () => {
  expect(
    shownOf(publishableFunnel(counts(100, 80, 60, 40, 20), { imposed: null, notCarriedOut: 12 })).slice(4),
  ).toEqual([null, null])
  expect(shownOf(publishableFunnel(counts(100, 80, 60, 40, 20), { imposed: 19, notCarriedOut: 12 })).slice(4)).toEqual([
    null,
    null,
  ])
})

test('whatever the counts, no difference of two shown steps is of one to four, save what the sanctions say themselves', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), fc.boolean(), (sizes, isSaid) => {
      const [sanksi = 0, diputus = 0, berkabar = 0, diteruskan = 0, dugaan = 0] = sizes.toSorted((a, b) => a - b)
      const imposed = isSaid && sanksi >= 5 ? sanksi : null
      const numbers = publishableFunnel(counts(dugaan, diteruskan, berkabar, diputus, sanksi), {
        imposed,
        notCarriedOut: null,
      })
      const shown = numbers.flatMap((number) => (number.shown === null ? [] : [number.shown]))
      const differences = shown.flatMap((more) => shown.map((less) => more - less))
      return [...shown, ...differences].every((left) => left <= 0 || left >= 5)
    }),
  )
})
