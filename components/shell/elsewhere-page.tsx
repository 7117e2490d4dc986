// Inside the shell: nothing to show here, and the way to where there is.
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from './page-head.tsx'

export function ElsewherePage({ title, detail, home }: { title: string; detail: string; home: string }) {
  return (
    <PageBody>
      <PageHead title={title}>
        <p className="max-w-[60ch]">{detail}</p>
      </PageHead>
      <div className="mt-6">
        <ButtonLink href="/" size="touch">
          {home}
        </ButtonLink>
      </div>
    </PageBody>
  )
}
