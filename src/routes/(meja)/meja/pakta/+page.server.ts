import { redirect } from '@sveltejs/kit'
import { listPaktas, openPakta, paktaChoices } from '#app'
import { leadsPeople } from '#core'
import { standardPledge } from '#law'
import { textOf } from '#lib/form/text-of.ts'
import {
  askingOffices,
  demandPledges,
  kindChoices,
  kindsInWords,
  paktaRefused,
  regionOf,
} from '#lib/pakta/desk-words.ts'
import { asPublicElections } from '#lib/pakta/elections.ts'
import { dayInWords, here } from '#wording'
import { localDay } from '#law'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const signedIn = demandPledges(actor)
  const offices = askingOffices(signedIn)
  const choices = await paktaChoices(
    netra,
    signedIn.id,
    offices.map(({ value }) => value),
  )
  return {
    offices,
    // Slips are printed by whoever keeps the people; others would find a page that is not there.
    leads: signedIn.memberships.some(({ role }) => leadsPeople(role)),
    // Who keeps the roll of an employer asks its people, and not those of his own office alone.
    proposed: choices.find(({ kind }) => kind.startsWith('kepala-daerah'))?.id ?? offices[0]?.value ?? '',
    tops: choices.map(({ id, name }) => ({ value: id, says: name })),
    elections: await asPublicElections(netra, regionOf(signedIn)),
    kinds: kindChoices(),
    standard: standardPledge,
    paktas: (await listPaktas(netra, signedIn.id)).map((one) => ({
      id: one.id,
      election: one.election,
      office: one.office,
      tops: one.tops,
      kinds: kindsInWords(one.kinds),
      version: one.version,
      opened: dayInWords(localDay(one.openedAt, 'WIB')),
      isClosed: one.closedAt !== null,
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const signedIn = demandPledges(actor)
    const form = await request.formData()
    const opened = await openPakta(netra, {
      actor: signedIn.id,
      electionId: textOf(form, 'pemilihan'),
      officeId: textOf(form, 'kantor') || (askingOffices(signedIn)[0]?.value ?? ''),
      topOfficeIds: form.getAll('untuk').filter((value) => typeof value === 'string' && value !== '') as string[],
      kinds: form.getAll('jenis').filter((value) => typeof value === 'string'),
      words: textOf(form, 'naskah'),
      translation: textOf(form, 'terjemahan'),
      deklarasiId: null,
    })
    if (!opened.ok) return paktaRefused(form, opened.refusal)
    redirect(303, here(`/meja/pakta/${opened.value}`))
  },
}
