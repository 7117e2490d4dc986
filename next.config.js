// How the pages are built and served. What needs no nonce of its own is said here, for every answer.
import createNextIntlPlugin from 'next-intl/plugin'

const root = import.meta.dirname

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]
// Answers for programs hold nothing that a browser should run or frame. Pages get theirs from proxy.ts.
const forPrograms = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page's title is known before anything of it is sent: what is not there then answers 404, and no page is nameless.
  htmlLimitedBots: /.*/,
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'graphile-worker',
    'pino',
  ],
  // Types are checked by the tests, of all files and not of the pages alone.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Pages say "forbidden" where a role does not reach: app/forbidden.tsx.
    authInterrupts: true,
    // A text of 5 MB, and what a form adds around it.
    serverActions: { bodySizeLimit: '6mb' },
    proxyClientMaxBodySize: '32mb',
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: forPrograms },
      { source: '/:name(healthz|readyz|metrics)', headers: forPrograms },
    ]
  },
}

export default createNextIntlPlugin('./lib/doors/locale.ts')(config)
