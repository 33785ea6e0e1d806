/** House rule N63: the largest safe copy that a phone sends, and the most pixels of its longer side. */
export const copyBytes = 100 * 1024
const longestSide = 4096

const mark = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0 } as const
/** Tables, frames (baseline, extended, progressive), restart interval: what a decoder needs to draw the picture. */
const drawing = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd])
const frames = new Set([0xc0, 0xc1, 0xc2])
/** A JFIF segment without a thumbnail of its own. */
const jfifBytes = 16

type Segment = { readonly at: number; readonly end: number; readonly code: number }

/**
 * A JPEG with nothing beside the picture: no camera, place, time, thumbnail, colour profile or comment, and nothing behind its end.
 * Null where it is no JPEG that draws one picture of a size people look at.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== mark.start) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let framed = false
  for (let at = 2; ;) {
    const segment = segmentAt(bytes, at)
    if (segment === null) return null
    const { code, end } = segment
    if (code === mark.end) return framed && kept.length > 2 ? joined([...kept, bytes.subarray(at, end)]) : null
    if (frames.has(code)) {
      if (framed || !isViewable(bytes, segment)) return null
      framed = true
    }
    if (drawing.has(code) || code === mark.scan || (code === mark.jfif && end - at === jfifBytes + 2))
      kept.push(bytes.subarray(at, end))
    else if (!isBeside(code)) return null
    at = end
  }
}

/** Whether it is as `bareJpeg` leaves it. */
export const isBareJpeg = (bytes: Uint8Array): boolean => bareJpeg(bytes)?.length === bytes.length

/** APP0 to APP15 and COM: said beside the picture. */
const isBeside = (code: number) => (code >= 0xe0 && code <= 0xef) || code === 0xfe

function segmentAt(bytes: Uint8Array, at: number): Segment | null {
  const [code, high, low] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  if (bytes[at] !== 0xff || code === undefined) return null
  if (code === mark.end) return { at, end: at + 2, code }
  if (high === undefined || low === undefined) return null
  const end = at + 2 + high * 256 + low
  if (end > bytes.length || end < at + 4) return null
  return { at, end: code === mark.scan ? endOfScan(bytes, end) : end, code }
}

/** Behind the head of a scan comes the picture itself, until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** In pixels; null for no JPEG of one picture. */
export function sidesOfJpeg(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  for (let at = 2; ;) {
    const segment = segmentAt(bytes, at)
    if (segment === null || segment.code === mark.end) return null
    if (frames.has(segment.code)) return sidesIn(bytes, segment)
    at = segment.end
  }
}

function sidesIn(bytes: Uint8Array, { at }: Segment): { readonly width: number; readonly height: number } {
  const sideAt = (place: number) => (bytes[place] ?? 0) * 256 + (bytes[place + 1] ?? 0)
  return { height: sideAt(at + 5), width: sideAt(at + 7) }
}

function isViewable(bytes: Uint8Array, segment: Segment): boolean {
  if (segment.end - segment.at < 10) return false
  const { height, width } = sidesIn(bytes, segment)
  return height > 0 && width > 0 && Math.max(height, width) <= longestSide
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
