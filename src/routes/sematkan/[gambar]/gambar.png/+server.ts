import { error } from '@sveltejs/kit'
import { sharedPicture } from '#lib/gambar-angka/pictures-by-name.ts'
import { pictureOnSheet } from '#lib/gambar-angka/picture-on-sheet.ts'
import { pictureStyle } from '#lib/gambar-angka/standalone.ts'
import { markedFile } from '#lib/words/invented.ts'
import type { RequestHandler } from './$types'

/** The same as a picture to share, with its title, its moment and where it is from painted into it. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { gambar }, url }) => {
  const picture = await sharedPicture(gambar, netra)
  if (picture === null) error(404, 'not found')
  const painted = await netra.paintPicture(pictureOnSheet(picture, { origin: url.origin, style: pictureStyle }))
  if (painted === null) error(503, 'not painted')
  return new Response(painted, {
    headers: {
      'content-type': 'image/png',
      'content-disposition': `inline; filename="${markedFile(netra.mode, `netra-${gambar}.png`)}"`,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=60',
    },
  })
}
