/** What a reader of each paper finds in it, by poppler: the only judge who did not make it. */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { outgoingOf } from '#core'
import { allExamples, examplePapers, protectedNames } from '../src/core/naskah/example-papers.ts'
import { openTypesetter } from '../src/gear/naskah/typesetter.ts'
import { textOfPdf } from './support/text-of-pdf.ts'

const set = openTypesetter()
const isHere = spawnSync('pdftotext', ['-v']).error === undefined
const read = (pdf: Uint8Array) => textOfPdf(pdf).toLowerCase().replaceAll(/\s+/g, ' ')
const named = (words: string) => protectedNames.filter((name) => words.includes(name.toLowerCase()))

// The scripts of `npm test` bring poppler; `npm run check` runs with what is there.
describe.runIf(isHere)('papers as they are read', () => {
  // The receipt and the form are the reporter's own, the annex is his identity, a certificate is its holder's: they have no second version.
  const single: readonly string[] = [
    'tanda-terima',
    'formulir-laporan',
    'sertifikat-pakta',
    'lampiran-identitas',
    'sertifikat-belajar',
  ]
  test.each(allExamples.filter(({ kind }) => !single.includes(kind)).map((paper) => [paper.kind, paper] as const))(
    '%s goes out with marks and without names, and the complete one has the names',
    (_kind, paper) => {
      const outgoing = read(set(outgoingOf(paper)))
      expect(named(outgoing)).toEqual([])
      for (const mark of ['pelapor', 'saksi-1', 'penemu', 'panwaslu kecamatan contoh', 'naskah keluar'])
        expect(outgoing).toContain(mark)
      expect(named(read(set(paper)))).toEqual(protectedNames)
    },
  )

  test('the annex says whom it names to the addressee alone: what goes out otherwise has nobody in it', () => {
    const annex = examplePapers['lampiran-identitas']
    expect(read(set(annex))).toContain('contoh pelapor rahasia')
    const outgoing = read(set(outgoingOf(annex)))
    expect(outgoing).not.toContain('contoh pelapor rahasia')
    expect(named(outgoing)).toEqual([])
  })

  test('the invitation of a terlapor has his code to type, and one without a code has no empty frame', () => {
    const sheet = examplePapers['undangan-klarifikasi']
    expect(read(set(sheet))).toMatch(/buka netra\.example\/terlapor dan isikan kode: abcde-fghjk/)
    expect(read(set({ ...sheet, door: null }))).not.toContain('isikan kode')
  })

  test('SQL, HTML and the words of the typesetter itself are printed as they were typed', () => {
    const typed = `'); drop table x;-- <b>a</b> #let y = 1 $z$ *t* = _u_ @v \\ [w] //k`
    expect(textOfPdf(set({ ...examplePapers.kajian, study: typed })).replaceAll(/\s+/g, ' ')).toContain(typed)
  })
})
