import { error, redirect } from '@sveltejs/kit'
import { recordContact } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, officesOf } from '#lib/kegiatan/demand-prevention.ts'
import { cascadeSheet, pointSheet } from '#lib/kegiatan/entry-sheet.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findForkopimda, findRegion, listPoints } from '#store/views'
import { dayInWords, here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

/** The offices of this regency, and those above it: everybody else is told that there is no such page. */
const isShared = (region: string, own: string) =>
  own === '00' || own === region || (own.length === 2 && region.startsWith(`${own}.`)) || own.startsWith(`${region}.`)

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, url }) => {
  const preventing = demandPrevention(actor)
  const { signedIn, posts } = preventing
  const region = await findRegion(netra.db, params.region)
  if (region === null || region.code.length !== 5) error(404)
  if (!posts.some(({ office }) => isShared(region.code, office.regionCode))) error(404)
  const now = netra.clock()
  const { offices, documents, cascades } = await findForkopimda(netra.db, signedIn.id, region.code)
  const points = await listPoints(netra.db, signedIn.id, { region: region.code, openOnly: true })
  const mine = officesOf(preventing).filter(({ regionCode }) => regionCode === region.code)
  const from = new Set(offices.filter(({ kind }) => kind === 'bawaslu-kabkota').map(({ id }) => id))
  const line = (one: (typeof documents)[number]) => ({
    title: [one.title, one.number].filter(Boolean).join(', '),
    way: m.kegiatan_doc_way({ from: one.fromName, to: one.toName }),
    when: one.heldOn === null ? m.kegiatan_day_not_said() : dayInWords(one.heldOn),
    activity: one.activityTitle,
    cascade: cascadeSheet(one.edaranCode, cascades),
  })
  return {
    asOf: m.kegiatan_as_of({ when: momentInWords(now, posts[0].office.zone) }),
    region: region.name,
    code: region.code,
    contacts: offices.map(({ id, name, post, person, reachedAt, recordedAt, zone }) => ({
      id,
      name,
      says: [post, person, reachedAt].filter(Boolean).join(', ') || m.kegiatan_contact_none(),
      when: recordedAt === null ? '–' : momentInWords(recordedAt, zone),
    })),
    given: documents.filter(({ fromOfficeId }) => fromOfficeId !== null && from.has(fromOfficeId)).map(line),
    received: documents.filter(({ fromOfficeId }) => fromOfficeId === null || !from.has(fromOfficeId)).map(line),
    points: points.map((point) => pointSheet(point, now)),
    mine: mine.map(({ id, name }) => ({ value: id, says: name })),
    saved: url.searchParams.has('tersimpan'),
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals: { netra, actor } }) => {
    const preventing = demandPrevention(actor)
    const form = await request.formData()
    const recorded = await recordContact(netra, {
      actor: preventing.signedIn.id,
      officeId: textOf(form, 'kantor') || (officesOf(preventing)[0]?.id ?? ''),
      post: textOf(form, 'jabatan'),
      name: textOf(form, 'nama'),
      reachedAt: textOf(form, 'hubungi'),
    })
    if (!recorded.ok) return answerRefused(form, recorded.refusal)
    redirect(303, here(`/meja/kegiatan/forkopimda/${params.region}?tersimpan`))
  },
}
