import { error, redirect } from '@sveltejs/kit'
import { draftLhpOfActivity, newId } from '#app'
import { electionsOn, rights, stagesOn } from '#core'
import { localDay, parsePlainDate } from '#law'
import { postName } from '#lib/akun/role-words.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandPrevention, knownId } from '#lib/kegiatan/demand-prevention.ts'
import { releaseOf } from '#lib/kegiatan/release.ts'
import { peopleIn } from '#lib/kegiatan/entry-sheet.ts'
import { audienceInWords } from '#lib/kegiatan/words.ts'
import { choicesAt } from '#lib/meja/lhp-page.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { findEntryPage, findRegion, listElections } from '#store/views'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

async function open({ netra, actor }: App.Locals, id: string) {
  const { signedIn, posts } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(id))
  const post = posts.find(
    ({ role, office }) => office.id === page?.held.officeId && rights[role]['write-lhp'] !== undefined,
  )
  if (page === null || page.held.version === 0 || post === undefined) error(404)
  return { page, post, signedIn }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { page, post } = await open(locals, params.id)
  if (page.held.lhpId !== null) redirect(303, here(`/meja/lhp/${page.held.lhpId}`))
  const { fields } = page.held.answers
  const elections = await listElections(locals.netra.db)
  const day = parsePlainDate(fields['tanggal'] ?? '') ?? localDay(locals.netra.clock(), page.held.zone)
  const region = fields['wilayah'] ?? '00'
  const choices = await choicesAt(locals.netra, post.office)
  const stage = stagesOn(elections, day, region)[0]?.stage.title
  return {
    id: page.held.id,
    activity: fields['judul'] ?? '',
    lhpId: newId(),
    elections: choices.elections,
    stages: [...new Set([...(stage === undefined ? [] : [stage]), ...choices.stages])].map((title) => ({
      value: title,
      says: title,
    })),
    election: fields['pemilihan'] || electionsOn(elections, day, region)[0]?.id || choices.elections[0]?.value,
    stage: stage ?? choices.stages[0],
  }
}

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const { page, post, signedIn } = await open(locals, params.id)
    const form = await request.formData()
    const region = await findRegion(locals.netra.db, page.held.answers.fields['wilayah'] ?? '')
    const drafted = await draftLhpOfActivity(locals.netra, {
      actor: signedIn.id,
      id: page.held.id,
      lhpId: textOf(form, 'lhp'),
      electionId: textOf(form, 'pemilihan'),
      stage: textOf(form, 'tahapan'),
      supervisor: { name: signedIn.name, position: postName(post.role, post.office.kind) },
      target: (page.held.answers.fields['sasaran'] ?? '').split(' ').filter(Boolean).map(audienceInWords).join(', '),
      narrative: (entry) =>
        releaseOf(entry, {
          regionName: region?.name ?? '',
          organiser: page.held.officeName,
          present: page.present.length === 0 ? null : { people: peopleIn(page.present), units: page.present.length },
        }).id,
    })
    if (!drafted.ok)
      return answerRefused(form, drafted.refusal, { electionId: 'pemilihan', stage: 'tahapan', tanggal: 'tahapan' })
    redirect(303, here(`/meja/lhp/${drafted.value.lhpId}?tersimpan`))
  },
}
