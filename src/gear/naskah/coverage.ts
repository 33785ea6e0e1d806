/** The characters that a TrueType font has a drawing for, from its `cmap` (OpenType: formats 4 and 12). */
export function coverageOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableIn(font, 'cmap')
  const covered = new Set<number>()
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4))
    readers[subtable.readUInt16BE(0)]?.(subtable, covered)
  }
  if (covered.size === 0) throw new Error('a font without any character that we can read')
  return covered
}

function tableIn(font: Buffer, tag: string): Buffer {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const at = 12 + n * 16
    if (font.toString('latin1', at, at + 4) === tag)
      return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))
  }
  throw new Error(`a font without its table ${tag}`)
}

type Read = (subtable: Buffer, covered: Set<number>) => void

const readers: Readonly<Record<number, Read>> = { 4: readSegments, 12: readGroups }

function readSegments(table: Buffer, covered: Set<number>): void {
  const twice = table.readUInt16BE(6)
  for (let n = 0; n < twice; n += 2) {
    const end = table.readUInt16BE(14 + n)
    const start = table.readUInt16BE(16 + twice + n)
    const delta = table.readUInt16BE(16 + twice * 2 + n)
    const offsetAt = 16 + twice * 3 + n
    const offset = table.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : table.readUInt16BE(offsetAt + offset + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readGroups(table: Buffer, covered: Set<number>): void {
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const at = 16 + n * 12
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) covered.add(code)
  }
}
