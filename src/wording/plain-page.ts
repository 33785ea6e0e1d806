import { m } from './paraglide/messages.js'
import { locales, type Locale } from './paraglide/runtime.js'

/** Why an answer is given before or outside the router. */
export type PlainReason = 'fault' | 'foreign-form' | 'too-large' | 'starting' | 'signed-out' | 'not-here' | 'busy'

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string

const words: Record<PlainReason, { readonly title: Words; readonly why: Words }> = {
  fault: { title: m.shell_fault, why: m.shell_fault_why },
  'foreign-form': { title: m.shell_foreign_form, why: m.shell_foreign_form_why },
  'too-large': { title: m.shell_too_large, why: m.shell_too_large_why },
  'not-here': { title: m.shell_not_found, why: m.shell_not_found_why },
  'signed-out': { title: m.shell_signed_out, why: m.shell_signed_out_why },
  busy: { title: m.shell_busy, why: m.shell_busy_why },
  starting: { title: m.shell_starting, why: m.shell_starting_why },
}

/** The only style of a plain page; the policy that goes with the page allows its hash. src/error.html carries the same text (tested). */
export const plainPageStyle =
  'body{margin:0;color:#14211f;background:#fff;font:1.0625rem/1.55 system-ui,sans-serif}' +
  'header,main{padding:1rem max(1rem,calc(50% - 20rem))}header{color:#fff;background:#0b4f54;font-size:1.25rem;font-weight:700}' +
  'h1,h2{margin:1rem 0 .5rem;font-size:1.625rem;line-height:1.25}h2{font-size:1.25rem}section+section{margin-top:1.5rem;border-top:1px solid #c9d3d1}' +
  'a{display:inline-block;line-height:2.75rem;color:#0b4f54}a:focus-visible{outline:3px solid}'

/** A whole page in both languages at once, because nothing yet knows the reader's. Made of our words only: nothing from the request may go in. */
export function plainPage(reason: PlainReason): string {
  const sections = locales.map((locale) => section(reason, locale)).join('')
  return (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
    `<title>${words[reason].title({}, { locale: 'id' })} · Netra</title><style>${plainPageStyle}</style></head><body><header>Netra</header><main>${sections}</main></body></html>`
  )
}

function section(reason: PlainReason, locale: Locale): string {
  const { title, why } = words[reason]
  const level = locale === 'id' ? 'h1' : 'h2'
  const home = locale === 'id' ? '/' : `/${locale}`
  return `<section lang="${locale}"><${level}>${title({}, { locale })}</${level}><p>${why({}, { locale })}</p><p><a href="${home}">${m.shell_to_home({}, { locale })}</a></p></section>`
}

/** In both languages, because the address of a file has none. */
const inBoth = (words: Words) => locales.map((locale) => `${words({}, { locale })}\n`).join('')
export const noFile = () => inBoth(m.shell_no_file)
export const goneFile = () => inBoth(m.shell_gone_file)
