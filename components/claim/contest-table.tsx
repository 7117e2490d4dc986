// The same as a table: everything that stands against the claim, one row each.
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Tag } from '#components/ui/tag'
import type { ClaimView } from '#lib/record/claim'

export function ContestTable({ desk, claim }: { desk: string; claim: ClaimView }) {
  const t = useTranslations('claim.contest')
  return (
    <table className="mt-3 w-full border-collapse text-left text-ui">
      <caption className="visually-hidden">{t('heading')}</caption>
      <thead>
        <tr className="border-b border-line-2 text-note text-ink-3">
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {t('claim')}
          </th>
          <th scope="col" className="py-1.5 pr-4 font-medium max-md:hidden">
            {t('speaker')}
          </th>
          <th scope="col" className="py-1.5 font-medium">
            {t('tag')}
          </th>
        </tr>
      </thead>
      <tbody>
        {claim.opposed.map((other) => {
          const speakers = other.speakers.map(({ name }) => name).join(', ') || t('nobody')
          return (
            <tr key={other.id} className="border-b border-line align-top">
              <td className="py-2 pr-4">
                <Link
                  href={`/d/${desk}/claims/${other.id}`}
                  className="font-serif text-words underline-offset-3 hover:underline"
                >
                  {other.text}
                </Link>
                <span className="block text-note text-ink-3">
                  <span className="md:hidden">{speakers}, </span>
                  {t('number', { number: other.number })}
                </span>
              </td>
              <td className="py-2 pr-4 max-md:hidden">{speakers}</td>
              <td className="py-2">
                <Tag tag={other.tag} look="bare" />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
