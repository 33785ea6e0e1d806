import type { OpenedByLink } from '#app'
import { isSecretFile, type LinkStep } from '#core'
import { textOf } from '../form/text-of.ts'
import { readAnswer } from '../meja/follow-up-form.ts'
import { accusedOf } from '../meja/referral-sheet.ts'
import { accusedInFile } from '../naskah/slip-paper.ts'
import { zoneOf } from './door-page.ts'

const codeIn = (form: FormData, name: string) => textOf(form, name).slice(0, 300)

/** Both halves of the key, as the forms of the page carry them: nobody is signed in. */
export const codesOf = (form: FormData, address: string) => ({
  link: codeIn(form, 'kode'),
  second: codeIn(form, 'kedua'),
  address,
})

/** What of a step is content, and so neither asked for nor missed where it is secret. */
const content = ['sanksi', 'keterangan']

/** One step as the form has it; which step it is was asked before. */
export async function readStep(form: FormData, { page, asOf: now }: OpenedByLink, kind: LinkStep) {
  const { allegationIds, route } = page
  const scene = { accused: accusedOf(page), route, allegationIds, now, zone: zoneOf(page) }
  const { answer, errors } = await readAnswer(form, scene)
  const missed = isSecretFile(accusedInFile(page))
    ? Object.fromEntries(Object.entries(errors).filter(([field]) => !content.includes(field)))
    : errors
  return { answer: { ...answer, kind }, errors: missed }
}
