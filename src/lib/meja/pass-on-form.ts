import { kindsElsewhere, receivingKinds, type PassOn } from '#app'
import { localDay, routes, subjectKinds } from '#law'
import { listReceivers } from '#store/views'
import { m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { dayOf, given } from './form-fields.ts'
import { readAs } from './read-as.ts'
import { receiverInWords } from './receiver-in-words.ts'

type File = { readonly route: string; readonly receivingOfficeId: string; readonly regionCode: string }

/** The bodies the route goes on to: those that may receive it, without the one that has it. */
export async function passOnChoices(locals: App.Locals, file: File) {
  const kinds = (routes.find(({ id }) => id === file.route)?.receivedBy ?? []).flatMap((body) => receivingKinds[body])
  return receiversOf(locals, file, kinds)
}

/** The bodies that may take everybody in a file that came back, on whatever route leads there. */
export async function elsewhereChoices(
  locals: App.Locals,
  file: File,
  accused: readonly { readonly subjectKind: string }[],
) {
  const subjects = accused.map(({ subjectKind }) => subjectKinds.find((known) => known === subjectKind) ?? 'lain')
  return receiversOf(locals, file, kindsElsewhere(subjects, file.route))
}

async function receiversOf(
  locals: App.Locals,
  { receivingOfficeId, regionCode }: Omit<File, 'route'>,
  kinds: readonly string[],
) {
  const today = localDay(locals.netra.clock(), 'WIB')
  const found = await readAs(locals, (tx) => listReceivers(tx, kinds, regionCode, today))
  return found.filter(({ id }) => id !== receivingOfficeId).map(receiverInWords)
}

/** To whom, with which letter. The route stays the file's own. */
export function readPassOn(
  form: FormData,
  route: string,
): { readonly to: PassOn['to']; readonly errors: Readonly<Record<string, string>> } {
  const receivingOfficeId = textOf(form, 'kepada')
  const { on, errors } = dayOf(form, 'surat')
  return {
    to: {
      receivingOfficeId,
      route,
      ...given(form, 'nomor', 'letterNumber'),
      ...(on === undefined ? {} : { letterOn: on }),
    },
    errors: { ...(receivingOfficeId === '' ? { kepada: m.refusal_needs_office() } : {}), ...errors },
  }
}
