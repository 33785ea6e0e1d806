import { fail, redirect } from '@sveltejs/kit'
import { listPaktasFor, signPakta, standAtDoor, type PaktaAsked } from '#app'
import { printPledgeCode } from '#core'
import type { Zone } from '#law'
import { textOf } from '#lib/form/text-of.ts'
import { pledgeRefusedInWords } from '#lib/pakta/pledge-words.ts'
import { doorTokenOf } from '#lib/pintu/door-cookie.ts'
import { here, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const token = doorTokenOf(cookies)
  const standing = token === '' ? null : await standAtDoor(netra, token)
  if (standing === null) redirect(303, here('/pegawai?kembali=/pakta'))
  const asked = await listPaktasFor(netra, token)
  return {
    name: standing.name,
    unit: standing.post?.unit ?? null,
    open: asked.filter(({ signedAt }) => signedAt === null).map(textShown),
    signed: asked.flatMap((one) => (one.pledgeId === null ? [] : [signedShown(one, one.pledgeId, standing.zone)])),
  }
}

const textShown = ({ textId, election, office, version, words, translation }: PaktaAsked) => ({
  textId,
  election,
  office,
  version,
  words: words.split('\n'),
  translation: translation.split('\n'),
})

const signedShown = ({ election, office, signedAt }: PaktaAsked, pledgeId: string, zone: Zone) => ({
  election,
  office,
  code: printPledgeCode(pledgeId),
  at: signedAt === null ? '' : momentInWords(new Date(signedAt).toISOString(), zone),
})

export const actions: Actions = {
  default: async ({ request, cookies, locals: { netra } }) => {
    const form = await request.formData()
    const shows = form.getAll('tampak').filter((part) => typeof part === 'string')
    const signed = await signPakta(netra, { token: doorTokenOf(cookies), textId: textOf(form, 'naskah'), shows })
    if (signed.ok) return { code: signed.value.code }
    const { reason } = signed.refusal
    if (reason === 'no-session') redirect(303, here('/pegawai?kembali=/pakta'))
    return fail(409, { refused: pledgeRefusedInWords(reason) })
  },
}
