import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { examplePapers } from '../../core/naskah/example-papers.ts'
import { openTypesetter } from '../naskah/typesetter.ts'
import { createSigner, keepDemonstrationP12 } from './create-signer.ts'
import { makeP12 } from './make-p12.ts'
import { openP12 } from './p12.ts'
import { signPdf } from './sign-pdf.ts'
import { verifyPdf } from './verify-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-segel-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const now = new Date('2026-11-02T03:00:00Z')
const [from, to] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')]
const p12Of = (kind: 'rsa' | 'ec') => makeP12({ name: 'Contoh Segel', password: 'sandi', from, to, kind })
const p12 = p12Of('ec')
const pdf = openTypesetter()(examplePapers['ba-pleno'])
const states = (bytes: Buffer) => verifyPdf(bytes).map(({ state }) => state)

function signedBy(bytes: Buffer): Buffer {
  const opened = openP12(bytes, 'sandi', now)
  if (!opened.ok) throw new Error(opened.refusal.reason)
  return signPdf(pdf, opened.value, { reason: 'Segel (contoh) – π', at: now })
}

describe.each(['rsa', 'ec'] as const)('a PDF signed with %s', (kind) => {
  const signed = signedBy(p12Of(kind))

  test('is the same PDF with a signature behind it that covers all of it', () => {
    expect(Buffer.compare(signed.subarray(0, pdf.length), pdf)).toBe(0)
    expect(verifyPdf(signed)).toMatchObject([
      {
        state: 'intact',
        signer: 'CN=Contoh Segel\nC=ID',
        at: now.toISOString(),
        certificate: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ])
  })

  test.each([
    ['a byte of its text', 2000],
    ['a byte of what was added', pdf.length + 60],
    ['its last byte', signed.length - 3],
  ])('with %s changed is shown as changed', (_what, at) => {
    const other = Buffer.from(signed)
    other.writeUInt8(other.readUInt8(at) ^ 1, at)
    expect(states(other)).not.toEqual(['intact'])
  })

  test('with something put behind it says so', () => {
    expect(states(Buffer.concat([signed, Buffer.from('\n% more')]))).toEqual(['added-to'])
  })

  const poppler = spawnSync('pdfsig', ['-v']).error === undefined
  test.runIf(poppler)('is accepted by poppler, and so is openssl of its P12', () => {
    const file = join(folder, `${kind}.pdf`)
    writeFileSync(file, signed)
    const { stdout } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
    expect(stdout).toMatch(/ETSI\.CAdES\.detached/)
    expect(stdout).toMatch(/Total document signed/)
    expect(stdout).toMatch(/Signature is Valid/)
    signed.writeUInt8(signed.readUInt8(2000) ^ 1, 2000)
    writeFileSync(file, signed)
    signed.writeUInt8(signed.readUInt8(2000) ^ 1, 2000)
    expect(spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout).not.toMatch(/Signature is Valid/)
  })
})

test('a text that hides in the gap is not covered, and not accepted', () => {
  const signed = signedBy(p12)
  const gap = signed.indexOf('/Contents <', pdf.length) + '/Contents <'.length
  const end = signed.indexOf('>', gap)
  const hidden = Buffer.from(signed)
  hidden.write(') /Hidden (', end - 20, 'latin1')
  expect(states(hidden)).toEqual(['unreadable'])
})

test("another's certificate cannot be put in place of the one that signed", () => {
  const signed = signedBy(p12)
  const other = openP12(p12Of('ec'), 'sandi', now)
  const own = openP12(p12, 'sandi', now)
  if (!own.ok || !other.ok) throw new Error('no certificate')
  const [mine, theirs] = [own.value.certificate.raw.toString('hex'), other.value.certificate.raw.toString('hex')]
  const swapped = Buffer.from(signed.toString('latin1').replace(mine, theirs.slice(0, mine.length)), 'latin1')
  expect(states(swapped)).not.toEqual(['intact'])
})

test('a PDF without a signature has none', () => {
  expect(verifyPdf(Buffer.from(pdf))).toEqual([])
})

describe('a P12 is refused with its reason', () => {
  test.each([
    ['p12-wrong-password', p12, 'lain', now],
    ['p12-wrong-password', p12, '', now],
    ['p12-broken', p12.subarray(0, 200), 'sandi', now],
    ['p12-broken', Buffer.from('bukan P12'), 'sandi', now],
    ['p12-broken', Buffer.alloc(0), 'sandi', now],
    ['p12-expired', p12, 'sandi', new Date('2027-01-02T00:00:00Z')],
    ['p12-not-yet', p12, 'sandi', new Date('2025-12-31T00:00:00Z')],
  ] as const)('%s', (reason, bytes, password, at) => {
    expect(openP12(bytes, password, at)).toMatchObject({ ok: false, refusal: { reason } })
  })

  test('and one that is not there', async () => {
    const signer = createSigner({ path: join(folder, 'none.p12'), password: '' }, () => now)
    expect(await signer.sign(pdf, '')).toMatchObject({ refusal: { reason: 'p12-missing' } })
  })
})

const openssl = spawnSync('openssl', ['version']).error === undefined
test.runIf(openssl).each([['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'], []])(
  'a P12 that openssl made opens: %s',
  (...options) => {
    const [key, cert, file] = ['key.pem', 'cert.pem', 'made.p12'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const run = (...args: readonly string[]) => expect(spawnSync('openssl', args).status, args.join(' ')).toBe(0)
    run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=Contoh',
      '-days',
      '30',
    )
    run('pkcs12', '-export', '-inkey', key, '-in', cert, '-out', file, '-passout', 'pass:sandi é', ...options)
    expect(openP12(readFileSync(file), 'sandi é', new Date())).toMatchObject({ ok: true })
  },
)

test('the demonstration has one from its first start, and keeps it', async () => {
  const path = join(folder, 'keys/segel.p12')
  const made = await keepDemonstrationP12(path, now)
  expect(await keepDemonstrationP12(path, to)).toEqual(made)
  const signed = await createSigner(made, () => now).sign(pdf, 'Contoh')
  expect(signed.ok && verifyPdf(Buffer.from(signed.value))[0]).toMatchObject({
    state: 'intact',
    signer: expect.stringContaining('tidak berkekuatan hukum') as string,
  })
})
