import { execFileSync } from 'node:child_process'

/** What a reader finds in a PDF (pdftotext of poppler), with its lines as they stand. */
export const textOfPdf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
