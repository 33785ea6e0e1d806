import { unpack, type ZipEntry } from './zip-entries.ts'
import type { FileSource } from './file-source.ts'
import { readXml } from './read-xml.ts'
import { Unreadable } from './unreadable.ts'

const largest = 160 * 1024 * 1024
const blockSize = 4 * 1024 * 1024
/** Before the bytes of each: how many they are. */
const prefix = 4

export type StringTable = (nth: number) => string

/**
 * The words that sheets refer to by number, in blocks of bytes beside one list of where each begins: two million of them as strings would
 * take three times the room, and one block that grows would stand there twice while it does.
 */
export async function stringTable(source: FileSource, entry: ZipEntry | undefined): Promise<StringTable> {
  if (entry === undefined) return () => ''
  const blocks: Buffer[] = []
  let used = blockSize
  let starts = new Uint32Array(4096)
  let count = 0
  let [isInside, isPhonetic, words] = [false, false, '']
  const keep = () => {
    const size = Buffer.byteLength(words)
    if (size + prefix > blockSize) throw new Unreadable('roll-broken')
    if (used + size + prefix > blockSize) {
      if ((blocks.length + 1) * blockSize > largest) throw new Unreadable('roll-too-large')
      blocks.push(Buffer.allocUnsafe(blockSize))
      used = 0
    }
    const block = blocks[blocks.length - 1]
    if (block === undefined) return
    if (count === starts.length) {
      const more = new Uint32Array(starts.length * 2)
      more.set(starts)
      starts = more
    }
    starts[count] = (blocks.length - 1) * blockSize + used
    count += 1
    used = block.writeUInt32LE(size, used)
    used += block.write(words, used)
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
  return (nth) => {
    const start = nth < count ? starts[nth] : undefined
    const block = start === undefined ? undefined : blocks[Math.floor(start / blockSize)]
    if (start === undefined || block === undefined) return ''
    const from = (start % blockSize) + prefix
    return block.toString('utf8', from, from + block.readUInt32LE(from - prefix))
  }
}
