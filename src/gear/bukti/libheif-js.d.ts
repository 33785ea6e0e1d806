/** The part of libheif-js that we call; the package brings no types. */
declare module 'libheif-js/wasm-bundle.js' {
  type Place = { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number }
  type HeifImage = {
    get_width: () => number
    get_height: () => number
    /** Fills `data` and hands it back; null where the picture does not decode. */
    display: (place: Place, done: (shown: Place | null) => void) => void
  }
  const libheif: {
    readonly ready: Promise<unknown>
    readonly HeifDecoder: new () => { decode: (bytes: Uint8Array) => readonly HeifImage[] }
  }
  export default libheif
}
