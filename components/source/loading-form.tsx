// The form for bringing in, on its way: bars where its fields will be.
import { Bar } from '#components/shell/loading-page'

export function LoadingForm() {
  return (
    <div aria-hidden className="mt-6">
      <Bar width="13rem" tall />
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="mt-[22px] h-[498px] rounded-control border border-line" />
        <div className="grid content-start gap-8">
          {[1, 2, 3, 4].map((i) => (
            <Bar key={i} width="100%" tall />
          ))}
        </div>
      </div>
    </div>
  )
}
