import { error } from '@sveltejs/kit'
import { beginGiving, beginRenewing, giveFromBrowser, renewFromBrowser } from '#app'
import { answerOfTry, askedOfTry, tryInJson, type Asked } from '#lib/kunci/browser-try.ts'
import { demand } from '#lib/server/demand.ts'
import { proofOf } from '#lib/server/proof-of.ts'
import type { RequestHandler } from './$types'

/** For the page that wraps the keys of an office itself: to a colleague (`kepada`), or to a recovery key that the page made. The try first, then what was wrapped. */
export const POST: RequestHandler = async (event) => {
  const { locals, request } = event
  const { id: actor } = demand(locals.actor, 'ask-identity')
  const asked = await askedOfTry(request)
  if (asked?.kantor === undefined) error(404)
  const of = { actor, officeId: asked.kantor, proof: await proofOf(event) }
  const finished = { ...of, ...finishedOf(asked) }
  if (asked.kepada === undefined) {
    if (asked.percobaan === undefined) return answerOfTry(await beginRenewing(locals.netra, of), tryInJson)
    const renewed = await renewFromBrowser(locals.netra, { ...finished, recipient: asked.penerima ?? '' })
    return answerOfTry(renewed, () => ({}))
  }
  const to = { toKeyId: asked.kepada }
  if (asked.percobaan !== undefined)
    return answerOfTry(await giveFromBrowser(locals.netra, { ...finished, ...to }), () => ({}))
  const begun = await beginGiving(locals.netra, { ...of, ...to })
  return answerOfTry(begun, (value) => ({ ...tryInJson(value), untuk: value.recipient }))
}

const finishedOf = ({ percobaan = '', jawaban, bungkus }: Asked) => ({
  tryId: percobaan,
  answer: jawaban,
  wraps: bungkus.map(({ id, isi }) => ({ officeKeyId: id, bytes: Buffer.from(isi, 'base64') })),
})
