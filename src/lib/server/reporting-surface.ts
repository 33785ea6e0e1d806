import { plainPath } from '#wording'

/** What the reporter's own origin serves beside the static files (decision 0098). Whatever is not named here is not there. */
const reporters = /^\/(lapor(\/[a-z-]+)?|status(\/(bukti|catatan|lampiran))?)$/
const reportersByProgram = /^\/api\/v1\/reports(\/status)?$/
const besides = /^\/(boleh|hukum(\/[^/]+)?|privasi|aksesibilitas|tentang)$/
const besidesByProgram = /^\/(api\/v1\/(regions|acts|offices\/[^/]+\/keys)|unggah\/[^/]*)$/
const files = /^\/((?!lapangan)[a-z-]+\.(js|svg)|_app\/immutable\/assets\/[^/]+)$/

const pathIn = (address: string) => plainPath(address).split(/[?#]/, 1)[0] ?? '/'

/** Whether the reporter's own origin serves an address. */
export function isReporting(address: string): boolean {
  const path = pathIn(address)
  return (
    isReportersOwn(address) ||
    besides.test(path) ||
    [besidesByProgram, files].some((part) => part.test(address.split(/[?#]/, 1)[0] ?? ''))
  )
}

/** Whether only the reporter's own origin serves it, where there is one. */
export const isReportersOwn = (address: string): boolean =>
  reporters.test(pathIn(address)) || reportersByProgram.test(address.split(/[?#]/, 1)[0] ?? '')
