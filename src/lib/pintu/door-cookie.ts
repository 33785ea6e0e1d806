import type { Cookies } from '@sveltejs/kit'

/** `__Host-`: of this host alone, by https alone (or on this very machine), and of no script. */
const name = '__Host-netra-pegawai'
const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** What the door gave this browser; blank: nothing. */
export const doorTokenOf = (cookies: Cookies): string => cookies.get(name) ?? ''

export const giveDoorToken = (cookies: Cookies, token: string, expiresAt: string): void => {
  cookies.set(name, token, { ...options, expires: new Date(expiresAt) })
}
export const takeDoorToken = (cookies: Cookies): void => {
  cookies.delete(name, options)
}

/** What an attempt at the government's sign-in keeps here until it comes back, with the page that was wanted. */
const ssoName = '__Host-netra-pegawai-sso'
const ssoSeconds = 600

export const giveSsoAttempt = (cookies: Cookies, kept: string, back: string): void => {
  cookies.set(ssoName, `${kept}.${encodeURIComponent(back)}`, { ...options, maxAge: ssoSeconds })
}
/** Taken once: an answer that comes a second time finds nothing. */
export function takeSsoAttempt(cookies: Cookies): { readonly kept: string; readonly back: string } {
  const [kept = '', back = ''] = (cookies.get(ssoName) ?? '').split('.')
  cookies.delete(ssoName, options)
  return { kept, back: decoded(back) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
