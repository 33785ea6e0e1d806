import { error } from '@sveltejs/kit'
import { sharedPicture } from '#lib/gambar-angka/pictures-by-name.ts'
import { escaped } from '#lib/gambar-angka/share-picture.ts'
import { embedPolicy, embedStyle } from '#lib/gambar-angka/standalone.ts'
import { here, languageOf, m } from '#wording'
import type { RequestHandler } from './$types'

/** A picture for the page of a newsroom, in a frame, with its definition and its moment inside. The only page that may be framed by others. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { gambar }, url }) => {
  const picture = await sharedPicture(gambar, netra)
  if (picture === null) error(404, 'not found')
  const { title, says, asOf, measure, page, svg, table } = picture
  // Links leave the frame: what is behind them may not be framed.
  const leaving = svg?.replaceAll('<a ', '<a target="_top" ') ?? ''
  const numbers = table === null ? '' : `<details><summary>${escaped(m.peta_embed_table())}</summary>${table}</details>`
  const body = `<!doctype html>
<html lang="${languageOf(url.pathname)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escaped(title)} · Netra</title><style>${embedStyle}</style></head>
<body><main><h1>${escaped(title)}</h1><figure>${leaving}<figcaption><p>${escaped(says)}</p><p>${escaped(m.angka_as_told({ when: asOf }))}. ${escaped(m.angka_provisional())} <a target="_top" href="${escaped(url.origin + here(`/angka/definisi/${measure}`))}">${escaped(m.angka_definition())}</a></p></figcaption></figure>${numbers}<p><a target="_top" href="${escaped(url.origin + here(page))}">${escaped(m.peta_embed_from())}</a></p></main></body></html>`
  return new Response(body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': embedPolicy,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=60',
    },
  })
}
