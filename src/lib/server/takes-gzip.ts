/** Whether a reader takes gzip, by his `Accept-Encoding`. */
export const takesGzip = (accepted: string | string[] | null | undefined): boolean =>
  /(^|,)\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])[\d.]*\s*)?(,|$)/i.test(String(accepted ?? ''))
