import { encode } from 'uqr'

/** A QR code as one SVG path: a square for each dark module, with the quiet border scanners need. */
export function qrOf(words: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(words, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('')
  return { path, size }
}

/** The code stands behind `#`: browsers do not send that part, so no log and no proxy ever has it. */
export const statusAddress = (origin: string, receipt: string): string => `${origin}/status#${receipt}`
