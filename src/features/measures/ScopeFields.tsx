import { MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { measureRecord } from '../../domain/records/measure'
import { inLanguage } from '../../stores/codebookQueries'
import { useClaims, useCoders, useProjectClips } from '../../stores/measureQueries'
import { usePreferences } from '../../stores/preferencesStore'
import type { MeasureFormProps } from './measureForm'
import { TagSelect } from './TagSelect'

const { subject, codes, certainty, whole } = measureRecord.shape
const SUBJECTS = subject.unwrap().options
const CODES = codes.unwrap().options
const CERTAINTIES = certainty.unwrap().options
const WHOLES = whole.unwrap().options

/** Of whom, by whom, how sure, of what and where; what is not chosen asks everything. */
export function ScopeFields({ measure, isReadOnly, onChange }: MeasureFormProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const coders = useCoders()
  const clips = useProjectClips()
  const claims = useClaims()
  return (
    <fieldset className="measure-part">
      <Choice
        label={t('measures.subject')}
        data={SUBJECTS.map((value) => ({ value, label: t(`measures.subjects.${value}`) }))}
        value={measure.subject}
        isReadOnly={isReadOnly}
        onValue={(value) => onChange((before) => ({ ...before, subject: value }))}
      />
      {measure.subject === 'track' ? (
        <TagSelect
          label={t('measures.subjectTag')}
          value={measure.subjectTagId}
          placeholder={t('measures.anyTrack')}
          isClearable
          isReadOnly={isReadOnly}
          onTag={(tagId) =>
            onChange(({ subjectTagId: _none, ...rest }) => (tagId ? { ...rest, subjectTagId: tagId } : rest))
          }
          testId="subject-tag"
        />
      ) : null}
      <Choice
        label={t('measures.codes')}
        data={CODES.map((value) => ({ value, label: t(`measures.codesKinds.${value}`) }))}
        value={measure.codes}
        isReadOnly={isReadOnly}
        onValue={(value) => onChange((before) => ({ ...before, codes: value }))}
      />
      {measure.codes === 'coders' ? (
        <MultiSelect
          label={t('measures.coders')}
          size="xs"
          data={coders.map(({ id, pseudonym }) => ({ value: id, label: pseudonym }))}
          value={[...(measure.coderIds ?? [])]}
          {...(measure.coderIds ? {} : { placeholder: t('measures.everyCoder') })}
          clearable
          hidePickedOptions
          readOnly={isReadOnly}
          data-testid="measure-coders"
          onChange={(ids) => {
            const chosen = coders.flatMap(({ id }) => (ids.includes(id) ? [id] : []))
            onChange(({ coderIds: _none, ...rest }) => (chosen.length > 0 ? { ...rest, coderIds: chosen } : rest))
          }}
        />
      ) : null}
      <Select
        label={t('measures.certainty')}
        data={CERTAINTIES.map((value) => ({ value, label: t(`measures.certainties.${value}`) }))}
        value={measure.certainty}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="measure-certainty"
        onChange={(value) => onChange((before) => ({ ...before, certainty: certainty.parse(value) }))}
      />
      <Select
        label={t('measures.whole')}
        data={WHOLES.map((value) => ({ value, label: t(`measures.wholes.${value}`) }))}
        value={measure.whole}
        allowDeselect={false}
        readOnly={isReadOnly}
        data-testid="measure-whole"
        onChange={(value) => onChange((before) => ({ ...before, whole: whole.parse(value) }))}
      />
      <MultiSelect
        label={t('measures.clips')}
        size="xs"
        data={clips.map(({ id, name }) => ({ value: id, label: name }))}
        limit={60}
        value={[...(measure.clipIds ?? [])]}
        {...(measure.clipIds ? {} : { placeholder: t('measures.everyClip') })}
        searchable
        clearable
        hidePickedOptions
        readOnly={isReadOnly}
        data-testid="measure-clips"
        onChange={(ids) => {
          const chosen = clips.flatMap(({ id }) => (ids.includes(id) ? [id] : []))
          onChange(({ clipIds: _none, ...rest }) => (chosen.length > 0 ? { ...rest, clipIds: chosen } : rest))
        }}
      />
      <Select
        label={t('measures.claim')}
        data={claims.map(({ id, text }) => ({ value: id, label: inLanguage(text, language, id) }))}
        limit={60}
        value={measure.claimId ?? null}
        placeholder={t('measures.noClaim')}
        searchable
        clearable
        readOnly={isReadOnly}
        data-testid="measure-claim"
        onChange={(id) => {
          const claim = claims.find((each) => each.id === id)
          onChange(({ claimId: _none, ...rest }) => (claim ? { ...rest, claimId: claim.id } : rest))
        }}
      />
    </fieldset>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly data: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly isReadOnly: boolean
  readonly onValue: (value: Value) => void
}

function Choice<Value extends string>({ label, data, value, isReadOnly, onValue }: ChoiceProps<Value>) {
  return (
    <div className="measure-choice">
      <span className="mantine-InputWrapper-label">{label}</span>
      <SegmentedControl
        aria-label={label}
        data={[...data]}
        value={value}
        fullWidth
        readOnly={isReadOnly}
        onChange={onValue}
      />
    </div>
  )
}
