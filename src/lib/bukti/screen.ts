import type { EvidenceKind } from '#core'
import { escaped } from '../form/escaped.ts'

type Shown = { readonly kind: EvidenceKind; readonly src: string; readonly title: string; readonly lang: string }

/**
 * The page inside the frame: one element and nothing that could run. Without a script in it the browser shows its own controls, which work by
 * keyboard, and the frame's sandbox would let none run in any case.
 */
export function screenAnswer({ kind, src, title, lang }: Shown): Response {
  const element = kind === 'audio' ? 'audio' : 'video'
  const page = `<!doctype html><html lang="${escaped(lang)}"><meta charset="utf-8"><title>${escaped(title)}</title><${element} src="${escaped(src)}" controls preload="metadata" width="100%" height="100%" aria-label="${escaped(title)}"></${element}></html>`
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Of our own origin, because a frame without one sends no session; without scripts, forms, windows or anything to load but the film.
      'content-security-policy':
        "sandbox allow-same-origin; default-src 'none'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
