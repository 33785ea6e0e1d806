import { inLanguage, m, plainPageStyle, type Locale } from '#wording'
import { escaped } from '../form/escaped.ts'
import { typed } from '../form/kept.ts'
import { plainAnswer, policyWith } from './plain-answer.ts'

type Sent = { readonly request: Request; readonly url: URL; readonly locale: Locale }

const style =
  plainPageStyle +
  'textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem}' +
  'button{min-height:2.75rem;padding:.5rem 1rem;font:inherit;font-weight:700;color:#fff;background:#0b4f54;border:0}button:focus-visible{outline:3px solid;outline-offset:3px}'
const policy = policyWith(style)

/** Shorter is a choice or a number, which is seen on the page that answers. */
const readLength = 20

/**
 * What was sent when nobody was signed in any more, given back whole: it is sent again from here once he is, and can be read and copied
 * until then. Nothing of it is stored. Passwords and codes are not given back, and files cannot be.
 */
export async function heldForm({ request, url, locale }: Sent): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (form === null) return plainAnswer(401, 'signed-out')
  return new Response(page(form, url.pathname + url.search, locale), {
    status: 401,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    },
  })
}

function page(form: FormData, action: string, locale: Locale): string {
  const fields = Object.entries(typed(form).lists).flatMap(([name, values]) => values.map((value) => ({ name, value })))
  const hidden = fields.map(
    ({ name, value }) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const texts = fields.filter(({ value }) => value.length >= readLength)
  const hasFiles = [...form.values()].some((value) => typeof value !== 'string' && value.size > 0)
  const says = (word: (inputs: Record<string, never>, options: { locale: Locale }) => string) =>
    escaped(word({}, { locale }))
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${says(m.shell_signed_out)} · Netra</title><style>${style}</style></head>`,
    `<body><header>Netra</header><main><h1>${says(m.shell_signed_out)}</h1><p>${says(m.shell_held_why)}</p>`,
    `<ol><li><a href="${escaped(inLanguage('/masuk?ke=/meja', locale))}" target="_blank" rel="noopener">${says(m.shell_held_sign_in)}</a></li>`,
    `<li>${says(m.shell_held_again_how)}</li></ol>`,
    hasFiles ? `<p>${says(m.shell_held_files)}</p>` : '',
    `<form method="post" action="${escaped(action)}">${hidden.join('')}<button>${says(m.shell_held_again)}</button></form>`,
    texts.length > 0 ? `<h2 id="isian">${says(m.shell_held_texts)}</h2>` : '',
    ...texts.map(
      ({ value }) => `<p><textarea readonly rows="6" aria-labelledby="isian">\n${escaped(value)}</textarea></p>`,
    ),
    '</main></body></html>',
  ].join('')
}
