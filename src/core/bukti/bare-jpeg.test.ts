import { describe, expect, test } from 'vitest'
import { bareJpeg, isBareJpeg } from './bare-jpeg.ts'

const text = (words: string) => [...words].map((letter) => letter.charCodeAt(0))
const segment = (code: number, body: readonly number[]) => [0xff, code, 0, body.length + 2, ...body]
const frame = (height: number, width: number) =>
  segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
const jfif = segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
const table = segment(0xdb, [0, 1, 2, 3])
// A stuffed byte and a restart belong to the picture.
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 7, 0xff, 0, 8, 0xff, 0xd3, 9]
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9])
const bare = jpeg(jfif, table, frame(600, 800), scan)

describe('a safe copy', () => {
  test('loses what the camera wrote beside the picture, wherever it stands', () => {
    const exif = segment(0xe1, text('Exif\0\0 TELEPON-CONTOH'))
    const comment = segment(0xfe, text('di rumah saya'))
    const thumbnail = segment(0xe0, text('JFXX\0 kecil'))
    const written = jpeg(jfif, exif, thumbnail, table, comment, frame(600, 800), scan, scan, comment)
    expect(bareJpeg(written)).toEqual(jpeg(jfif, table, frame(600, 800), scan, scan))
    expect(isBareJpeg(written)).toBe(false)
  })

  test('loses what hangs behind its end', () => {
    expect(bareJpeg(Uint8Array.from([...bare, ...text('PK\x05\x06')]))).toEqual(bare)
    expect([isBareJpeg(bare), isBareJpeg(Uint8Array.from([...bare, 0]))]).toEqual([true, false])
  })

  test.each([
    ['no JPEG', Uint8Array.from(text('<svg onload=alert(1)>'))],
    ['cut off', bare.subarray(0, bare.length - 2)],
    ['without a picture', jpeg(jfif, table)],
    ['a picture nobody can look at whole', jpeg(jfif, frame(65_000, 65_000), scan)],
    ['two pictures in one', jpeg(jfif, frame(6, 8), frame(6, 8), scan)],
    ['a segment that says it is longer than the file', jpeg(jfif, [0xff, 0xdb, 0xff, 0xff])],
    ['a segment of no kind that draws', jpeg(jfif, frame(6, 8), segment(0xcc, [1]), scan)],
    ['a segment shorter than its own head', jpeg([0xff, 0xdb, 0, 0])],
  ])('is none that is %s', (_, bytes) => {
    expect(bareJpeg(bytes)).toBeNull()
  })
})
