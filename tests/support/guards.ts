/** What a page of ours says to the browser against whoever would change it, frame it or look into it. */
export const guards = (headers: Readonly<Record<string, string>>) => {
  const policy = headers['content-security-policy'] ?? ''
  return {
    inline: /unsafe-(?:inline|eval)/.test(policy),
    trustedTypes: policy.includes("require-trusted-types-for 'script'"),
    opener: headers['cross-origin-opener-policy'],
    embedder: headers['cross-origin-embedder-policy'],
    resource: headers['cross-origin-resource-policy'],
  }
}
export const guarded = {
  inline: false,
  trustedTypes: true,
  opener: 'same-origin',
  embedder: 'require-corp',
  resource: 'same-origin',
}

/** Scripts, styles and preloads of a page that do not say what they must be. */
export const unvouched = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script\b[^>]*\ssrc=|link\b[^>]*\brel="(?:stylesheet|modulepreload)")[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\sintegrity="sha256-[\w+/]{43}="/.test(tag))
