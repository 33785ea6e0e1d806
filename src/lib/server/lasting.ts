import { plainPath } from '#wording'

/** Pages that are the same for everybody who has not signed in. */
const lasting =
  /^\/(|lapor|tentang|privasi|aksesibilitas|hukum(\/[^/]+)?|pemilihan|kegiatan(\/[^/]+)?|kerawanan(\/[^/]+)?|edaran|catatan|belajar|boleh|tenggat(\/pelantikan)?|peringkat(\/[\w-]+)?|peta(\/[^/]+){1,2}|wilayah(\/[^/]+)?|sematkan\/[^/]+|lembaga(\/[^/]+)?|angka(\/[^/]+){0,2}|data(\/[\w-]+)?|api\/v1\/measures(\/[\w-]+)?)$/
/** The figures of a place, of a past moment or of a rank are asked for by their address; nothing else in an address is kept. */
const asked: readonly { readonly path: RegExp; readonly search: RegExp }[] = [
  { path: /^\/angka(\/[\d.]{2,5})?$/, search: /^\?per=[\w%:.+-]{1,60}$/ },
  { path: /^\/angka\/definisi\/[\w-]+$/, search: /^\?(wilayah=[\d.]{2,5})?&?(per=[\w%:.+-]{1,60})?$/ },
  // What is chosen from a list or is a day; a word that somebody typed is nobody's to keep.
  {
    path: /^\/(boleh|tenggat)$/,
    search: /^\?((siapa|apa|untuk|wilayah|hari|regime|rule|extended|start|zone|holiday)=[\w%:.-]{0,30}&?){1,6}$/,
  },
  { path: /^\/kegiatan\/jangkauan$/, search: /^\?wilayah=[\d.]{2,13}(&tentang=warga)?$/ },
  {
    path: /^\/peringkat\/[\w-]+$/,
    search: /^\?untuk=(provinsi|kabkota|instansi|lembaga|jabatan)(&dalam=\d\d)?(&satuan=(jumlah|seribu))?$/,
  },
  {
    path: /^\/api\/v1\/measures\/[\w-]+$/,
    search: /^\?(asOf=[\w%:.+-]{1,60}|region=[\d.]{2,5})(&region=[\d.]{2,5})?$/,
  },
]
/** Whether it is drawn once for many readers; what is not is drawn for each. */
export function isLasting(pathname: string, search: string): boolean {
  const path = plainPath(pathname)
  if (path.endsWith('/__data.json')) return false
  return search === '' ? lasting.test(path) : asked.some((known) => known.path.test(path) && known.search.test(search))
}

type Said = string | null | undefined
type Headers = { readonly cookie: Said; readonly authorization: Said; readonly language: Said }

/** Whoever brings a cookie or a pass has everything drawn for himself. */
export const isNobody = (method: string | undefined, { cookie, authorization }: Headers): boolean =>
  method === 'GET' && (cookie ?? null) === null && (authorization ?? null) === null

/**
 * With the host: a page may name the address it was asked at, and one reader's must not reach another. A page has its language in its
 * address; an answer for programs is in the one that was asked for.
 */
export const keyOf = (href: string, pathname: string, { language }: Headers): string =>
  pathname.startsWith('/api/') ? `${href} ${(language ?? '').slice(0, 40)}` : href
