import { sequence } from '@sveltejs/kit/hooks'
import { apiProblems } from '#lib/server/api-problems.ts'
import { deskDoor } from '#lib/server/desk-door.ts'
import { integrity } from '#lib/server/integrity.ts'
import { language } from '#lib/server/language.ts'
import { lastingPages } from '#lib/server/lasting-pages.ts'
import { largeForms } from '#lib/server/large-forms.ts'
import { missingFile } from '#lib/server/missing-file.ts'
import { sameOrigin } from '#lib/server/same-origin.ts'
import { securityHeaders } from '#lib/server/security-headers.ts'
import { signedIn } from '#lib/server/signed-in.ts'
import { wired } from '#lib/server/wired.ts'

/** From the outside in: even a refused request leaves with the security headers, and a kept page is kept with them. */
export const handle = sequence(
  wired,
  lastingPages,
  securityHeaders,
  missingFile,
  largeForms,
  integrity,
  language,
  apiProblems,
  sameOrigin,
  signedIn,
  deskDoor,
)

export { handleError } from '#lib/server/fault.ts'
