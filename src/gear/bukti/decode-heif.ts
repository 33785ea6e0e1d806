import libheif from 'libheif-js/wasm-bundle.js'

type DecodedHeif =
  | { readonly pixels: Uint8Array; readonly width: number; readonly height: number }
  | { readonly refused: 'image-too-large' | 'image-unreadable' }

/** The first picture of a HEIF file, upright as the file says, four bytes a pixel. Only the process of a copy loads this. */
export async function decodeHeif(bytes: Uint8Array, mostPixels: number): Promise<DecodedHeif> {
  await libheif.ready
  const [image] = new libheif.HeifDecoder().decode(bytes)
  if (image === undefined) return { refused: 'image-unreadable' }
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > mostPixels) return { refused: 'image-too-large' }
  const place = { data: new Uint8ClampedArray(width * height * 4), width, height }
  return new Promise((resolve) => {
    image.display(place, (shown) => {
      resolve(
        shown === null ? { refused: 'image-unreadable' } : { pixels: new Uint8Array(shown.data.buffer), width, height },
      )
    })
  })
}
