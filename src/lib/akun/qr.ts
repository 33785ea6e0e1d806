import { encode } from 'uqr'

/** Path data and size of a QR code, drawn by our own markup so that none is injected. */
export function qrOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 2 })
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
  return { path: cells.join(''), size }
}
