/** POSIX ustar (IEEE 1003.1-1990 §10.1.1), regular files only: what `tar` anywhere opens, and no more than a backup needs. */

export type TarFile = { readonly name: string; readonly size: number; readonly body: AsyncIterable<Uint8Array> }

const block = 512
const blank = Buffer.alloc(block)
const padding = (size: number) => (block - (size % block)) % block

/** `size` must be what `body` yields: the header is written before the first byte is read. */
export async function* writeTar(files: AsyncIterable<TarFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, body } of files) {
    yield header(name, size)
    let written = 0
    for await (const bytes of body) {
      written += bytes.length
      yield bytes
    }
    if (written !== size) throw new Error(`${name} changed from ${size} to ${written} bytes while it was read.`)
    yield blank.subarray(0, padding(size))
  }
  yield blank
  yield blank
}

function header(path: string, size: number): Buffer {
  const slash = path.lastIndexOf('/')
  const [prefix, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)]
  if (Buffer.byteLength(name) > 100 || Buffer.byteLength(prefix) > 155)
    throw new Error(`The name ${path} is too long for an archive.`)
  if (size >= 8 ** 11) throw new Error(`${path} is too large for an archive.`)
  const bytes = Buffer.alloc(block)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  bytes.write(name, 0)
  bytes.write(octal(0o600, 8), 100)
  bytes.write(octal(0, 8), 108)
  bytes.write(octal(0, 8), 116)
  bytes.write(octal(size, 12), 124)
  bytes.write(octal(0, 12), 136)
  bytes.write('0', 156)
  bytes.write('ustar\x0000', 257)
  bytes.write(prefix, 345)
  bytes.write(`${checksum(bytes).toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

/** The field of the checksum counts as eight spaces. */
const checksum = (bytes: Buffer) => bytes.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)

/** One file after the other. Read a body to its end, or not at all: then it is passed over. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const reader = createReader(source)
  for (;;) {
    const head = Buffer.concat(await Array.fromAsync(reader.take(block)))
    if (head.equals(blank)) {
      // What closes the file is checked by whoever opens it, at its very end.
      await reader.finish()
      return
    }
    const { name, size } = readHeader(head)
    const body = reader.take(size)
    yield { name, size, body }
    await passOver(body)
    await passOver(reader.take(padding(size)))
  }
}

async function passOver(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _piece of bytes) continue
}

function readHeader(bytes: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, length: number) => bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  if (Number.parseInt(text(148, 8), 8) !== checksum(bytes) || text(257, 6) !== 'ustar') {
    throw new Error('The archive is damaged: a heading inside it is not one.')
  }
  return { name: [text(345, 155), text(0, 100)].filter(Boolean).join('/'), size: Number.parseInt(text(124, 12), 8) }
}

function createReader(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let left = Buffer.alloc(0)
  return {
    async *take(size: number): AsyncGenerator<Buffer> {
      for (let missing = size; missing > 0;) {
        if (left.length === 0) {
          const next = await chunks.next()
          if (next.done) throw new Error('The archive is damaged: it ends too early.')
          left = Buffer.from(next.value)
          continue
        }
        const piece = left.subarray(0, missing)
        left = left.subarray(piece.length)
        missing -= piece.length
        yield piece
      }
    },
    async finish(): Promise<void> {
      while (!(await chunks.next()).done) left = blank
    },
  }
}
