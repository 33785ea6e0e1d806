import { expect, test } from 'vitest'
import { placeAsked } from './place-asked.ts'

test.each([
  ['bytes=0-', 0, 1000],
  ['bytes=0-0', 0, 1],
  ['bytes=200-299', 200, 300],
  ['bytes=900-', 900, 1000],
  ['bytes=900-5000', 900, 1000],
  ['bytes=-100', 900, 1000],
  ['bytes=-5000', 0, 1000],
])('of a thousand bytes, %j is the place from %i to %i', (range, from, to) => {
  expect(placeAsked(range, 1000)).toEqual({ from, to, isPart: true })
})

test.each([null, '', 'bytes=300-200', 'bytes=0-1,5-9', 'chunks=1-2', 'bytes=-', 'bytes=a-b'])(
  '%j is not understood: the whole file, as if nothing had been asked',
  (range) => {
    expect(placeAsked(range, 1000)).toEqual({ from: 0, to: 1000, isPart: false })
  },
)

test.each(['bytes=1000-', 'bytes=-0', 'bytes=5000-6000'])('%j is behind the end', (range) => {
  expect(placeAsked(range, 1000)).toBeNull()
})
