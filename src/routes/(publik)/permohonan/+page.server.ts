import { fail, redirect } from '@sveltejs/kit'
import { askInformation, readDaysOff, requestFault, type InformationRefusal } from '#app'
import { placeOf } from '#lib/boleh/read-question.ts'
import type { Instant } from '#law'
import { textOf } from '#lib/form/text-of.ts'
import { listedRequest } from '#lib/permohonan/listed-request.ts'
import { visitorOf } from '#lib/server/visitor.ts'
import { placeInWords } from '#lib/words/wilayah.ts'
import { idsOfRequestCode, listInformationRequests } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const size = 20

export const load: PageServerLoad = async ({ locals: { netra }, url: { searchParams } }) => {
  const asked = Number(searchParams.get('hal') ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
  const now = netra.clock()
  const sought = await soughtIn(netra, searchParams.get('kode'), now)
  const { requests, total } = sought ?? (await listInformationRequests(netra.db, { now, page, size }))
  const daysOff = await readDaysOff(netra.db)
  return {
    ...{ total, page, size },
    requests: requests.map((request) => listedRequest(request, now, daysOff)),
    key: crypto.randomUUID(),
    sought: sought === null ? null : { typed: searchParams.get('kode')?.slice(0, 40) ?? '', found: sought.total > 0 },
  }
}

/** Whoever kept only the code comes to his request; of several that end so he is shown all. Null: nobody looks for one. */
async function soughtIn({ db }: App.Locals['netra'], typed: string | null, now: Instant) {
  if (typed === null) return null
  const code = typed.replaceAll(/[^0-9a-z]/gi, '').toLowerCase()
  const ids = /^[0-9a-f]{8}$/.test(code) ? await idsOfRequestCode(db, code, now) : []
  const [only] = ids
  if (ids.length === 1 && only !== undefined) redirect(303, here(`/permohonan/${only}`))
  const found = await Promise.all(ids.map((id) => listInformationRequests(db, { now, id })))
  return { requests: found.flatMap(({ requests }) => requests), total: ids.length }
}

const wrong: Readonly<Record<InformationRefusal['reason'], () => Readonly<Record<string, string>>>> = {
  'no-such-place': () => ({ cari: m.tanya_place_missing() }),
  'too-short': () => ({ permohonan: m.permohonan_too_short() }),
  'too-long': () => ({ permohonan: m.permohonan_too_long() }),
  'slow-down': () => ({}),
}

export const actions: Actions = {
  default: async (event) => {
    const { netra } = event.locals
    const form = await event.request.formData()
    const [words, key, cari, wilayah] = ['permohonan', 'kunci', 'cari', 'wilayah'].map((name) =>
      textOf(form, name),
    ) as [string, string, string, string]
    const { region, choices, error } = await placeOf(netra, { cari, wilayah })
    const kept = {
      ...{ words, key, cari: region?.name ?? cari, wilayah: region?.code ?? '' },
      places: choices.map((one) => ({ value: one.code, says: one.name, hint: placeInWords(one) })),
    }
    if (region === null) {
      // All that is wrong at once: whoever mends the place should not be sent back for the words.
      const fault = requestFault(words)
      const errors = { cari: error ?? m.tanya_place_missing(), ...(fault === null ? {} : wrong[fault]()) }
      return fail(422, { ...kept, errors, general: undefined })
    }
    const { address } = visitorOf(event)
    const sent = await askInformation(netra, { id: key, regionCode: region.code, words, address })
    if (sent.ok) redirect(303, here(`/permohonan/${sent.value.id}?terkirim`))
    const { refusal } = sent
    const general =
      refusal.reason === 'slow-down' ? m.permohonan_slow({ minutes: Math.ceil(refusal.retryAfter / 60) }) : undefined
    return fail(422, { ...kept, errors: wrong[refusal.reason](), general })
  },
}
