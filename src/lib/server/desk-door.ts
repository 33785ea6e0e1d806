import { redirect } from '@sveltejs/kit'
import type { Handle } from '@sveltejs/kit/hooks'
import { inLanguage } from '#wording'
import { heldForm } from './held-form.ts'

/**
 * The desk is for people who are signed in. The check stands here and not in the layout, because a form action runs before any layout.
 * Whoever is only reading is led to the door and back again; whoever was sending has what he typed given back.
 */
export const deskDoor: Handle = ({ event, resolve }) => {
  const { locals, request, route, url } = event
  if (!route.id?.startsWith('/(meja)') || locals.actor) return resolve(event)
  const isPlainForm = request.method === 'POST' && request.headers.get('x-sveltekit-action') !== 'true'
  if (isPlainForm) return heldForm({ request, url, locale: locals.locale })
  redirect(303, `${inLanguage('/masuk', locals.locale)}?ke=${encodeURIComponent(url.pathname + url.search)}`)
}
