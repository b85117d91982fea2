import { useTranslation } from 'react-i18next'
import type { GroupShape } from '../../../domain/records/codebook'
import { TAG_COLOURS, type TagColour } from '../../../domain/records/tag'
import { TagMark } from '../../../ui/TagMark'

interface ColourFieldProps {
  readonly value: TagColour
  readonly shape: GroupShape
  readonly letter: string | undefined
  readonly isReadOnly: boolean
  readonly onColour: (colour: TagColour) => void
}

/** The colours that people with any colour vision tell apart (Okabe and Ito, 2008), each with its name. */
export function ColourField({ value, shape, letter, isReadOnly, onColour }: ColourFieldProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="colour-field">
      <legend className="field-label">{t('codebook.colour')}</legend>
      {TAG_COLOURS.map((colour) => (
        <label key={colour} className={`colour-choice ${colour === value ? 'is-chosen' : ''}`}>
          <input
            type="radio"
            name="tag-colour"
            className="visually-hidden"
            value={colour}
            checked={colour === value}
            disabled={isReadOnly}
            onChange={() => onColour(colour)}
          />
          <TagMark colour={colour} shape={shape} letter={letter} />
          <span>{t(`codebook.colours.${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
