import type { RequestEvent } from '@sveltejs/kit'
import type { Cookies, Visitor } from '#app'

export const visitorOf = ({
  request,
  getClientAddress,
}: Pick<RequestEvent, 'request' | 'getClientAddress'>): Visitor => ({
  cookies: request.headers.get('cookie') ?? '',
  address: getClientAddress(),
  agent: request.headers.get('user-agent') ?? '',
})

/** Hands cookies of the sign-in to the browser as they are: their values come encoded and signed. */
export function giveCookies(event: Pick<RequestEvent, 'cookies'>, given: Cookies): void {
  for (const { name, value, maxAge, secure } of given) {
    event.cookies.set(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      encode: (raw: string) => raw,
      ...(maxAge === null ? {} : { maxAge }),
    })
  }
}
