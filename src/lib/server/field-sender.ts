import { whoSends, type Sender } from '#app'

/** Whose phone asks, by `Authorization: Device TOKEN`. */
export function fieldSender(request: Request, { netra }: App.Locals): Promise<Sender | null> {
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ')
  return scheme === 'Device' && token !== undefined ? whoSends(netra, token) : Promise.resolve(null)
}
