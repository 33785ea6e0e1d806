import { error, redirect } from '@sveltejs/kit'
import { closePakta, recordRecap, replacePaktaText, showReach } from '#app'
import { leadsPeople } from '#core'
import { plainDate } from '#law'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { demandLead, demandPledges, kindsInWords, officesOf, paktaRefused } from '#lib/pakta/desk-words.ts'
import { recapRow } from '#lib/pakta/recap-row.ts'
import { reachRow } from '#lib/pakta/reach-rows.ts'
import { here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, url, locals: { netra, actor } }) => {
  const signedIn = demandPledges(actor)
  const officeId = url.searchParams.get('kantor')
  const leads = officesOf(signedIn, leadsPeople).map(({ value }) => value)
  const shown = await showReach(netra, { actor: signedIn.id, paktaId: params.id, officeId, leads })
  if (!shown.ok) error(404)
  const { pakta, at, units, recaps, own, maySay, mayChange } = shown.value
  return {
    id: pakta.id,
    saved: url.searchParams.has('tersimpan'),
    textId: pakta.textId,
    election: pakta.election,
    office: pakta.office,
    kinds: kindsInWords(pakta.kinds),
    version: pakta.version,
    words: pakta.words,
    translation: pakta.translation,
    sha256: pakta.sha256.toString('hex'),
    isClosed: pakta.closedAt !== null,
    asOf: momentInWords(netra.clock(), signedIn.memberships[0]?.office.zone ?? 'WIB'),
    at: at === null ? null : reachRow(at),
    units: units.map(reachRow),
    own: pakta.closedAt === null ? own.map(({ id, name }) => ({ id, name })) : [],
    recaps: recaps.map(recapRow),
    maySay: maySay && pakta.closedAt === null,
    mayChange: mayChange && pakta.closedAt === null,
  }
}

export const actions: Actions = {
  rekap: async ({ request, params, url, locals: { netra, actor } }) => {
    const { id } = demandLead(actor)
    const form = await request.formData()
    const { date } = readDate(form, 'tanggal')
    if (date === null) return keep(form, { tanggal: m.refusal_field_not_a_day() })
    const officeId = url.searchParams.get('kantor') ?? ''
    const recorded = await recordRecap(netra, {
      actor: id,
      paktaId: params.id,
      officeId,
      way: textOf(form, 'cara') === 'daftar' ? 'daftar' : 'atestasi',
      signed: Number(textOf(form, 'menandatangani') || Number.NaN),
      total: Number(textOf(form, 'dari') || Number.NaN),
      statedOn: plainDate(date),
      statedBy: textOf(form, 'menurut'),
      scan: await scanOf(form, 'pindaian'),
    })
    if (!recorded.ok) return paktaRefused(form, recorded.refusal)
    redirect(303, here(`/meja/pakta/${params.id}?kantor=${officeId}&tersimpan`))
  },

  ganti: async ({ request, params, locals: { netra, actor } }) => {
    const { id } = demandPledges(actor)
    const form = await request.formData()
    const replaced = await replacePaktaText(netra, {
      actor: id,
      paktaId: params.id,
      seenTextId: textOf(form, 'terlihat'),
      words: textOf(form, 'naskah'),
      translation: textOf(form, 'terjemahan'),
    })
    if (!replaced.ok) return paktaRefused(form, replaced.refusal)
    redirect(303, here(`/meja/pakta/${params.id}`))
  },

  tutup: async ({ request, params, locals: { netra, actor } }) => {
    const { id } = demandPledges(actor)
    const closed = await closePakta(netra, { actor: id, paktaId: params.id })
    if (!closed.ok) return paktaRefused(await request.formData(), closed.refusal)
    redirect(303, here('/meja/pakta'))
  },
}
