import type { Proxy } from '#app'
import { m } from '#wording'
import { readDate } from '../../form/date-parts.ts'
import { textOf } from '../../form/text-of.ts'

type Read = { readonly proxy: Proxy | null; readonly errors: Readonly<Record<string, string>> }

/** The proxy as typed. Half of one is an error beside the half that is missing; nothing at all is nobody. */
export function readProxy(form: FormData): Read {
  const name = textOf(form, 'kuasa-nama')
  const { date, empty } = readDate(form, 'surat-kuasa')
  if (name === '' && empty) return { proxy: null, errors: {} }
  if (name !== '' && date !== null) return { proxy: { name, letterOn: date }, errors: {} }
  return {
    proxy: null,
    errors: {
      ...(name === '' ? { 'kuasa-nama': m.loket_proxy_name_missing() } : {}),
      ...(date === null ? { 'surat-kuasa': m.loket_proxy_letter_missing() } : {}),
    },
  }
}
