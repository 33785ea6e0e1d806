import { numbersBelow } from '#store/views'

type Netra = { readonly db: Parameters<typeof numbersBelow>[0] }

/** The provinces of the public numbers, each once. */
export async function listProvinces({ db }: Netra): Promise<readonly { code: string; name: string }[]> {
  const names = new Map((await numbersBelow(db, '00')).map(({ regionCode, regionName }) => [regionCode, regionName]))
  return [...names].map(([code, name]) => ({ code, name }))
}
