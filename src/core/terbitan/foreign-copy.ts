/**
 * Addresses on which practice.md read copies of what a paper or an office had published, on names that neither holds. Names like these change
 * hands: what was an article is a shop the next year.
 */
const copies = [
  'harusidmpo.shop',
  'news.dev-app.web.id',
  'detik-blog.org',
  'idmpoterbaru.art',
  'wbialogorze.info',
  'dev.xcloud.id',
]

/** By the host alone, with all below it. What is no http address is none. */
export function isForeignCopy(url: string): boolean {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  return copies.some((copy) => host === copy || host.endsWith(`.${copy}`))
}
