import { crc32 } from 'node:zlib'
import type { ZipPart } from '#app'

type Entry = { readonly name: Buffer; readonly crc: number; readonly size: number; readonly at: number }

/** 1 January 1980, the first day a ZIP knows: the manifest says when it was made, and the same parts give the same bytes. */
const day = 0x21
/** Names are UTF-8. */
const utf8 = 0x800
const version = 20
/** Without ZIP64; a case file of that size does not come by this door. */
const most = 0xffff_ffff

/** A ZIP as its parts come, each stored as it is: papers are compressed already, and nothing is held but the one being written. */
export async function* writeZip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let at = 0
  for await (const { name, bytes } of parts) {
    const entry = { name: Buffer.from(name), crc: crc32(bytes), size: bytes.length, at }
    const head = Buffer.concat([fields([4, 0x04034b50], ...described(entry)), entry.name])
    at += head.length + entry.size
    if (at > most || entries.length === 0xfffe) throw new Error('more than a ZIP without ZIP64 holds')
    entries.push(entry)
    yield head
    yield bytes
  }
  const directory = Buffer.concat(entries.map(listed))
  yield directory
  yield fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, at],
    [2, 0],
  )
}

type Field = readonly [width: 2 | 4, value: number]

const described = ({ name, crc, size }: Entry): readonly Field[] => [
  [2, version],
  [2, utf8],
  [2, 0],
  [2, 0],
  [2, day],
  [4, crc],
  [4, size],
  [4, size],
  [2, name.length],
  [2, 0],
]

const listed = (entry: Entry): Buffer =>
  Buffer.concat([
    fields([4, 0x02014b50], [2, version], ...described(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]),
    entry.name,
  ])

function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [width]) => sum + width, 0))
  list.reduce((at, [width, value]) => bytes.writeUIntLE(value, at, width), 0)
  return bytes
}
