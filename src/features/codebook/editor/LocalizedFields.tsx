import { Textarea, TextInput } from '@mantine/core'
import type { LocalizedText } from '../../../domain/records/fields'
import { usePreferences } from '../../../stores/preferencesStore'
import { languageName } from './languages'

interface LocalizedFieldsProps {
  readonly text: LocalizedText
  readonly languages: readonly string[]
  /** The field's label, from the name of its language. */
  readonly label: (language: string) => string
  readonly isLong?: boolean
  readonly isReadOnly: boolean
  readonly error?: string | undefined
  readonly testId: string
  readonly onText: (text: LocalizedText) => void
}

/** One text in every language of the codebook, side by side where there is room. */
export function LocalizedFields(props: LocalizedFieldsProps) {
  const { text, languages, label, isLong = false, isReadOnly, error, testId, onText } = props
  const page = usePreferences((state) => state.language)
  return (
    <div className="localized">
      {languages.map((language, index) => {
        const field = {
          label: label(languageName(language, page)),
          // What is typed has the direction of its own language, also before the first letter.
          dir: language.startsWith('ar') ? 'rtl' : 'ltr',
          lang: language,
          value: text[language] ?? '',
          readOnly: isReadOnly,
          error: index === 0 ? error : undefined,
          'data-testid': `${testId}-${language}`,
        }
        const set = (value: string) => onText({ ...text, [language]: value })
        return isLong ? (
          <Textarea
            key={language}
            {...field}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            onChange={(event) => set(event.currentTarget.value)}
          />
        ) : (
          <TextInput key={language} {...field} maxLength={200} onChange={(event) => set(event.currentTarget.value)} />
        )
      })}
    </div>
  )
}
