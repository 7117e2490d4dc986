// Signing in and out for programs: next-auth's own addresses.
import { authRoute } from '#lib/doors/sign-in/auth-route'

export const GET = authRoute
export const POST = authRoute
