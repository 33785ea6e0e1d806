import { open } from 'node:fs/promises'

/** A sealed file, wherever it lies, read from any place in it. */
export type Source = {
  readonly size: number
  /** What lies there, which is less where the file ends. */
  readonly read: (from: number, length: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

export async function openSource(path: string): Promise<Source> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return {
      size,
      read: async (from, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
        return buffer.subarray(0, bytesRead)
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** One source behind another. The first is small and in memory: the head of a file whose body lies elsewhere. */
export const behind = (head: Buffer, body: Source): Source => ({
  size: head.length + body.size,
  read: async (from, length) => {
    const first = head.subarray(from, from + length)
    if (first.length === length) return first
    return Buffer.concat([first, await body.read(Math.max(0, from - head.length), length - first.length)])
  },
  close: body.close,
})
