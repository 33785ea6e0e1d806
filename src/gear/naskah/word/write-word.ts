import type { Document, Paragraph, Table } from 'docx'
import { markWords, wordTitles, type KajianWord, type NaskahLine } from '#core'
import type { WriteWord } from '#app'
import { allowedInWord } from './allowed.ts'
import { markProperty } from './read-word.ts'

type Docx = typeof import('docx')

/** The kajian as a Word file, to be written in wherever its writer likes to write. */
export const writeWord: WriteWord = async (word) => {
  // Loaded when the first one is asked for: nobody else pays for it.
  const docx = await import('docx')
  return new Uint8Array(await docx.Packer.toBuffer(documentOf(docx, word)))
}

function documentOf(docx: Docx, { paper, mark, version }: KajianWord): Document {
  const { title, heading, line, prose, table } = words(docx)
  const { kop, number, specimen } = paper
  return new docx.Document({
    title: ['Kajian dugaan pelanggaran', number].filter(Boolean).join(' '),
    creator: kop.body,
    customProperties: [{ name: markProperty, value: mark }],
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22, language: { value: 'id-ID' } } } } },
    sections: [
      {
        children: [
          ...(specimen ? [line('CONTOH: peragaan Netra, bukan naskah dinas')] : []),
          line([kop.body, kop.place].filter(Boolean).join(' ')),
          title('Kajian dugaan pelanggaran'),
          line(`Nomor: ${number ?? '…'}`),
          line(`RAHASIA: naskah kerja, tidak keluar dari kantor. Versi ${String(version)}.`),
          line(`${markWords} ${mark} (jangan dihapus; berkas dikenali dari baris ini)`),
          line(
            `Hanya teks di bawah judul "${wordTitles.study}" yang dibaca kembali; data di atasnya diubah pada perkara.`,
          ),
          table(paper.facts),
          heading(wordTitles.allegations),
          ...paper.allegations.flatMap((one) => [line(one.title), table(one.lines)]),
          heading(wordTitles.study),
          ...prose(paper.study),
          heading(wordTitles.signatures),
          ...paper.signatures.flatMap(({ as, name }) => [line(as), line(name ?? '…………………………')]),
        ],
      },
    ],
  })
}

/** The few things the file is made of. */
function words(docx: Docx) {
  const { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx
  const line = (text: string): Paragraph => new Paragraph({ children: runs(docx, text), spacing: { after: 120 } })
  const cell = (text: string, size: number) =>
    new TableCell({
      width: { size, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: runs(docx, text) })],
    })
  return {
    line,
    title: (text: string) => new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] }),
    heading: (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] }),
    /** A blank line in the text ends a paragraph; an empty study is one paragraph to begin in. */
    prose: (text: string) => text.split(/\n[ \t]*\n/).map((block) => line(block)),
    table: (lines: readonly NaskahLine[]): Table =>
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: lines.map(({ term, says }) => new TableRow({ children: [cell(term, 30), cell(says, 70)] })),
      }),
  }
}

/** Line breaks and tabs as the format has them; what XML cannot hold is left out. */
function runs({ Tab, TextRun }: Docx, text: string) {
  return allowedInWord(text)
    .split('\n')
    .map((words, at) => {
      const parts = words.split('\t').flatMap((part, n) => (n === 0 ? [part] : [new Tab(), part]))
      return new TextRun({ children: parts, ...(at === 0 ? {} : { break: 1 }) })
    })
}
