import { expect, test } from 'vitest'
import {
  attachmentFault,
  attachmentLimits,
  attachmentName,
  attachmentType,
  frameFile,
  isSealedFile,
  unframeFile,
} from './attachment.ts'

const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(100)])
const page = Buffer.from('<svg onload="alert(1)"></svg>')

test('a file comes out of its frame as it went in, and what is no file does not', () => {
  expect(Buffer.from(unframeFile(frameFile(photo)) ?? [])).toEqual(photo)
  expect(unframeFile(Buffer.from('netra pesan 1\nhalo'))).toBeNull()
})

test('its content says what it is and what it may weigh; a name for a page that would run is not to be had', () => {
  expect(attachmentType(photo).mediaType).toBe('image/jpeg')
  expect([photo, page].map(attachmentName)).toEqual(['lampiran.jpg', 'lampiran.bin'])
  expect(attachmentFault(Buffer.alloc(0))).toBe('empty')
  expect(attachmentFault(photo)).toBeNull()
  const large = Buffer.alloc(attachmentLimits.lain + 1)
  expect(attachmentFault(large)).toBe('too-large')
  // The control: as much of a picture is taken.
  expect(attachmentFault(Buffer.concat([photo, large]))).toBeNull()
})

test('a seal to two keys is taken, to one or three it is not', () => {
  const stanza = `-> X25519 ${'s'.repeat(43)}\n${'b'.repeat(43)}\n`
  const sealed = (n: number) => Buffer.from(`age-encryption.org/v1\n${stanza.repeat(n)}--- ${'m'.repeat(43)}\n...`)
  expect([1, 2, 3].map((n) => isSealedFile(sealed(n)))).toEqual([false, true, false])
})
