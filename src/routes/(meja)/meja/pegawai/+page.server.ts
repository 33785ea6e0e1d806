import { fail, redirect } from '@sveltejs/kit'
import { bringRoll, largestRollForm } from '#app'
import { keep, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { importState } from '#lib/pegawai/state-words.ts'
import { kindName } from '#lib/pegawai/kind-name.ts'
import { demand } from '#lib/server/demand.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { listRollImports, listRolls } from '#store/views'
import { here, m, momentInWords, rollRefusalInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id, memberships } = demand(actor, 'keep-roll')
  const zone = memberships[0]?.office.zone ?? 'WIB'
  const [rolls, imports] = await Promise.all([listRolls(netra.db, id), listRollImports(netra.db, id)])
  return {
    rolls: rolls.map(({ code, name, sizes }) => ({
      code,
      name,
      total: sizes.reduce((sum, { people }) => sum + people, 0),
      sizes: sizes.map(({ kind, people }) => ({ kind: kindName(kind), people })),
    })),
    imports: imports.map(({ state, askedAt, ...row }) => ({
      ...row,
      state: importState(state),
      when: momentInWords(askedAt, zone),
    })),
  }
}

const busy = (): Kept => ({ values: {}, lists: {}, errors: {}, general: m.pegawai_busy() })

export const actions: Actions = {
  default: async (event) => (await inFormSlot(() => bring(event))) ?? fail(503, busy()),
}

async function bring({ request, locals: { netra, actor } }: RequestEvent) {
  const { id } = demand(actor, 'keep-roll')
  const form = await request.formData()
  const file = form.get('berkas')
  if (!(file instanceof File) || file.size === 0) return keep(form, { berkas: m.pegawai_file_needed() })
  if (file.size > largestRollForm) return keep(form, { berkas: m.pegawai_too_large() })
  const code = textOf(form, 'satuan')
  const brought = await bringRoll(netra, {
    actor: id,
    officeCode: code === '' ? textOf(form, 'kantor') : code,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    choices: {},
  })
  if (!brought.ok) {
    const says = rollRefusalInWords(brought.refusal)
    return keep(form, brought.refusal.reason === 'roll-no-office' ? { satuan: says } : { berkas: says })
  }
  redirect(303, here(`/meja/pegawai/impor/${brought.value.id}`))
}
