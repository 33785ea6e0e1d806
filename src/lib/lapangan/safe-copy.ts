import { bareJpeg, copyBytes } from '#core'
import type { Bytes } from './vault.ts'

/** Smaller and coarser until it fits: faces and letters matter more than pixels. */
const tries = [
  [1600, 0.8],
  [1600, 0.6],
  [1280, 0.6],
  [1024, 0.6],
  [1024, 0.45],
  [800, 0.45],
  [640, 0.4],
  [480, 0.35],
] as const

/** A JPEG of at most 100 KB, upright, with nothing beside the picture. Null for a picture that this browser cannot draw. */
export async function safeCopy(photo: Blob): Promise<Bytes | null> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return null
  try {
    for (const [edge, quality] of tries) {
      const bytes = await drawn(picture, edge, quality)
      if (bytes !== null && bytes.length <= copyBytes) return bytes
    }
    return null
  } finally {
    picture.close()
  }
}

async function drawn(picture: ImageBitmap, edge: number, quality: number): Promise<Bytes | null> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  // A browser may write a colour profile of its own beside the picture.
  const bare = blob === null ? null : bareJpeg(new Uint8Array(await blob.arrayBuffer()))
  return bare === null ? null : Uint8Array.from(bare)
}
