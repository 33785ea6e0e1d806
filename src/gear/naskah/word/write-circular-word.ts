import type { WriteCircularWord } from '#app'
import { allowedInWord } from './allowed.ts'

/** A draft to be numbered and signed elsewhere: it has neither, and says so. */
export const writeCircularWord: WriteCircularWord = async ({
  issuer,
  kind,
  subject,
  addressees,
  basis,
  body,
  specimen,
}) => {
  // Loaded when the first one is asked for: nobody else pays for it.
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const run = (text: string, bold = false) => new TextRun({ text: allowedInWord(text), bold })
  const line = (text: string) => new Paragraph({ children: [run(text)], spacing: { after: 120 } })
  const paragraphs = (text: string) =>
    text
      .split(/\n[ \t]*\n/)
      .filter((block) => block.trim() !== '')
      .map((block) => line(block.replaceAll(/\s*\n\s*/g, ' ').trim()))
  const document = new Document({
    title: `${kind}: ${subject}`,
    creator: issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22, language: { value: 'id-ID' } } } } },
    sections: [
      {
        children: [
          ...(specimen ? [line('CONTOH: peragaan Netra, bukan naskah dinas')] : []),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [run(issuer.toUpperCase(), true)] }),
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [run(kind)] }),
          line('Nomor: …………………………'),
          line(`Hal: ${subject}`),
          line(`Kepada: ${addressees}`),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Dasar')] }),
          ...paragraphs(basis),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Isi')] }),
          ...paragraphs(body),
          line(''),
          line('…………………………, …………………………'),
          line(issuer),
          line('…………………………'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
