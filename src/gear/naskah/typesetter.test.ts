import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { outgoingOf } from '#core'
import { allExamples, examplePapers } from '../../core/naskah/example-papers.ts'
import { coverageOf } from './coverage.ts'
import { readFonts } from './fonts.ts'
import { legibleWith } from './legible.ts'
import { openTypesetter } from './typesetter.ts'

const set = openTypesetter()
const bytes = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test.each(allExamples.map((paper) => [paper.kind, paper] as const))(
  '%s is set in both versions, tagged, archival, in Indonesian, and the same again',
  (_kind, paper) => {
    for (const version of [paper, outgoingOf(paper)]) {
      const pdf = set(version)
      expect(bytes(pdf)).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s)
      expect(bytes(pdf)).toMatch(/\/Marked true/)
      expect(bytes(pdf)).toMatch(/\/Lang \(id-ID\)/)
      expect(Buffer.compare(set(version), pdf)).toBe(0)
    }
  },
)

test('a font that does not come with the product is a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netra-naskah-'))
  folders.push(folder)
  cpSync(join(import.meta.dirname, 'templates'), folder, { recursive: true })
  writeFileSync(
    join(folder, 'kajian.typ'),
    '#set document(date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: "Bookman Old Style")\nIsi',
  )
  expect(() => openTypesetter(folder)(examplePapers.kajian)).toThrow(/unknown font family/)
  expect(openTypesetter(folder)(examplePapers['ba-pleno']).length).toBeGreaterThan(1000)
})

test('what no font can draw is set as its code, and so is what turns a line around', () => {
  const [regular = []] = readFonts()
  const legible = legibleWith(regular.map(coverageOf).reduce((all, one) => all.union(one)))
  expect(legible('Suka 👍👍 \u202Eolok\u0007')).toBe('Suka [U+1F44D U+1F44D] [U+202E]olok[U+0007]')
  expect(legible("Ma'ruf “ß” Ğ ✓ العربية\r\n\tx")).toBe("Ma'ruf “ß” Ğ ✓ العربية\n    x")
})

test('a text of plain letters only is shown as it is shown letter by letter', () => {
  const [regular = []] = readFonts()
  const legible = legibleWith(regular.map(coverageOf).reduce((all, one) => all.union(one)))
  for (const letter of Array.from({ length: 0x200 }, (_, code) => String.fromCodePoint(code)))
    expect(`[U+1F44D]${legible(letter)}`.replace('][U+', ' U+')).toBe(legible(`👍${letter}`))
})

test.each(['👨‍👩‍👧 \u0000\u202E', 'a\u0301\u0489ब\u093F', '﷽\u200D\uD800', 'e\u20DD'])(
  '%j does not stop a paper',
  (study) => {
    expect(set({ ...examplePapers.kajian, study }).length).toBeGreaterThan(1000)
  },
)
