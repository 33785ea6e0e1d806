import type { ServerResponse } from 'node:http'

/**
 * Away to a page that says nothing about whoever opened it, which learns nothing of where he comes from. What the browser kept of ours goes;
 * cookies and storage stay: an address that anybody may link to must neither sign an officer out nor empty a supervisor's drafts.
 */
export function answerQuickExit(res: ServerResponse, to: string): void {
  res
    .writeHead(303, {
      location: to,
      'clear-site-data': '"cache"',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-length': 0,
    })
    .end()
}
