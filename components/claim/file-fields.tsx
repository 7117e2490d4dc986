// A file as evidence: chosen here, and held against what is taken before it is sent.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { TextField } from '#components/ui/field'
import { endingOf, fileEndings, fileLimit } from '#lib/record/evidence-file'

type Props = { file: File | null; error: string | null; onChange: (file: File | null) => void }

export function FileFields({ file, error, onChange }: Props) {
  const t = useTranslations('evidence.form')
  const format = useFormatter()
  const megabytes = (bytes: number) =>
    format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const unfit = file ? unfitness(file) : null
  const params = {
    limit: megabytes(fileLimit),
    taken: fileEndings.join(', '),
    size: megabytes(file?.size ?? 0),
  }
  return (
    <TextField
      label={t('file')}
      hint={t('fileHint', params)}
      error={unfit ? t(unfit, params) : error}
      type="file"
      accept={fileEndings.map((ending) => `.${ending}`).join(',')}
      className="h-auto py-1"
      onChange={(event) => onChange(event.target.files?.[0] ?? null)}
    />
  )
}

/** Why this file will not be taken, as far as that shows before it is read; null where nothing speaks against it. */
export function unfitness(file: File): 'fileEmpty' | 'fileTooLarge' | 'fileNotTaken' | null {
  if (file.size === 0) return 'fileEmpty'
  if (file.size > fileLimit) return 'fileTooLarge'
  return fileEndings.includes(endingOf(file.name)) ? null : 'fileNotTaken'
}
