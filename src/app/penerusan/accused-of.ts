import type { Json } from '#base'
import type { Accused } from '#core'
import { subjectKinds } from '#law'
import type { Referral } from '#store'

type AccusedInFile = Accused & { readonly id: string }

type File = Pick<Referral, 'contents' | 'route'>

/** Whom a file accuses, by the copy that was sent: the case behind it is not the receiver's to read. */
export function accusedOf({ contents, route }: File): readonly AccusedInFile[] {
  const list = contents['allegations']
  return (Array.isArray(list) ? (list as readonly { readonly [key: string]: Json }[]) : []).flatMap((one) => {
    const subject = subjectKinds.find((kind) => kind === one['subject'])
    return typeof one['id'] === 'string' && subject !== undefined ? [{ id: one['id'], subject, route }] : []
  })
}

/** One of them, or all where a statement is of the whole file. A file from before copies listed them accuses somebody unnamed. */
export function accusedBy(file: File, allegationId: string | undefined): readonly Accused[] {
  const all = accusedOf(file)
  const asked = all.filter(({ id }) => allegationId === undefined || id === allegationId)
  return asked.length === 0 ? [{ subject: 'lain', route: file.route }] : asked
}
