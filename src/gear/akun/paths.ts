/** Never served: requests reach better-auth only through our own pages. */
export const basePath = '/masuk/mesin'
/** Set by us on every request to the engine, so no client can choose the address its attempts are counted under. */
export const addressHeader = 'x-netra-address'
