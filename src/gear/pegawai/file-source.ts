import { open } from 'node:fs/promises'

/** Bytes that can be read from any place, of a file or of what came in a form. */
export type FileSource = {
  readonly size: number
  readonly read: (from: number, to: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

export async function openSource(
  from: { readonly path: string } | { readonly bytes: Uint8Array },
): Promise<FileSource> {
  if ('bytes' in from) {
    const whole = Buffer.from(from.bytes.buffer, from.bytes.byteOffset, from.bytes.byteLength)
    return {
      size: whole.length,
      read: (start, end) => Promise.resolve(whole.subarray(start, end)),
      close: () => Promise.resolve(),
    }
  }
  const file = await open(from.path, 'r')
  const { size } = await file.stat()
  return {
    size,
    read: async (start, end) => {
      const wanted = Math.max(0, Math.min(end, size) - start)
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, start)
      return buffer.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}

const piece = 1024 * 1024

export async function* piecesOf(source: FileSource, from = 0, to = source.size): AsyncGenerator<Buffer, void> {
  for (let at = from; at < to; at += piece) yield await source.read(at, Math.min(at + piece, to))
}
