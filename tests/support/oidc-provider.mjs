/** A provider of OpenID Connect, as a process of its own: the certified `oidc-provider`, with people that a test invents. */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'

const { port, redirectUri, client, secret, people } = JSON.parse(process.env['OIDC_TEST'] ?? '{}')
const issuer = `http://127.0.0.1:${port}`

const provider = new Provider(issuer, {
  clients: [{ client_id: client, client_secret: secret, redirect_uris: [redirectUri] }],
  claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], email: ['email', 'email_verified'], pegawai: ['nip'] },
  // `false`: addresses stand in the token itself; a real provider may tell them at its userinfo door only.
  conformIdTokenClaims: process.env['OIDC_TEST_USERINFO'] === '1',
  findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub].claims }) }),
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  features: { devInteractions: { enabled: false } },
  acrValues: ['urn:contoh:tinggi'],
  cookies: { keys: ['uji'] },
  pkce: { required: () => true },
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid email pegawai')
    await grant.save()
    return grant
  },
})

const form = `<!doctype html><title>Penyedia Contoh</title><form method="post"><label>Nomor <input name="sub"></label><button>Lanjut</button></form>`

async function interact(req, res) {
  if (req.method !== 'POST') return void res.setHeader('content-type', 'text/html').end(form)
  const sub = new URLSearchParams(await text(req)).get('sub') ?? ''
  const { acr, amr } = people[sub]
  await provider.interactionFinished(req, res, { login: { accountId: sub, acr, amr } })
}

const answer = provider.callback()
createServer((req, res) => {
  if (req.url?.startsWith('/interaction/')) interact(req, res).catch((fault) => res.writeHead(500).end(String(fault)))
  else answer(req, res)
}).listen(port, '127.0.0.1', () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
