// The form for bringing in, on its way.
import { Bar } from '#components/shell/loading-page'
import { PageBody } from '#components/shell/page-head'

export function LoadingBringIn() {
  return (
    <PageBody>
      <Bar width="15rem" tall />
      <div className="mt-3 mb-8">
        <Bar width="24rem" />
      </div>
      <Bar width="13rem" tall />
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="h-[480px] rounded-control border border-line" />
        <div className="grid content-start gap-8">
          {['100%', '100%', '100%', '100%'].map((width, i) => (
            <Bar key={i} width={width} tall />
          ))}
        </div>
      </div>
    </PageBody>
  )
}
