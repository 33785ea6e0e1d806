import { error } from '@sveltejs/kit'
import type { Netra } from '#app'
import type { Naskah } from '#core'
import { pressRefusals, say, signerRefusals } from '#wording'
import { inIndonesian } from './language.ts'

/** A paper as a download. What the press cannot do now it says in the reader's language; nothing is lost by asking again. */
export async function paperAnswer(
  { press, signer, mode }: Pick<Netra, 'press' | 'signer' | 'mode'>,
  write: (specimen: boolean) => Naskah,
) {
  const paper = inIndonesian(() => write(mode === 'demonstration'))
  const printed = await press.print(paper)
  if (!printed.ok) error(503, say(pressRefusals, printed.refusal))
  const sealed = signer === null ? printed : await signer.sign(printed.value, sealReason)
  if (!sealed.ok) error(503, say(signerRefusals, sealed.refusal))
  return new Response(Buffer.from(sealed.value), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileNameOf(paper)}"`,
      'cache-control': 'no-store',
    },
  })
}

/** The machine vouches for the file, and nobody for its words: who answers for them signs in ink or with his own key. */
const sealReason = 'Segel elektronik sistem, bukan tanda tangan pejabat'

/** `ba-pleno-01-BA-2026.pdf`: a number has slashes, which a file may not have. */
const fileNameOf = ({ kind, number, version }: Naskah) =>
  `${[kind, number ?? '', version === 'keluar' ? 'salinan' : '']
    .join('-')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.pdf`
