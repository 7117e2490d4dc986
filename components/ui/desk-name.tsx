// The name of the desk whose pages are shown: what the desk itself is called where it speaks.
'use client'
import { createContext } from 'react'

/** Null outside a desk's pages. */
export const DeskName = createContext<string | null>(null)
