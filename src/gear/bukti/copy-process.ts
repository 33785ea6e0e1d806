/** The other side of image-copier.ts: a program of its own that copies one picture and is ended. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Copied } from './image-copier.ts'

/** Two hundred million would be a phone of today at its largest; more is a bomb, or a picture that nobody needs whole to look at. */
const mostPixels = 200_000_000
/**
 * What its decoder holds as a whole: an interlaced PNG, a progressive JPEG, a GIF, and whatever is coded as film is (HEIC, AVIF). Of 196 million pixels
 * such a PNG took 1.7 GB here and an AVIF of 3,438 bytes 3.4 GB; so they may have what a phone of today makes, and no more. No phone makes AVIF.
 */
const mostHeldPixels = 50_000_000
const mostAvifPixels = 25_000_000
const edges = { copy: 2048, thumbnail: 320 } as const
const read = ['jpeg', 'png', 'webp', 'gif', 'heif']
const heldWhole = ['gif', 'heif']

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

/** What is copied: the file as it came, or the pixels of one that another decoder has read. */
type Source = { readonly bytes: Uint8Array; readonly raw?: { width: number; height: number; channels: 4 } }

async function copied(bytes: Uint8Array): Promise<Copied> {
  try {
    const { format, width, height, isProgressive, compression } = await sharp(bytes, {
      limitInputPixels: false,
    }).metadata()
    if (!read.includes(format)) return { refused: 'image-unreadable' }
    const heldPixels = compression === 'av1' ? mostAvifPixels : mostHeldPixels
    const isHeld = isProgressive || heldWhole.includes(format)
    if (width * height > (isHeld ? heldPixels : mostPixels)) return { refused: 'image-too-large' }
    return await copiesOf({ bytes })
  } catch {
    return isHeif(bytes) ? heifCopied(bytes) : { refused: 'image-unreadable' }
  }
}

/** ISO 14496-12 4.3: a box of the kind `ftyp` comes first. */
const isHeif = (bytes: Uint8Array) => Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp'

/** A photo of an iPhone: its coding (HEVC) is not in the build of libvips that sharp brings (decision 0092). */
async function heifCopied(bytes: Uint8Array): Promise<Copied> {
  try {
    const { decodeHeif } = await import('./decode-heif.ts')
    const found = await decodeHeif(bytes, mostHeldPixels)
    if ('refused' in found) return found
    const { pixels, width, height } = found
    return await copiesOf({ bytes: pixels, raw: { width, height, channels: 4 } })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    return { refused: isMissing ? 'image-no-decoder' : 'image-unreadable' }
  }
}

async function copiesOf(source: Source): Promise<Copied> {
  const [copy, thumbnail] = [await smaller(source, edges.copy), await smaller(source, edges.thumbnail)]
  return {
    copy: {
      jpeg: copy.data,
      thumbnail: thumbnail.data,
      sha256: createHash('sha256').update(copy.data).digest(),
      width: copy.info.width,
      height: copy.info.height,
    },
    grey: await greyOf(thumbnail.data),
  }
}

/** Turned upright, and then nothing of what the camera wrote beside the picture goes along: sharp keeps none of it unless told. */
const smaller = ({ bytes, raw }: Source, edge: number) =>
  sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
    ...(raw === undefined ? {} : { raw }),
  })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })

/** The few grey pixels an imprint is taken of (core/pola/imprint.ts). */
const greyOf = (jpeg: Uint8Array) =>
  sharp(jpeg).greyscale().resize({ width: 9, height: 8, fit: 'fill' }).raw().toBuffer()
