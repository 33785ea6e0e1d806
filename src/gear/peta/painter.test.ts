import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createPainter } from './create-painter.ts'

const paint = createPainter()
const svg = (says: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40"><text x="2" y="30" font-family="DejaVu Sans" font-size="24">${says}</text></svg>`

const inkOf = async (picture: Uint8Array | null) => {
  const { data } = await sharp(picture ?? Buffer.of())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((grey) => grey < 128).length
}

test('letters are painted from our own font, and different ones differently', async () => {
  const [few, many] = [await inkOf(await paint(svg('i'))), await inkOf(await paint(svg('MMMMMM')))]
  expect(few).toBeGreaterThan(10)
  expect(many).toBeGreaterThan(few * 5)
})

test('the same picture is painted once, and what cannot be painted is no picture', async () => {
  expect(paint(svg('a'))).toBe(paint(svg('a')))
  expect(await paint('<svg')).toBeNull()
})
