/** The other side of image-copier.ts: a program of its own that copies one picture and is ended. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Copied } from './image-copier.ts'

/** Two hundred million would be a phone of today at its largest; more is a bomb, or a picture that nobody needs whole to look at. */
const mostPixels = 200_000_000
const edges = { copy: 2048, thumbnail: 320 } as const
const read = ['jpeg', 'png', 'webp', 'gif', 'heif']

sharp.cache(false)
sharp.concurrency(1)
// Of all that libvips can read, only this: it also knows SVG, PDF and formats that no phone writes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})

process.once('message', (bytes: Uint8Array) => {
  void copied(bytes).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))

async function copied(bytes: Uint8Array): Promise<Copied> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!read.includes(format)) return { refused: 'image-unreadable' }
    if (width * height > mostPixels) return { refused: 'image-too-large' }
    const [copy, thumbnail] = [await smaller(bytes, edges.copy), await smaller(bytes, edges.thumbnail)]
    return {
      copy: {
        jpeg: copy.data,
        thumbnail: thumbnail.data,
        sha256: createHash('sha256').update(copy.data).digest(),
        width: copy.info.width,
        height: copy.info.height,
      },
    }
  } catch {
    return { refused: 'image-unreadable' }
  }
}

/** Turned upright, and then nothing of what the camera wrote beside the picture goes along: sharp keeps none of it unless told. */
const smaller = (bytes: Uint8Array, edge: number) =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
