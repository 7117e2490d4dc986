import { LoadingClaim } from '#components/claim/loading-claim'

export default function Loading() {
  return <LoadingClaim />
}
