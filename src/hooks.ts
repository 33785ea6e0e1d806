import type { Reroute, Transport } from '@sveltejs/kit/hooks'
import { ServerOnly } from '#lib/server-only.ts'
import { plainPath } from '#wording'

export const reroute: Reroute = ({ url }) => plainPath(url.pathname)

/** A page with scripts has none of these: there it would have no value. */
export const transport: Transport = {
  ServerOnly: {
    encode: (given: unknown) => given instanceof ServerOnly && 'drawn',
    decode: () => {
      throw new Error('a page with scripts is drawn from what it is sent')
    },
  },
}
