import { error, redirect } from '@sveltejs/kit'
import { keepAttendanceList, type ListRefusal } from '#app'
import { isRecordId } from '#base'
import { localDay, parsePlainDate } from '#law'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { nodePage } from '#lib/jangkauan/node-page.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { recordId } from '#lib/server/record-id.ts'
import { here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => ({
  ...(await nodePage(locals, params.simpul)),
  key: crypto.randomUUID(),
  isKept: searchParams.has('tersimpan'),
})

const sentences: Readonly<Record<Exclude<ListRefusal['reason'], 'not-found'>, () => string>> = {
  withdrawn: m.edaran_refused_withdrawn,
  'not-sent': m.jangkau_list_not_sent,
  'old-text': m.baca_old_text,
  'replaced-already': m.jangkau_list_replaced,
  'more-than-roll': m.jangkau_list_more,
  'scan-too-large': m.jangkau_list_file_missing,
  'scan-not-a-document': m.jangkau_list_file_missing,
}

export const actions: Actions = {
  default: async ({ request, params, locals: { netra, actor } }) => {
    if (actor === null) error(404)
    const form = await request.formData()
    const nodeId = recordId(params.simpul)
    const [people, who, heldOn] = [textOf(form, 'orang'), textOf(form, 'menurut'), parsePlainDate(textOf(form, 'hari'))]
    const scan = await scanOf(form, 'berkas')
    const isDay = heldOn !== null && heldOn <= localDay(netra.clock(), 'WIT')
    const errors = {
      ...(/^\d{1,6}$/.test(people) ? {} : { orang: m.jangkau_list_people_missing() }),
      ...(isDay ? {} : { hari: m.jangkau_list_day_missing() }),
      ...(who === '' ? { menurut: m.jangkau_list_who_missing() } : {}),
      ...(scan === null ? { berkas: m.jangkau_list_file_missing() } : {}),
    }
    if (Object.keys(errors).length > 0 || scan === null || heldOn === null) return keep(form, errors)
    const [key, replaced] = [textOf(form, 'kunci'), textOf(form, 'mengganti')]
    const kept = await keepAttendanceList(netra, {
      ...{ actor: actor.id, nodeId, heldOn, scan, people: Number(people), accordingTo: who.slice(0, 200) },
      id: recordId(key),
      fileName: nameOf(form),
      replacesId: isRecordId(replaced) ? replaced : null,
    })
    if (kept.ok) redirect(303, here(`/meja/jangkauan/${nodeId}?tersimpan=1#daftar`))
    if (kept.refusal.reason === 'not-found') error(404)
    return keep(form, {}, sentences[kept.refusal.reason]())
  },
}

function nameOf(form: FormData): string {
  const file = form.get('berkas')
  return file instanceof File ? file.name.slice(0, 200) : ''
}
