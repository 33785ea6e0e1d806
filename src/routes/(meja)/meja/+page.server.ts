import { redirect } from '@sveltejs/kit'
import { hasReferrals, inboxPage, rolesOf } from '#lib/meja/inbox-page.ts'
import { readInboxQuery } from '#lib/meja/inbox-query.ts'
import { landingOf } from '#lib/meja/landing.ts'
import { roleWords } from '#lib/akun/role-words.ts'
import { kindsOfReport } from '#law'
import { here, inTongue, originInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const roles = rolesOf(locals)
  const place = landingOf(roles)
  if ((place === null || place === '/meja/kegiatan') && roles.length > 0 && (await hasReferrals(locals)))
    redirect(303, here('/meja/penerusan'))
  if (place === null) return { desk: null, roles: roles.map((role) => roleWords[role].name()) }
  if (place !== '/meja') redirect(303, here(place))
  const query = readInboxQuery(url.searchParams)
  const zone = locals.actor?.memberships[0]?.office.zone ?? 'WIB'
  const inbox = await inboxPage(locals, query, { now: locals.netra.clock(), zone })
  return {
    desk: {
      ...inbox,
      closed: url.searchParams.has('tertutup'),
      query,
      kinds: kindsOfReport.map(({ kind, title }) => ({ value: kind, says: inTongue(title) })),
      origins: (['laporan', 'informasi', 'temuan'] as const).map((origin) => ({
        value: origin,
        says: originInWords(origin),
      })),
    },
    roles: [],
  }
}
