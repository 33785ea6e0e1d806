/** The first that matches counts. Few, because each is a series for every status and bucket. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/^\/health\//, 'health'],
  [/^\/api\/v1\/reports$/, 'report-door'],
  [/^\/api\//, 'api'],
  [/^(\/\(publik\))?\/(masuk|keluar|mulai)(\/|$)/, 'sign-in'],
  [/^\/\(publik\)\/lapor(\/|$)/, 'report-pages'],
  [/^\/\(publik\)/, 'public'],
  [/^\/\(meja\)\/kelola/, 'administration'],
  [/^\/\(meja\)/, 'desk'],
  [/^file$/, 'file'],
  [/^refused$/, 'refused'],
]

export const routeClass = (route: string): string => classes.find(([pattern]) => pattern.test(route))?.[1] ?? 'other'
