import { expect, test } from 'vitest'
import { distance, imprintOf, imprintOfGrey } from './imprint.ts'
import { alikeUpTo, nearPictures } from './near-pictures.ts'

/** A grey picture whose light at each place a rule says. */
const grey = (light: (x: number, y: number) => number) =>
  Uint8Array.from({ length: imprintOfGrey.width * imprintOfGrey.height }, (_, at) =>
    light(at % imprintOfGrey.width, Math.floor(at / imprintOfGrey.width)),
  )

test('each bit says whether it grows lighter to the right; brightness alone changes none', () => {
  expect(imprintOf(grey((x) => x * 20))).toBe('ffffffffffffffff')
  expect(imprintOf(grey((x) => 200 - x * 20))).toBe('0000000000000000')
  expect(imprintOf(grey((x, y) => (y === 0 ? x * 20 : 200 - x * 20)))).toBe('ff00000000000000')
  expect(imprintOf(grey((x, y) => 40 + x * 5 + y))).toBe(imprintOf(grey((x, y) => 90 + x * 5 + y)))
})

test('a blank page has no imprint: it would be like every other', () => {
  expect(imprintOf(grey(() => 255))).toBeNull()
  expect(imprintOf(grey((x) => 120 + x))).toBeNull()
  expect(() => imprintOf(new Uint8Array(3))).toThrow('3 pixels')
})

test.each([
  ['ffffffffffffffff', '0000000000000000', 64],
  ['8000000000000001', '0000000000000000', 2],
  ['123456789abcdef0', '123456789abcdef0', 0],
  ['00000000ffffffff', 'ffffffffffffffff', 32],
])('%s and %s differ in %i bits', (a, b, bits) => {
  expect([distance(a, b), distance(b, a)]).toEqual([bits, bits])
})

const picture = (caseId: string, evidenceId: string, imprint: string) => ({ caseId, evidenceId, imprint })

test('pictures of two cases that look alike are a group; of one case they are not, and what is far stands alone', () => {
  const [near, far] = ['0000000000000fff', '0000000000001fff']
  expect([distance(near, '0000000000000000'), distance(far, '0000000000000000')]).toEqual([alikeUpTo, alikeUpTo + 1])
  const [a, b, c, d] = [
    picture('a', '1', '0000000000000000'),
    picture('b', '2', near),
    picture('c', '3', 'ffff000000000000'),
    picture('c', '4', 'ffff000000000001'),
  ]
  expect(nearPictures([a, b, c, d])).toEqual([[a, b]])
  expect(nearPictures([a, picture('b', '2', far)])).toEqual([])
  expect(nearPictures([c, d])).toEqual([])
  expect(nearPictures([])).toEqual([])
})
