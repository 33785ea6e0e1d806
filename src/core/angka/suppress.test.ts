import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmall, suppressFamily, type Shown } from './suppress.ts'

const hidden = { kind: 'suppressed' }
const shown = (value: number) => ({ kind: 'value', value })

test('a count of one to four is hidden, zero and five are shown', () => {
  expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false])
})

test('one hidden child takes the smallest other with it, so that nobody subtracts', () => {
  expect(suppressFamily(43, [3, 30, 10])).toEqual({ total: shown(43), children: [hidden, shown(30), hidden] })
})

test('two hidden children protect each other', () => {
  expect(suppressFamily(37, [3, 4, 30])).toEqual({ total: shown(37), children: [hidden, hidden, shown(30)] })
})

test('an only child that is small hides its parent too', () => {
  expect(suppressFamily(3, [3])).toEqual({ total: hidden, children: [hidden] })
})

test('no hidden child can be had by subtracting the shown ones from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 }), (children) => {
      const total = children.reduce((sum, value) => sum + value, 0)
      const family = suppressFamily(total, children)
      const secret = family.children.filter(({ kind }) => kind === 'suppressed').length
      const isOpen = (count: Shown) => count.kind === 'value'
      expect(secret === 1 && isOpen(family.total)).toBe(false)
    }),
  )
})
