/** The kajian as a Word file: what goes out comes back, also through another program; what is no such file does not. */
import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { studyIn } from '#core'
import { examplePapers } from '../../../core/naskah/example-papers.ts'
import { writeZip } from '../zip.ts'
import { readWord } from './read-word.ts'
import { readZip } from './read-zip.ts'
import { writeWord } from './write-word.ts'

const mark = 'CONT-OHTA-NDAB-ERKA-SSAT'
const study = 'Menurut "a & b" <c>.\nBaris kedua\tsetelah tab.\n\nParagraf dua: 5 > 3.'
const written = (text = study) => writeWord({ paper: { ...examplePapers.kajian, study: text }, mark, version: 1 })
const whole = { entries: 500, bytes: 40 * 1024 * 1024, ratio: 200 }

const read = (bytes: Uint8Array) => {
  const found = readWord(bytes)
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value
}
const fixture = (name: string) => readFileSync(new URL(`../../../../tests/fixtures/${name}`, import.meta.url))

/** The parts of a good file, changed and zipped again. */
async function rezipped(change: (parts: Map<string, Uint8Array>) => void): Promise<Uint8Array> {
  const unzipped = readZip(await written(), whole)
  if (!unzipped.ok) throw new Error(unzipped.refusal.reason)
  const parts = new Map(unzipped.value)
  change(parts)
  const chunks: Uint8Array[] = []
  for await (const chunk of writeZip(listed(parts))) chunks.push(chunk)
  return Buffer.concat(chunks)
}
async function* listed(parts: ReadonlyMap<string, Uint8Array>) {
  for (const [name, bytes] of parts) yield await Promise.resolve({ name, bytes })
}
const editing = (name: string, edit: (xml: string) => string) =>
  rezipped((parts) => {
    parts.set(name, Buffer.from(edit(Buffer.from(parts.get(name) ?? []).toString())))
  })
const inDocument = (edit: (xml: string) => string) => editing('word/document.xml', edit)
const reasonOf = (bytes: Uint8Array) => {
  const found = readWord(bytes)
  return found.ok ? 'read' : found.refusal.reason
}

describe('a kajian in Word', () => {
  test('comes back as it went out, with its mark hidden and visible', async () => {
    const found = read(await written())
    expect(found.marks).toEqual([mark, mark])
    expect(studyIn(found.paragraphs)).toEqual({ ok: true, value: study })
    expect(found.left).toEqual([])
    const { facts, number } = examplePapers.kajian
    for (const says of [number ?? '', ...facts.map((fact) => `${fact.term} | ${fact.says}`)])
      expect(found.paragraphs.join('\n')).toContain(says)
  })

  test('edited and saved by LibreOffice has both marks, and the study as it stands there', () => {
    const found = read(fixture('kajian-libreoffice.docx'))
    expect(found.marks).toEqual([mark, mark])
    expect(studyIn(found.paragraphs)).toEqual({
      ok: true,
      value: `${study}\n\nTambahan dari LibreOffice: unsur terpenuhi.`,
    })
  })

  test('with tracked changes reads as if they were taken, and says so', async () => {
    const found = read(
      await inDocument((xml) =>
        xml.replace(
          /(<w:t[^>]*>)Paragraf dua/,
          '<w:t>Kini </w:t></w:r><w:del><w:r><w:delText>hilang</w:delText><w:t>juga hilang</w:t></w:r></w:del><w:ins><w:r><w:t>dan baru: </w:t></w:r></w:ins><w:r>$1Paragraf dua',
        ),
      ),
    )
    expect(studyIn(found.paragraphs)).toMatchObject({
      value: expect.stringContaining('Kini dan baru: Paragraf dua') as string,
    })
    expect(JSON.stringify(found.paragraphs)).not.toContain('hilang')
    expect(found.left).toEqual(['tracked-changes'])
  })

  test('that leads to an address elsewhere is read without it, and says so', async () => {
    const bytes = await editing('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="luar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://contoh.invalid/x.dotm" TargetMode="External"/></Relationships>',
      ),
    )
    expect(read(bytes).left).toEqual(['links'])
  })
})

describe('is refused', () => {
  test.each([
    ['a PDF under its name', Buffer.from('%PDF-1.7\n'), 'word-not-a-file'],
    ['an old .doc, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'word-not-a-file'],
    ['nothing', Buffer.alloc(0), 'word-not-a-file'],
  ])('%s', (_what, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason)
  })

  test('a ZIP of something else', async () => {
    expect(reasonOf(await rezipped((parts) => parts.delete('[Content_Types].xml')))).toBe('word-not-a-file')
    const sheet = await editing('[Content_Types].xml', (xml) => xml.replaceAll('wordprocessingml', 'spreadsheetml'))
    expect(reasonOf(sheet)).toBe('word-not-a-file')
  })

  test('a file cut off anywhere, and one with a byte changed', async () => {
    const bytes = await written()
    for (const length of [5, 100, Math.floor(bytes.length / 2), bytes.length - 1, bytes.length - 30])
      expect(reasonOf(bytes.subarray(0, length))).toBe('word-broken')
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(60) ^ 1, 60)
    expect(reasonOf(changed)).toBe('word-broken')
  })

  test('a file with programs in it', async () => {
    const named = await rezipped((parts) => parts.set('word/vbaProject.bin', Buffer.from('x')))
    const typed = await editing('[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    )
    for (const bytes of [named, typed]) expect(reasonOf(bytes)).toBe('word-macros')
  })

  test('a file that would grow beyond all measure, whether it says so or not', () => {
    const blanks = Buffer.alloc(41 * 1024 * 1024, 0x20)
    expect(reasonOf(zipOf('word/document.xml', blanks, blanks.length))).toBe('word-bomb')
    // It says a kilobyte and brings forty million.
    expect(reasonOf(zipOf('word/document.xml', blanks, 1024))).toBe('word-broken')
    const crowd = Array.from({ length: 501 }, (_, n) => n)
    expect(reasonOf(zipOf(crowd.map(String), Buffer.from('x'), 1))).toBe('word-bomb')
  })

  test('entities, and nesting that no program writes', async () => {
    const bomb = await inDocument((xml) => xml.replace('?>', '?><!DOCTYPE d [<!ENTITY a "b">]>'))
    expect(reasonOf(bomb)).toBe('word-broken')
    const deep = await inDocument((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(9_000)}`))
    expect(reasonOf(deep)).toBe('word-broken')
  })
})

/** One compressed file under one or many names, whatever it says of its size. */
function zipOf(names: string | readonly string[], file: Buffer, says: number): Buffer {
  const packed = deflateRawSync(file)
  const list = typeof names === 'string' ? [names] : names
  const head = (signature: number, lead: number) => {
    const fields = Buffer.alloc(lead + 26)
    fields.writeUInt32LE(signature)
    fields.writeUInt16LE(8, lead + 4)
    fields.writeUInt32LE(crc32(file), lead + 10)
    fields.writeUInt32LE(packed.length, lead + 14)
    fields.writeUInt32LE(says, lead + 18)
    return fields
  }
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const name of list) {
    const local = Buffer.concat([head(0x04034b50, 4), Buffer.from(name), packed])
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.concat([head(0x02014b50, 6), Buffer.alloc(14), Buffer.from(name)])
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(Buffer.concat(locals).length, 42)
    locals.push(local)
    directory.push(entry)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...directory, end])
}
