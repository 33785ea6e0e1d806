import { error } from '@sveltejs/kit'
import { openPhoto } from '#app'
import { pictureAnswer } from '#lib/kegiatan/picture-answer.ts'
import { findActivityId } from '#store/views'
import type { RequestHandler } from './$types'

/** A photo that its organiser put on the public page. */
export const GET: RequestHandler = async ({ locals: { netra }, params }) => {
  const id = await findActivityId(netra.db, params.code)
  const jpeg = id === null ? null : await openPhoto(netra, { actor: null, id, photoId: params.foto })
  if (jpeg === null) error(404)
  return pictureAnswer(jpeg)
}
