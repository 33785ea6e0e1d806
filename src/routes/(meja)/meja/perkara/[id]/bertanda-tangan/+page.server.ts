import { error } from '@sveltejs/kit'
import { keepSigned, type Refused, type ScanRefusal } from '#app'
import { keep } from '#lib/form/kept.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { formBase } from '#lib/meja/form-base.ts'
import { textOf } from '#lib/form/text-of.ts'
import { mayHandle } from '#lib/meja/lembar/papers.ts'
import { openCase } from '#lib/meja/open-case.ts'
import { answerRefused, toCase } from '#lib/meja/refused.ts'
import { casePapers } from '#lib/naskah/case-papers.ts'
import { kindOfPaperInWords } from '#lib/naskah/paper-words.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await openCase(locals, params.id)
  if (!mayHandle(page)) error(404)
  return {
    ...formBase(page),
    papers: casePapers(page).map((paper) => ({
      value: valueOf(paper),
      says: `${kindOfPaperInWords(paper.kind)} (${paper.says})`,
    })),
  }
}

type Choice = Pick<ReturnType<typeof casePapers>[number], 'kind' | 'partId'>
const valueOf = ({ kind, partId }: Choice) => `${kind} ${partId}`

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData()
    const page = await openCase(locals, params.id)
    const { actor } = locals
    const paper = casePapers(page).find((one) => valueOf(one) === textOf(form, 'naskah'))
    const file = await scanOf(form, 'pindaian')
    if (actor === null) error(404)
    if (paper === undefined) return keep(form, { naskah: m.naskah_keep_which_error() })
    if (file === null) return keep(form, { pindaian: m.loket_scan_missing() })
    const { kind, partId } = paper
    const kept = await keepSigned(locals.netra, { actor: actor.id, caseId: params.id, kind, partId, file })
    return kept.ok ? toCase(params.id) : refusedFile(form, kept.refusal)
  },
}

function refusedFile(form: FormData, refusal: Refused | ScanRefusal) {
  switch (refusal.reason) {
    case 'scan-not-a-document':
      return keep(form, { pindaian: m.loket_scan_not_document() })
    case 'scan-too-large':
      return keep(form, { pindaian: m.loket_scan_too_large({ megabytes: refusal.megabytes }) })
    default:
      return answerRefused(form, refusal, { paper: 'naskah' })
  }
}
