import { error, redirect } from '@sveltejs/kit'
import { draftCircular, newId } from '#app'
import { readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { audienceOf } from '#lib/edaran/audience-of.ts'
import { composeChoices, endOfDayIn } from '#lib/edaran/compose-page.ts'
import { demandSender, sendsFor } from '#lib/edaran/demand-circular.ts'
import { sentTextOf } from '#lib/edaran/file-of.ts'
import { answerCircularRefused } from '#lib/edaran/refused.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { listStagesAhead } from '#store/views'
import { dayInWords, here, m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const listsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = demandSender(locals.actor)
  const offices = sendsFor(actor)
  const office = offices.find(({ id }) => id === url.searchParams.get('kantor')) ?? offices[0]
  if (office === undefined) error(404)
  const stages = await readAs(locals, (tx) => listStagesAhead(tx, locals.netra.clock().slice(0, 10)))
  return {
    formKey: newId(),
    office: { id: office.id, name: office.name },
    offices: offices.map(({ id, name }) => ({ value: id, says: name })),
    stages: stages.map(({ electionId, code, title, electionName, startsOn }) => ({
      value: `${electionId} ${code}`,
      says: `${title}, ${electionName}${startsOn === null ? '' : ` (${dayInWords(startsOn)})`}`,
    })),
    ...(await composeChoices(locals, office)),
  }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const actor = demandSender(locals.actor)
    return inFormSlot(async () => {
      const form = await request.formData()
      const office = sendsFor(actor).find(({ id }) => id === textOf(form, 'kantor'))
      if (office === undefined) error(404)
      const audience = await audienceOf(locals, office, listsOf(form, 'kepada'), textOf(form, 'juga'))
      if (audience === null) return keep(form, { juga: m.edaran_codes_unknown() })
      const deadline = readDate(form, 'tenggat').date
      const [electionId, code] = textOf(form, 'tahapan').split(' ')
      const drafted = await draftCircular(locals.netra, {
        actor: actor.id,
        id: textOf(form, 'kunci'),
        issuerOfficeId: office.id,
        kind: textOf(form, 'jenis'),
        number: textOf(form, 'nomor'),
        letterOn: readDate(form, 'tanggal').date,
        subject: textOf(form, 'hal'),
        basis: textOf(form, 'dasar'),
        stage: electionId === undefined || code === undefined ? null : { electionId, code },
        way: textOf(form, 'jalan'),
        people: listsOf(form, 'pegawai'),
        actIds: listsOf(form, 'perbuatan'),
        deadlineAt: deadline === null ? null : endOfDayIn(deadline, office.zone),
        audience,
        text: await sentTextOf(form),
      })
      if (!drafted.ok) return answerCircularRefused(form, drafted.refusal)
      redirect(303, here(`/meja/edaran/${drafted.value}/kirim`))
    })
  },
}
