import { fail, redirect } from '@sveltejs/kit'
import { askDoorCode, enterDoor, leaveDoor, listPaktasFor, standAtDoor } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { backTo } from '#lib/pintu/back-to.ts'
import { doorTokenOf, giveDoorToken, takeDoorToken } from '#lib/pintu/door-cookie.ts'
import { ssoRefusedInWords } from '#lib/pintu/sso-words.ts'
import { inLanguage, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, url, locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const token = doorTokenOf(cookies)
  const standing = token === '' ? null : await standAtDoor(netra, token)
  const back = backTo(url.searchParams.get('kembali') ?? '')
  const sso = netra.staffSso?.label ?? null
  const refused = ssoRefusedInWords(url.searchParams.get('gagal'))
  if (standing === null) return { back, sso, refused, inside: null }
  const paktas = await listPaktasFor(netra, token)
  return {
    back,
    sso,
    refused,
    inside: {
      name: standing.name,
      unit: standing.post?.unit ?? null,
      until: momentInWords(standing.expiresAt, standing.zone),
      waiting: paktas.filter(({ signedAt }) => signedAt === null).length,
      paktas: paktas.length,
    },
  }
}

/** By POST throughout: numbers and codes in an address would stay in logs and histories. The number itself comes once, and goes back nowhere. */
export const actions: Actions = {
  minta: async ({ request, locals: { netra }, getClientAddress }) => {
    const form = await request.formData()
    const back = backTo(textOf(form, 'kembali'))
    const asked = await askDoorCode(netra, textOf(form, 'nomor').slice(0, 200), getClientAddress())
    if (asked.ok) return { asked: { ...asked.value, back } }
    if (asked.refusal.reason === 'no-number') return fail(422, { errors: { nomor: m.pintu_no_number() }, back })
    await slowly()
    return fail(429, { errors: { nomor: m.pintu_slow_down({ seconds: asked.refusal.retryAfter }) }, back })
  },

  masuk: async ({ request, cookies, locals: { netra, locale }, getClientAddress }) => {
    const form = await request.formData()
    const [handle, typed, back] = [textOf(form, 'pegangan'), textOf(form, 'kode'), backTo(textOf(form, 'kembali'))]
    const again = { handle, shown: null, back }
    if (typed === '') return fail(422, { asked: again, errors: { kode: m.pintu_code_missing() } })
    const entered = await enterDoor(netra, { handle, typed, address: getClientAddress() })
    if (entered.ok) {
      giveDoorToken(cookies, entered.value.token, entered.value.expiresAt)
      redirect(303, inLanguage(back, locale))
    }
    const { refusal } = entered
    if (refusal.reason === 'slow-down') {
      await slowly()
      return fail(429, { asked: again, errors: { kode: m.pintu_slow_down({ seconds: refusal.retryAfter }) } })
    }
    return refusal.reason === 'wrong'
      ? fail(422, { asked: again, errors: { kode: m.pintu_wrong() } })
      : fail(422, { errors: { nomor: m.pintu_dead() }, back })
  },

  keluar: async ({ cookies, locals: { netra, locale } }) => {
    await leaveDoor(netra, doorTokenOf(cookies))
    takeDoorToken(cookies)
    redirect(303, inLanguage('/pegawai', locale))
  },
}
