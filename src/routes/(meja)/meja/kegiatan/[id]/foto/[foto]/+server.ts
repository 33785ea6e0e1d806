import { error } from '@sveltejs/kit'
import { openPhoto } from '#app'
import { pictureAnswer } from '#lib/kegiatan/picture-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals: { netra, actor }, params }) => {
  if (actor === null) error(404)
  const jpeg = await openPhoto(netra, { actor: actor.id, id: params.id, photoId: params.foto })
  if (jpeg === null) error(404)
  return pictureAnswer(jpeg)
}
