/** What is sealed by itself, as the API calls it. */
export type SecretPart = 'reporter' | 'witnesses' | 'victim'

type SecretField = { readonly part: SecretPart; readonly as: string }

const of = (part: SecretPart, fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, as]): [string, SecretField] => [name, { part, as }])

/**
 * The fields of a report that name somebody, and what each is called inside its seal: the same words that the server uses where it
 * seals. With JavaScript none of them leaves the page in the clear.
 */
export const secretFields: Readonly<Record<string, SecretField>> = Object.fromEntries([
  ...of('reporter', {
    nama: 'name',
    alamat: 'address',
    'tempat-lahir': 'birthPlace',
    'tanggal-lahir': 'bornOn',
    'jenis-kelamin': 'sex',
    pekerjaan: 'job',
    kewarganegaraan: 'nationality',
    telepon: 'phone',
    surel: 'email',
  }),
  ...of('witnesses', { saksi: 'witnesses' }),
  ...of('victim', { 'kena-nama': 'name', 'nomor-keputusan': 'decreeNumber' }),
])

/** The field of the form that carries each sealed part, and the one that says to which key. */
export const sealedFields: Readonly<Record<SecretPart, string>> = {
  reporter: 'segel-pelapor',
  witnesses: 'segel-saksi',
  victim: 'segel-korban',
}
export const sealedToField = 'segel-kunci'

/** Stands on the way for a secret that is filled and stays in the page: checks see that there is something, and nobody sees what. */
export const keptHere = '●'
