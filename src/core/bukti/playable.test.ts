import { expect, test } from 'vitest'
import { playedAs } from './playable.ts'

test.each([
  'image/svg+xml',
  'text/html',
  'application/pdf',
  'application/octet-stream',
  'image/jpeg',
  'constructor',
  '',
])('%j is not played', (mediaType) => {
  expect(playedAs(mediaType)).toBeNull()
})

test('a film of a phone is played as MP4', () => {
  expect([playedAs('video/quicktime'), playedAs('audio/ogg')]).toEqual(['video/mp4', 'audio/ogg'])
})
