/** What stands around the files of a ZIP. */
export type ZipEntry = {
  readonly name: Buffer
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  readonly size: number
  /** As it lies there. */
  readonly packed: number
  /** Where its head begins. */
  readonly at: number
}

/** 1 January 1980, the first day a ZIP knows: the manifest says when it was made, and the same parts give the same bytes. */
const day = 0x21
/** Names are UTF-8. */
const utf8 = 0x800
const version = 20
const methods = { stored: 0, deflated: 8 } as const
/** Without ZIP64. */
export const mostInZip = 0xffff_ffff
export const mostEntries = 0xfffe

type Field = readonly [width: 2 | 4, value: number]

export const localHead = (entry: ZipEntry): Buffer =>
  Buffer.concat([fields([4, 0x04034b50], ...described(entry)), entry.name])

/** The list of all, which begins `at`, and its end. */
export function directoryOf(entries: readonly ZipEntry[], at: number): Buffer {
  const directory = Buffer.concat(entries.map(listed))
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, at],
    [2, 0],
  )
  return Buffer.concat([directory, end])
}

const described = ({ name, method, crc, size, packed }: ZipEntry): readonly Field[] => [
  [2, version],
  [2, utf8],
  [2, methods[method]],
  [2, 0],
  [2, day],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name.length],
  [2, 0],
]

const listed = (entry: ZipEntry): Buffer =>
  Buffer.concat([
    fields([4, 0x02014b50], [2, version], ...described(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]),
    entry.name,
  ])

function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [width]) => sum + width, 0))
  list.reduce((at, [width, value]) => bytes.writeUIntLE(value, at, width), 0)
  return bytes
}
