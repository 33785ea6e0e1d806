import type { Reroute } from '@sveltejs/kit/hooks'
import { plainPath } from '#wording'

export const reroute: Reroute = ({ url }) => plainPath(url.pathname)
