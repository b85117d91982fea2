import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId } from './fieldId'
import { FieldLabel } from './FieldLabel'
import { PlaceFields } from './PlaceFields'
import { PlainRow } from './PlainRow'
import { PostedRows } from './PostedRows'
import { RecordSection } from './RecordSection'
import { TextRow, type RowProps } from './TextRow'
import { TimeFields } from './TimeFields'
import { TwoSides } from './TwoSides'

interface RecordFieldsProps extends RowProps {
  /** Stands below when and where it was recorded. */
  readonly whereAndWhen: ReactNode
}

/** Every field that a person fills, in groups. */
export function RecordFields({ whereAndWhen, ...props }: RecordFieldsProps) {
  const { t } = useTranslation()
  const { record, missing, isReadOnly, change } = props
  const stated = { isReadOnly, change }
  return (
    <>
      <RecordSection name="posted" hasColumns>
        <PostedRows {...props} />
      </RecordSection>
      <RecordSection name="published" hasColumns>
        <TextRow field="channel" hasVariants {...props} />
        <TextRow field="programme" hasVariants {...props} />
        <TextRow field="uploader" hasVariants {...props} />
        <TextRow field="sourceUrl" isUrl {...props} />
        <TextRow field="archiveUrl" isUrl {...props} />
        <div className="record-row is-stated">
          <FieldLabel field="uploadedAt" text={t('clipRecord.fields.uploadedAt')} missing={missing} />
          <TimeFields field="uploadedAt" time={record.uploadedAt} {...stated} />
        </div>
      </RecordSection>
      <RecordSection name="recorded">
        <TwoSides
          name={<FieldLabel field="recordedAtClaimed" text={t('clipRecord.pair.recordedAt')} missing={missing} />}
          claimed={<TimeFields field="recordedAtClaimed" time={record.recordedAt?.claimed} {...stated} />}
          verified={<TimeFields field="recordedAtVerified" time={record.recordedAt?.verified} {...stated} />}
        />
        {(['cameraPlace', 'placeShown'] as const).map((place) => (
          <TwoSides
            key={place}
            name={<FieldLabel field={`${place}Claimed`} text={t(`clipRecord.pair.${place}`)} missing={missing} />}
            claimed={<PlaceFields field={`${place}Claimed`} place={record[place]?.claimed} {...stated} />}
            verified={<PlaceFields field={`${place}Verified`} place={record[place]?.verified} {...stated} />}
          />
        ))}
      </RecordSection>
      {whereAndWhen}
      <RecordSection name="rights" hasColumns>
        <TextRow field="language" {...props} />
        <TextRow field="rightsOwner" hasVariants {...props} />
        <TextRow field="licence" {...props} />
        <TextRow field="creditLine" {...props} />
        <TextRow field="basisForUse" {...props} />
      </RecordSection>
      <RecordSection name="custody" hasColumns>
        <TextRow field="acquiredHow" {...props} />
        <TextRow field="generation" placeholder={t('clipRecord.hint.generation')} {...props} />
        <PlainRow field="isEdited" {...props}>
          <SegmentedControl
            id={fieldId('isEdited')}
            aria-label={t('clipRecord.fields.isEdited')}
            data={(['unknown', 'no', 'yes'] as const).map((value) => ({
              value,
              label: t(`clipRecord.edited.${value}`),
            }))}
            value={record.isEdited === undefined ? 'unknown' : record.isEdited ? 'yes' : 'no'}
            readOnly={isReadOnly}
            onChange={(value) => change.set('isEdited', value === 'unknown' ? undefined : value === 'yes')}
          />
        </PlainRow>
        <TextRow field="custodyNotes" {...props} />
      </RecordSection>
    </>
  )
}
