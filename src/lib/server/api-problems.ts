import type { Handle } from '@sveltejs/kit/hooks'
import { m, plainPath, type Locale } from '#wording'

type Facts = { readonly allowed: string; readonly reference: string }
type Words = (facts: Facts, options: { readonly locale: Locale }) => string
type Said = { readonly reason: string; readonly title: Words; readonly why: Words }

const notServed: Said = { reason: 'not-served', title: m.server_not_served, why: m.server_not_served_why }
const said: Readonly<Record<number, Said>> = {
  403: { reason: 'foreign-form', title: m.server_foreign_form, why: m.server_foreign_form_why },
  404: { reason: 'no-address', title: m.server_no_address, why: m.server_no_address_why },
  405: { reason: 'no-method', title: m.server_no_method, why: m.server_no_method_why },
  500: { reason: 'fault', title: m.server_fault, why: m.server_fault_why },
}

/**
 * Under /api whatever went wrong is answered for a program (RFC 9457), also where no route of ours spoke: an address that
 * does not exist, a method that is not served, a form from elsewhere, a fault. What a route said itself passes as it is.
 */
export const apiProblems: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const isOurs = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  if (!plainPath(event.url.pathname).startsWith('/api/') || response.status < 400 || isOurs) return response
  const { locale, reference = '' } = event.locals
  return problemFor(response, { allowed: response.headers.get('allow') ?? '', reference }, locale)
}

function problemFor({ status }: Response, facts: Facts, locale: Locale): Response {
  const { reason, title, why } = said[status] ?? notServed
  const { allowed, reference } = facts
  return Response.json(
    {
      type: 'about:blank',
      title: title(facts, { locale }),
      status,
      detail: why(facts, { locale }),
      reason,
      ...(reference === '' ? {} : { reference }),
    },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': locale,
        'cache-control': 'no-store',
        ...(allowed === '' ? {} : { allow: allowed }),
      },
    },
  )
}
