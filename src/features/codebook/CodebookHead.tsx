import { Select } from '@mantine/core'
import { IconPencil, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CodebookRecord } from '../../domain/records/codebook'
import { useCodebooks, useInLanguage } from '../../stores/codebookQueries'
import { session } from '../../stores/session'
import { ToolButton } from '../../ui/ToolButton'
import { CodebookImport } from './CodebookImport'
import type { CodebookPlace } from './codebookPlace'

type View = CodebookPlace['view']

interface CodebookHeadProps {
  readonly codebook: CodebookRecord | undefined
  readonly view: View
  readonly olderCount: number
  readonly onView: (view: View) => void
  readonly onCodebook: (codebookId: string) => void
  /** Changes the codebook's own title and note. */
  readonly onAbout: () => void
}

/** Which codebook and version, its files, and what else can be looked at beside its tags. */
export function CodebookHead({ codebook, view, olderCount, onView, onCodebook, onAbout }: CodebookHeadProps) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const codebooks = useCodebooks()
  const shown = view === 'uses' ? 'tag' : view
  return (
    <header className="codebook-head">
      {codebook ? (
        <>
          {codebooks.length > 1 ? (
            <Select
              aria-label={t('codebook.which')}
              data={codebooks.map(({ id, titles }) => ({ value: id, label: inLanguage(titles, id) }))}
              value={codebook.id}
              allowDeselect={false}
              onChange={(id) => id !== null && onCodebook(id)}
            />
          ) : (
            <h1 className="ellipsis" title={inLanguage(codebook.titles, codebook.id)}>
              <bdi>{inLanguage(codebook.titles, codebook.id)}</bdi>
            </h1>
          )}
          <ToolButton
            label={t('codebook.about.title')}
            icon={<IconPencil size={16} aria-hidden="true" />}
            isIconOnly
            onClick={onAbout}
            testId="about-codebook"
          />
          <span className="second" data-testid="codebook-version">
            {t('codebook.version', { version: codebook.version })}
          </span>
          <span className="muted">{t('codebook.tags', { count: codebook.tags.length })}</span>
        </>
      ) : (
        <h1>{t('codebook.title')}</h1>
      )}
      <span className="spacer" />
      {codebook ? (
        <div className="row" role="group" aria-label={t('codebook.title')}>
          {(['tag', 'older', 'missing', 'overlaps'] as const).map((each) => (
            <ToolButton
              key={each}
              label={
                each === 'older' && olderCount > 0
                  ? `${t('codebook.views.older')} (${olderCount})`
                  : t(`codebook.views.${each}`)
              }
              isActive={shown === each}
              onClick={() => onView(each)}
              testId={`view-${each}`}
            />
          ))}
        </div>
      ) : null}
      <i className="rule" />
      <CodebookImport codebook={codebook} onTaken={onCodebook} />
      {codebook ? (
        <ToolButton
          label={t('codebook.files.export')}
          icon={<IconUpload size={16} aria-hidden="true" />}
          isIconOnly
          onClick={() => session().exportCodebook(codebook.id)}
          testId="export-codebook"
        />
      ) : null}
    </header>
  )
}
