import { describe, expect, test } from 'vitest'
import { evidenceLimits, evidenceTypeOf, isTooLarge } from './evidence-kind.ts'

const jpeg = '\xff\xd8\xff\xe0\x00\x10JFIF\x00'
const zipEnd = (comment = '') => `PK\x05\x06${'\x00'.repeat(16)}${String.fromCharCode(comment.length)}\x00${comment}`

describe('what a file is', () => {
  test.each([
    ['a photo', jpeg, 'image/jpeg'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a WebP', 'RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['a photo of an iPhone', '\x00\x00\x00\x18ftypheic', 'image/heic'],
    ['a film', '\x00\x00\x00\x18ftypisom', 'video/mp4'],
    ['a film of an old phone', '\x00\x00\x00\x18ftyp3gp5', 'video/3gpp'],
    ['a voice note', 'OggS\x00', 'audio/ogg'],
    ['a voice note of a phone', '\x00\x00\x00\x18ftypM4A ', 'audio/mp4'],
    ['a PDF', '%PDF-1.7\n', 'application/pdf'],
  ])('%s is told by how it begins', (_, head, mediaType) => {
    expect(evidenceTypeOf(head, head).mediaType).toBe(mediaType)
  })

  test.each([
    ['SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', ''],
    ['a page', '<!doctype html><script>alert(1)</script>', ''],
    ['an archive, which may unfold to petabytes', `PK\x03\x04${'\x00'.repeat(40)}`, zipEnd()],
    ['a program', 'MZ\x90\x00', ''],
    ['text', 'Saya melihatnya sendiri.', ''],
    ['a photo that is a page too', `${jpeg}<script>alert(1)</script>`, ''],
    ['a photo that is a PDF too', `${jpeg}%PDF-1.4`, ''],
    ['a PDF that is a page too', '%PDF-1.4\n<HTML>', ''],
    ['a GIF that is a JAR too', 'GIF89a', `${'\x00'.repeat(100)}${zipEnd()}`],
    ['a photo with an archive behind it, which has a comment', jpeg, `PK\x05\x06${'x'.repeat(30)}${zipEnd('catatan')}`],
    ['a RIFF of another kind', 'RIFF\x00\x00\x00\x00ACON', ''],
  ])('%s is a stream of bytes', (_, head, tail) => {
    expect(evidenceTypeOf(head, tail)).toEqual({ kind: 'lain', mediaType: 'application/octet-stream' })
  })

  test('letters that only look like the end of an archive make none', () => {
    expect(evidenceTypeOf(jpeg, `PK\x05\x06${'x'.repeat(300)}`).kind).toBe('gambar')
    expect(evidenceTypeOf(jpeg, 'PK\x05\x06').kind).toBe('gambar')
  })
})

test.each([
  ['a voice in WebM', '\x1aE\xdf\xa3....webm....A_OPUS', 'audio/webm'],
  ['a film in WebM', '\x1aE\xdf\xa3....webm....A_OPUS....V_VP8', 'video/webm'],
  ['a voice in fragmented MP4', '\x00\x00\x00\x18ftypiso5....moov....hdlr....soun....mvex', 'audio/mp4'],
  ['a film in fragmented MP4', '\x00\x00\x00\x18ftypiso5....soun....vide....mvex', 'video/mp4'],
  ['a film whose list of tracks goes on', '\x00\x00\x00\x18ftypisom....moov....soun', 'video/mp4'],
])('%s', (_, head, mediaType) => {
  expect(evidenceTypeOf(head, '')).toEqual({ kind: mediaType.split('/', 1)[0], mediaType })
})

test('each kind has its limit, and only a film may have two gigabytes', () => {
  const photo = evidenceTypeOf(jpeg, '')
  expect([isTooLarge(evidenceLimits.gambar, photo), isTooLarge(evidenceLimits.gambar + 1, photo)]).toEqual([
    false,
    true,
  ])
  expect(isTooLarge(evidenceLimits.gambar + 1, evidenceTypeOf('\x00\x00\x00\x18ftypisom', ''))).toBe(false)
})
