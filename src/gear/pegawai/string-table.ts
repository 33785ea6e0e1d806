import { unpack, type ZipEntry } from './zip-entries.ts'
import type { FileSource } from './file-source.ts'
import { readXml } from './read-xml.ts'
import { Unreadable } from './unreadable.ts'

const largest = 160 * 1024 * 1024
const block = 4 * 1024 * 1024

export type StringTable = (nth: number) => string

/**
 * The words that sheets refer to by number, in blocks of bytes beside one list of ends: two million of them as strings would take three
 * times the room.
 */
export async function stringTable(source: FileSource, entry: ZipEntry | undefined): Promise<StringTable> {
  if (entry === undefined) return () => ''
  let bytes = Buffer.allocUnsafe(block)
  let used = 0
  let ends = new Uint32Array(4096)
  let count = 0
  let [isInside, isPhonetic, words] = [false, false, '']
  const keep = () => {
    const size = Buffer.byteLength(words)
    if (used + size > largest) throw new Unreadable('roll-too-large')
    while (used + size > bytes.length) bytes = Buffer.concat([bytes], Math.min(largest, bytes.length * 2))
    used += bytes.write(words, used)
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2)
      more.set(ends)
      ends = more
    }
    ends[count] = used
    count += 1
  }
  await readXml(unpack(source, entry), {
    open: (name) => {
      if (name === 'si') words = ''
      else if (name === 't') isInside = true
      else if (name === 'rPh') isPhonetic = true
    },
    text: (said) => {
      if (isInside && !isPhonetic) words += said
    },
    close: (name) => {
      if (name === 't') isInside = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') keep()
    },
  })
  return (nth) => (nth < count ? bytes.toString('utf8', nth === 0 ? 0 : ends[nth - 1], ends[nth]) : '')
}
