import { expect, test } from 'vitest'
import { readConfig, reportingConfig } from './config.ts'

test('an empty environment is a demonstration on port 3000 with a database of its own', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demonstration',
    port: 3000,
    databaseUrl: null,
    origin: null,
    tls: null,
    behindProxy: false,
  })
})

test('everything that is wrong is said at once', () => {
  const wrong = {
    NETRA_MODE: 'prod',
    PORT: '99999',
    NETRA_ORIGIN: 'https://netra.example/',
    DATABASE_URL: 'mysql://x',
    NETRA_TLS_CERT: 'a',
  }
  const message = /NETRA_MODE .*PORT .*NETRA_ORIGIN .*DATABASE_URL .*NETRA_TLS_CERT and NETRA_TLS_KEY/
  expect(() => readConfig(wrong)).toThrow(message)
})

test.each(['ftp://netra.example', 'netra.example', 'https://netra.example/x'])('%s is no origin', (origin) => {
  expect(() => readConfig({ NETRA_ORIGIN: origin })).toThrow(/NETRA_ORIGIN/)
})

test('figures are served nowhere unless asked for, and then to this machine only', () => {
  expect(readConfig({}).metrics).toBeNull()
  expect(readConfig({ NETRA_METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
  // The worker takes the next one.
  expect(() => readConfig({ NETRA_METRICS_PORT: '65535' })).toThrow(/NETRA_METRICS_PORT/)
})

const sso = {
  NETRA_MODE: 'production',
  NETRA_OIDC_ISSUER: 'https://masuk.contoh.go.id',
  NETRA_OIDC_CLIENT: 'netra',
  NETRA_OIDC_SECRET_FILE: '/run/secrets/oidc',
  NETRA_OIDC_LABEL: 'Masuk Contoh',
}

test('the sign-in of the government is there when all of it is said, and in production alone', () => {
  expect(readConfig({}).sso).toBeNull()
  expect(readConfig({ ...sso, NETRA_OIDC_TWO_FACTOR_ACR: 'urn:a urn:b' }).sso).toEqual({
    issuer: 'https://masuk.contoh.go.id',
    client: 'netra',
    secretFile: '/run/secrets/oidc',
    label: 'Masuk Contoh',
    twoFactorClasses: ['urn:a', 'urn:b'],
  })
  expect(() => readConfig({ ...sso, NETRA_OIDC_LABEL: '' })).toThrow(/NETRA_OIDC_LABEL go together/)
  expect(() => readConfig({ ...sso, NETRA_MODE: 'demonstration' })).toThrow(/production only/)
})

test('so are the sign-in of staff and the carrier of short messages, and what is half said is refused', () => {
  const staff = {
    NETRA_MODE: 'production',
    NETRA_STAFF_OIDC_ISSUER: 'https://masuk.contoh.go.id',
    NETRA_STAFF_OIDC_CLIENT: 'netra-pegawai',
    NETRA_STAFF_OIDC_SECRET_FILE: '/run/secrets/oidc',
    NETRA_STAFF_OIDC_LABEL: 'Masuk Contoh',
    NETRA_STAFF_OIDC_CLAIM: 'nip',
  }
  const sms = {
    NETRA_SMPP_URL: 'smpps://netra@smsc.contoh.go.id',
    NETRA_SMPP_PASSWORD_FILE: '/run/secrets/smpp',
    NETRA_SMS_FROM: 'NETRA',
  }
  expect(readConfig({})).toMatchObject({ staffSso: null, sms: null })
  expect(readConfig({ ...staff, ...sms })).toMatchObject({
    staffSso: { claim: 'nip', scopes: [] },
    sms: { from: 'NETRA' },
  })
  expect(() => readConfig({ ...staff, NETRA_STAFF_OIDC_CLAIM: '' })).toThrow(/NETRA_STAFF_OIDC_CLAIM go together/)
  expect(() => readConfig({ ...staff, NETRA_MODE: 'demonstration' })).toThrow(/NETRA_STAFF_OIDC_ISSUER is for/)
  expect(() => readConfig({ ...sms, NETRA_SMS_FROM: '' })).toThrow(/NETRA_SMS_FROM go together/)
  expect(() => readConfig({ ...sms, NETRA_SMPP_URL: 'smpp://netra@smsc.contoh.go.id' })).toThrow(/NETRA_SMPP_URL/)
})

const store = {
  NETRA_S3_ENDPOINT: 'https://s3.contoh.go.id',
  NETRA_S3_BUCKET: 'netra-bukti',
  NETRA_S3_KEY_ID: 'kunci',
  NETRA_S3_SECRET_FILE: '/run/secrets/s3',
}

test('in production the way to a database or a store on another machine is closed by TLS', () => {
  const to = (DATABASE_URL: string, NETRA_MODE = 'production') => readConfig({ DATABASE_URL, NETRA_MODE }).databaseUrl
  for (const open of [
    'postgresql://netra@db.contoh/netra',
    'postgresql://netra@10.0.0.7/netra?sslmode=disable',
    'postgresql://netra@localhost/netra?host=db.contoh',
    'postgresql://netra@127.0.0.1.contoh/netra',
    'postgresql://netra@/netra?host=db.contoh',
  ]) {
    expect(() => to(open)).toThrow(/sslmode=verify-full/)
    expect(to(open, 'demonstration')).toBe(open)
  }
  for (const closed of [
    'postgresql://netra@db.contoh/netra?sslmode=verify-full',
    'postgresql://netra@localhost/netra',
    'postgresql://netra@127.0.0.1:5433/netra',
    'postgresql://netra@[::1]/netra',
    'postgresql:///netra?host=/run/postgresql',
    'postgresql://netra@/netra?host=/run/postgresql',
  ])
    expect(to(closed)).toBe(closed)
  const plain = { ...store, NETRA_MODE: 'production', NETRA_S3_ENDPOINT: 'http://s3.contoh.go.id' }
  expect(() => readConfig(plain)).toThrow(/NETRA_S3_ENDPOINT leads/)
  expect(readConfig({ ...plain, NETRA_S3_ENDPOINT: 'http://127.0.0.1:9000' }).store).not.toBeNull()
  expect(readConfig({ ...store, NETRA_MODE: 'production' }).store).not.toBeNull()
})

test('evidence stays on this disk unless all of a store is said', () => {
  expect(readConfig({}).store).toBeNull()
  expect(readConfig(store).store).toEqual({
    endpoint: 'https://s3.contoh.go.id',
    bucket: 'netra-bukti',
    region: 'us-east-1',
    keyId: 'kunci',
    secretFile: '/run/secrets/s3',
  })
  expect(() => readConfig({ ...store, NETRA_S3_SECRET_FILE: '' })).toThrow(/NETRA_S3_SECRET_FILE go together/)
  expect(() => readConfig({ ...store, NETRA_S3_ENDPOINT: 'https://s3.contoh.go.id/netra' })).toThrow(
    /NETRA_S3_ENDPOINT/,
  )
})

test.each(['http://masuk.contoh.go.id', 'https://a:b@masuk.contoh.go.id', 'https://masuk.contoh.go.id/?x=1'])(
  '%s is no issuer',
  (issuer) => {
    expect(() => readConfig({ ...sso, NETRA_OIDC_ISSUER: issuer })).toThrow(/NETRA_OIDC_ISSUER should be/)
  },
)

test('mail is set up by its server and its sender, with a password in a file alone', () => {
  expect(readConfig({}).mail).toBeNull()
  const mail = { NETRA_SMTP_URL: 'smtps://netra@mail.contoh.go.id', NETRA_MAIL_FROM: 'netra@contoh.go.id' }
  const passwordFile = '/run/secrets/smtp'
  expect(readConfig({ ...mail, NETRA_SMTP_PASSWORD_FILE: passwordFile }).mail).toEqual({
    url: mail.NETRA_SMTP_URL,
    from: mail.NETRA_MAIL_FROM,
    passwordFile,
  })
  expect(() => readConfig(mail)).toThrow(/NETRA_SMTP_PASSWORD_FILE, too/)
  expect(() => readConfig({ NETRA_SMTP_URL: 'smtp://127.0.0.1:25' })).toThrow(/go together/)
  expect(() => readConfig({ ...mail, NETRA_MAIL_FROM: 'Netra <netra@contoh.go.id>' })).toThrow(/NETRA_MAIL_FROM should/)
  expect(() => readConfig({ ...mail, NETRA_SMTP_URL: 'smtps://netra:rahasia@mail.contoh.go.id' })).toThrow(
    /NETRA_SMTP_URL should/,
  )
})

test('returned mail is read at a domain and a door of its own, where mail is sent at all', () => {
  const mail = { NETRA_SMTP_URL: 'smtp://localhost:25', NETRA_MAIL_FROM: 'netra@contoh.go.id' }
  const returns = { NETRA_RETURN_DOMAIN: 'Kembali.contoh.go.id', NETRA_RETURN_LISTEN: 'lmtp://127.0.0.1:2424' }
  expect(readConfig(mail).returns).toBeNull()
  expect(readConfig({ ...mail, ...returns }).returns).toEqual({
    domain: 'kembali.contoh.go.id',
    listen: 'lmtp://127.0.0.1:2424',
  })
  expect(() => readConfig(returns)).toThrow(/with NETRA_SMTP_URL/)
  expect(() => readConfig({ ...mail, NETRA_RETURN_DOMAIN: 'a.id' })).toThrow(/go together/)
  for (const listen of ['127.0.0.1:25', 'smtps://a:25', 'smtp://a', 'smtp://u@a:25', 'smtp://a:25/x', 'lmtp:a'])
    expect(() => readConfig({ ...mail, ...returns, NETRA_RETURN_LISTEN: listen })).toThrow(/NETRA_RETURN_LISTEN should/)
  for (const domain of ['a b', 'a@b', '-a.id', 'a..id'])
    expect(() => readConfig({ ...mail, ...returns, NETRA_RETURN_DOMAIN: domain })).toThrow(/NETRA_RETURN_DOMAIN should/)
})

test('reports have an origin of their own when origin, port and main origin are said, and its process gets no secret of another', () => {
  const lapor = { NETRA_LAPOR_ORIGIN: 'https://lapor.contoh.go.id', NETRA_LAPOR_PORT: '3001' }
  const mail = { NETRA_SMTP_URL: 'smtp://localhost:25', NETRA_MAIL_FROM: 'netra@contoh.go.id' }
  expect(readConfig({}).lapor).toBeNull()
  expect(() => readConfig(lapor)).toThrow(/NETRA_ORIGIN go together/)
  expect(() => readConfig({ ...lapor, NETRA_ORIGIN: lapor.NETRA_LAPOR_ORIGIN })).toThrow(/each of its own/)
  const config = readConfig({ ...lapor, ...mail, NETRA_ORIGIN: 'https://netra.contoh.go.id', NETRA_P12: '/run/p12' })
  expect(config).toMatchObject({ port: 3000, elsewhere: null, lapor: { origin: lapor.NETRA_LAPOR_ORIGIN, port: 3001 } })
  expect(config.mail).not.toBeNull()
  expect(reportingConfig(config)).toMatchObject({
    port: 3001,
    origin: lapor.NETRA_LAPOR_ORIGIN,
    elsewhere: 'https://netra.contoh.go.id',
    mail: null,
    p12: null,
    sso: null,
  })
  expect(() => reportingConfig(readConfig({}))).toThrow(/NETRA_LAPOR_ORIGIN/)
})
