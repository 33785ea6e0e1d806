import { crc32 } from 'node:zlib'
import type { ZipPart } from '#app'
import { directoryOf, localHead, mostEntries, mostInZip, type ZipEntry } from './zip-records.ts'

/** A ZIP as its parts come, each stored as it is: papers are compressed already, and nothing is held but the one being written. */
export async function* writeZip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = []
  let at = 0
  for await (const { name, bytes } of parts) {
    const packed = bytes.length
    const entry = { name: Buffer.from(name), method: 'stored', crc: crc32(bytes), size: packed, packed, at } as const
    const head = localHead(entry)
    at += head.length + packed
    // A case file of that size does not come by this door.
    if (at > mostInZip || entries.length === mostEntries) throw new Error('more than a ZIP without ZIP64 holds')
    entries.push(entry)
    yield head
    yield bytes
  }
  yield directoryOf(entries, at)
}
