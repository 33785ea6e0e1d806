import type { Handle } from '@sveltejs/kit/hooks'

/** Kit bundles its own copy of what it imports, so the pools made in main/ come in with the request and nowhere else. */
export const wired: Handle = ({ event, resolve }) => {
  const netra = event.platform?.req.netra
  if (!netra)
    throw new Error('the request carries no netra: start the product with main/web.ts, not with the bare build')
  event.locals.netra = netra
  event.platform.req.route = event.route.id ?? 'none'
  return resolve(event)
}
