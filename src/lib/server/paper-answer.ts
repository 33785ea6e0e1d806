import { error } from '@sveltejs/kit'
import { issuePaper, printSealed, type IssuePaper, type Netra, type PrintRefusal } from '#app'
import type { Result } from '#base'
import type { Naskah } from '#core'
import { pressRefusals, say, signerRefusals } from '#wording'
import { inIndonesian } from './language.ts'

/** A paper with a code of its own, as a download. What the press cannot do now it says in the reader's language; nothing is lost by asking again. */
export async function paperAnswer(
  { mode, ...netra }: Pick<Netra, 'press' | 'signer' | 'mode'>,
  write: (specimen: boolean) => Naskah,
) {
  const paper = inIndonesian(() => write(mode === 'demonstration'))
  return pdfAnswer(paper, await printSealed(netra, paper))
}

/** A paper of a record, as a download: issued under a code, and noted as taken out. */
export async function issuedAnswer(
  { netra, actor }: App.Locals,
  of: Pick<IssuePaper, 'partId' | 'about'>,
  write: (specimen: boolean) => Naskah,
) {
  if (actor === null) error(404)
  const paper = inIndonesian(() => write(netra.mode === 'demonstration'))
  return pdfAnswer(paper, await issuePaper(netra, { ...of, actor: actor.id, paper }))
}

export function pdfAnswer(paper: Naskah, printed: Result<Uint8Array, PrintRefusal>): Response {
  if (!printed.ok) error(503, whyNotPrinted(printed.refusal))
  return new Response(Buffer.from(printed.value), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileNameOf(paper)}"`,
      'cache-control': 'no-store',
    },
  })
}

const printSentences = { ...pressRefusals, ...signerRefusals }

/** Whether the press or the seal said no, and not a rule. */
export const isPrintRefusal = (refusal: { readonly reason: string }): refusal is PrintRefusal =>
  Object.hasOwn(printSentences, refusal.reason)

export const whyNotPrinted = (refusal: PrintRefusal) => say<PrintRefusal>(printSentences, refusal)

/** `ba-pleno-01-BA-2026.pdf`: a number has slashes, which a file may not have. */
export const fileNameOf = ({ kind, number, version }: Pick<Naskah, 'kind' | 'number' | 'version'>) =>
  `${[kind, number ?? '', version === 'keluar' ? 'salinan' : '']
    .join('-')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.pdf`
