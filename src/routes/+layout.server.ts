import type { LayoutServerLoad } from './$types'

/** Only what the frame needs; it runs for error pages too, so it asks nothing of the database. */
export const load: LayoutServerLoad = ({ locals }) => ({
  demonstration: locals.netra.mode === 'demonstration',
  mode: locals.netra.mode,
  origin: locals.netra.origin,
  signedIn: locals.actor !== null,
})
