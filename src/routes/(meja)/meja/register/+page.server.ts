import { error, fail, redirect } from '@sveltejs/kit'
import { bringRegister, largestRegister } from '#app'
import { rights } from '#core'
import { registerRefusalInWords, runStateInWords, sourceInWords } from '#lib/daftar-lain/register-words.ts'
import { keep, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { demand } from '#lib/server/demand.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { listRegisterRuns, registerSources } from '#store/views'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { memberships } = demand(locals.actor, 'export-case')
  const zone = memberships[0]?.office.zone ?? 'WIB'
  const runs = await readAs(locals, listRegisterRuns)
  return {
    offices: memberships
      .filter(({ role }) => rights[role]['export-case'] !== undefined)
      .map(({ office }) => ({ value: office.code, says: office.name })),
    sources: registerSources.map((source) => ({ value: source, says: sourceInWords(source) })),
    runs: runs.map(({ id, source, state, fileName, rowsRead, askedAt, officeName }) => ({
      id,
      source: sourceInWords(source),
      state: runStateInWords(state),
      fileName,
      officeName,
      rows: rowsRead === null ? '' : numberInWords(rowsRead),
      when: momentInWords(askedAt, zone),
    })),
  }
}

const busy = (): Kept => ({ values: {}, lists: {}, errors: {}, general: m.pegawai_busy() })

export const actions: Actions = {
  default: async (event) => (await inFormSlot(() => bring(event))) ?? fail(503, busy()),
}

async function bring({ request, locals: { netra, actor } }: RequestEvent) {
  const { id } = demand(actor, 'export-case')
  const form = await request.formData()
  const file = form.get('berkas')
  const source = oneOf(form, 'asal', registerSources)
  if (source === null) return keep(form, { asal: m.banding_source_needed() })
  if (!(file instanceof File) || file.size === 0) return keep(form, { berkas: m.banding_refused_empty() })
  if (file.size > largestRegister) return keep(form, { berkas: m.banding_refused_too_large() })
  const brought = await bringRegister(netra, {
    actor: id,
    officeCode: textOf(form, 'kantor'),
    source,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (!brought.ok) return keep(form, { berkas: registerRefusalInWords(brought.refusal) ?? error(404) })
  redirect(303, here(`/meja/register/${brought.value.id}`))
}
