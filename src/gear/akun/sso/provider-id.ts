/** One provider for an installation; which one is in the links, by its issuer. */
export const providerId = 'sso'
export const callbackPath = '/masuk/sso/kembali'
