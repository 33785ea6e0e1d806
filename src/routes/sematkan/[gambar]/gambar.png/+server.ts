import { error } from '@sveltejs/kit'
import { sharedPicture } from '#lib/gambar-angka/pictures-by-name.ts'
import { pictureToShare } from '#lib/gambar-angka/share-picture.ts'
import { pictureStyle } from '#lib/gambar-angka/standalone.ts'
import { here, m } from '#wording'
import type { RequestHandler } from './$types'

/** The same as a picture to share, with its title, its moment and where it is from painted into it. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { gambar }, url }) => {
  const picture = await sharedPicture(gambar, netra.db)
  if (picture === null) error(404, 'not found')
  const { title, says, asOf, page, svg } = picture
  const notes = [says, `${m.angka_as_told({ when: asOf })}. ${m.angka_provisional()}`, url.origin + here(page)]
  const painted = await netra.paintPicture(pictureToShare({ title, notes, svg, style: pictureStyle }))
  if (painted === null) error(503, 'not painted')
  return new Response(painted, {
    headers: {
      'content-type': 'image/png',
      'content-disposition': `inline; filename="netra-${gambar}.png"`,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=60',
    },
  })
}
