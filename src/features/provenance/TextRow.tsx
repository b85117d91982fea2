import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { replaced } from '../../domain/provenance/provenanceField'
import { isWebAddress } from '../../domain/provenance/webAddress'
import type { Provenance } from '../../domain/records/provenance'
import { DraftInput } from '../../ui/DraftInput'
import { fieldId } from './fieldId'
import { PlainRow } from './PlainRow'
import type { RecordChange } from './useRecordChange'

/** The fields of the record that hold one text. */
export type TextField = {
  [Field in keyof Provenance]-?: NonNullable<Provenance[Field]> extends string ? Field : never
}[keyof Provenance] &
  Exclude<keyof Provenance, 'postedIn'>

/** How many characters each can hold, as its schema says. */
const LONG = 20_000
const LENGTHS: Readonly<Record<TextField, number>> = {
  channel: 500,
  programme: 500,
  uploader: 500,
  sourceUrl: 4_000,
  archiveUrl: 4_000,
  language: 500,
  rightsOwner: 500,
  licence: 500,
  creditLine: 500,
  basisForUse: LONG,
  acquiredHow: LONG,
  generation: 500,
  custodyNotes: LONG,
}

export interface RowProps {
  readonly record: Provenance
  readonly missing: ReadonlySet<string>
  readonly isReadOnly: boolean
  readonly change: RecordChange
}

interface TextRowProps extends RowProps {
  readonly field: TextField
  /** Names are spelled in several ways, and all of them are kept. */
  readonly hasVariants?: boolean
  readonly isUrl?: boolean
  readonly placeholder?: string
}

/** A field with one text, and where it is a name with its other spellings. */
export function TextRow({ field, hasVariants = false, isUrl = false, placeholder, ...row }: TextRowProps) {
  const { t } = useTranslation()
  const { record, isReadOnly, change } = row
  const name = t(`clipRecord.fields.${field}`)
  return (
    <PlainRow field={field} isPaired={hasVariants} {...row}>
      <DraftInput
        id={fieldId(field)}
        ariaLabel={name}
        value={record[field] ?? ''}
        isReadOnly={isReadOnly}
        maxLength={LENGTHS[field]}
        isLong={LENGTHS[field] === LONG}
        isLtr={isUrl}
        {...(placeholder === undefined ? {} : { placeholder })}
        onValue={(typed) => {
          const text = typed.trim()
          if (isUrl && text !== '' && !isWebAddress(text)) return t('clipRecord.problem.notUrl')
          return change.set(field, text === '' ? undefined : text)
        }}
        testId={`field-${field}`}
      />
      {hasVariants ? (
        <TagsInput
          size="xs"
          aria-label={`${name}: ${t('clipRecord.fields.nameVariants')}`}
          placeholder={t('clipRecord.addSpelling')}
          dir="auto"
          maxTags={50}
          maxLength={500}
          splitChars={[]}
          value={record.nameVariants?.[field] ?? []}
          readOnly={isReadOnly}
          data-testid={`variants-${field}`}
          onChange={(variants) => {
            const next = replaced(record.nameVariants ?? {}, field, variants.length === 0 ? undefined : variants)
            change.set('nameVariants', Object.keys(next).length === 0 ? undefined : next)
          }}
        />
      ) : null}
    </PlainRow>
  )
}
