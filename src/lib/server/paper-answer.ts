import { error } from '@sveltejs/kit'
import type { Netra } from '#app'
import type { Naskah } from '#core'
import { pressRefusals, say } from '#wording'
import { inIndonesian } from './language.ts'

/** A paper as a download. What the press cannot do now it says in the reader's language; nothing is lost by asking again. */
export async function paperAnswer(
  { press, mode }: Pick<Netra, 'press' | 'mode'>,
  write: (specimen: boolean) => Naskah,
) {
  const paper = inIndonesian(() => write(mode === 'demonstration'))
  const printed = await press.print(paper)
  if (!printed.ok) error(503, say(pressRefusals, printed.refusal))
  return new Response(Buffer.from(printed.value), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileNameOf(paper)}"`,
      'cache-control': 'no-store',
    },
  })
}

/** `ba-pleno-01-BA-2026.pdf`: a number has slashes, which a file may not have. */
const fileNameOf = ({ kind, number, version }: Naskah) =>
  `${[kind, number ?? '', version === 'keluar' ? 'salinan' : '']
    .join('-')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.pdf`
