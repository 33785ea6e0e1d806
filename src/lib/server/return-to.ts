import { plainPath } from '#wording'

/** Where to go after signing in: a page of the desk, whatever the address bar asked for. Never another site. */
export function returnTo(asked: string | null): string {
  if (asked === null || !asked.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return '/meja'
  const place = plainPath(asked)
  return /^\/(?:meja|kelola)(?:[/?]|$)/.test(place) ? asked : '/meja'
}
