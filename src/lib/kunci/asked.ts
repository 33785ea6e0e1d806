import { redirect } from '@sveltejs/kit'
import { openKeysPage, type DeskRefusal, type OfOffice } from '#app'
import type { Result } from '#base'
import { here } from '#wording'
import { textOf } from '../form/text-of.ts'
import { answerRefused } from '../meja/refused.ts'
import { demand } from '../server/demand.ts'
import { proofOf } from '../server/proof-of.ts'
import { recordId } from '../server/record-id.ts'

type Event = Parameters<typeof proofOf>[0]

export type Asked = {
  readonly form: FormData
  readonly of: OfOffice
  /** A field of this office's own forms. */
  readonly named: (field: string) => string
}

/** Who asks what of the keys of which office. */
export async function asked(event: Event): Promise<Asked> {
  const { id: actor } = demand(event.locals.actor, 'ask-identity')
  const form = await event.request.formData()
  const officeId = recordId(textOf(form, 'kantor'))
  return { form, of: { actor, officeId, proof: await proofOf(event) }, named: (field) => `${field}-${officeId}` }
}

export const answered = (
  form: FormData,
  done: Result<unknown, DeskRefusal>,
  fields: Readonly<Record<string, string>> = {},
) => (done.ok ? redirect(303, here('/meja/kunci')) : answerRefused(form, done.refusal, fields))

/** The shares of a recovery key are in this answer and in no other. */
export async function withShares({ locals }: Event, { form, of }: Asked, done: Result<readonly string[], DeskRefusal>) {
  if (!done.ok) return answerRefused(form, done.refusal)
  const opened = await openKeysPage(locals.netra, of.actor)
  const office = opened.ok ? opened.value.offices.find(({ id }) => id === of.officeId) : undefined
  return { shares: { office: office?.name ?? '', shares: done.value } }
}
