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
