import { whoSends, type Sender } from '#app'

/** Whose phone asks, by `Authorization: Device TOKEN`. */
export function fieldSender(request: Request, { netra }: App.Locals): Promise<Sender | null> {
  const token = /^Device ([\w-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  return token === undefined ? Promise.resolve(null) : whoSends(netra, token)
}
