import { error, fail, redirect } from '@sveltejs/kit'
import { addPhoto, describePhoto, photoMegabytes, showPhoto } from '#app'
import { keep, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { findEntryPage } from '#store/views'
import { here, m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, params }) => {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(params.id))
  if (page === null) error(404)
  return {
    id: page.held.id,
    activity: page.held.answers.fields['judul'] ?? '',
    photos: page.photos,
    megabytes: photoMegabytes,
  }
}

export const actions: Actions = {
  kirim: async (event) => (await inFormSlot(() => send(event))) ?? fail(503, busy()),

  tampil: async ({ request, params, locals: { netra, actor } }) => {
    const { signedIn } = demandPrevention(actor)
    const form = await request.formData()
    const id = knownId(params.id)
    const shown = await showPhoto(netra, {
      actor: signedIn.id,
      id,
      photoId: textOf(form, 'foto'),
      shown: textOf(form, 'tampil') === 'ya',
    })
    if (!shown.ok) return answerRefused(form, shown.refusal)
    redirect(303, here(`/meja/kegiatan/${id}/foto`))
  },

  keterangan: describe,
}

/** A photo that came from a phone has no words yet. */
async function describe({ request, params, locals: { netra, actor } }: RequestEvent) {
  const { signedIn } = demandPrevention(actor)
  const form = await request.formData()
  const id = knownId(params.id)
  const photoId = textOf(form, 'foto')
  const caption = textOf(form, `keterangan-${photoId}`)
  const described = await describePhoto(netra, { actor: signedIn.id, id, photoId, caption })
  if (!described.ok) return answerRefused(form, described.refusal)
  redirect(303, here(`/meja/kegiatan/${id}/foto`))
}

const busy = (): Kept => ({ values: {}, lists: {}, errors: { foto: m.bukti_busy() } })

async function send({ request, params, locals: { netra, actor } }: RequestEvent) {
  const { signedIn } = demandPrevention(actor)
  const form = await request.formData()
  const file = form.get('foto')
  if (!(file instanceof File) || file.size === 0) return keep(form, { foto: m.kegiatan_photo_missing() })
  const id = knownId(params.id)
  const added = await addPhoto(netra, {
    actor: signedIn.id,
    id,
    bytes: new Uint8Array(await file.arrayBuffer()),
    caption: textOf(form, 'keterangan'),
    shown: form.has('umum'),
  })
  if (added.ok) redirect(303, here(`/meja/kegiatan/${id}/foto`))
  const { refusal } = added
  if (refusal.reason.startsWith('image-')) return keep(form, { foto: m.kegiatan_photo_unreadable() })
  if (refusal.reason === 'field' && refusal.field === 'foto')
    return keep(form, { foto: m.kegiatan_photo_too_large({ megabytes: photoMegabytes }) })
  return 'basis' in refusal ? answerRefused(form, refusal) : keep(form, { foto: m.kegiatan_photo_unreadable() })
}
