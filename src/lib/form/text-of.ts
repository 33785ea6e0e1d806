import { withoutUnseen } from './unseen.ts'

/** What was typed in a field, without the blanks around it and without what nobody sees; a file in its place counts as nothing. */
export const textOf = (form: FormData, name: string): string => withoutUnseen(rawTextOf(form, name)).trim()

/** A password is taken as typed, blanks included. */
export function rawTextOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
