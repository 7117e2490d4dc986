// Parts that put style elements into the page by script look for the page's nonce under this name.
'use client'
import { useLayoutEffect } from 'react'

declare global {
  var __webpack_nonce__: string | undefined
}

export function StyleNonce({ nonce }: { nonce: string }) {
  useLayoutEffect(() => {
    // The first stays: it is the one that the page was opened with, whatever later answers carry.
    globalThis.__webpack_nonce__ ??= nonce
  }, [nonce])
  return null
}
