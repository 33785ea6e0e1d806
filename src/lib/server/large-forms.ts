import type { Handle } from '@sveltejs/kit/hooks'
import { openSlots } from '../unggah/slots.ts'
import { plainAnswer } from './plain-answer.ts'

/** No text that is typed is as long; a form beyond it brings a file, which is held in memory until it is read. */
const small = 1_000_000
/** With the largest of them this is 100 MB of a web process. */
const inRoom = openSlots(4)

/** Few large forms at once, whoever sends them and whichever page they are for: memory belongs to everybody. */
export const largeForms: Handle = async ({ event, resolve }) => {
  const isLarge = Number(event.request.headers.get('content-length') ?? 0) > small
  if (!isLarge) return resolve(event)
  return (await inRoom(async () => resolve(event))) ?? plainAnswer(503, 'busy')
}
