import pg from 'pg'

/** The cookies of a demonstration account with this role at this office; null where there is none. */
export async function signIn(url: string, ownerUrl: string, role: string, office: string): Promise<string | null> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ user: string }>(
    `select a.auth_user_id as user from netra.accounts a
     join netra.memberships m on m.account_id = a.id and m.role = $1 and m.valid_to is null
     join netra.offices o on o.id = m.office_id and o.code = $2
     where a.demonstration and a.auth_user_id is not null limit 1`,
    [role, office],
  )
  await owner.end()
  const account = rows[0]?.user
  if (account === undefined) return null
  const form = {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ akun: account, ke: '/meja' }),
  } as const
  const entered = await fetch(`${url}/masuk/contoh`, form)
  if (entered.headers.get('location') !== '/meja')
    throw new Error(`signing in as ${role} answered ${String(entered.status)}`)
  return entered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .join('; ')
}
