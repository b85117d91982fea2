import { TextInput } from '@mantine/core'
import { IconBookmarks, IconPencil, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EVERYTHING } from '../../../domain/objects/objectQuery'
import { notify } from '../../../stores/noticesStore'
import {
  BUILT_IN_NAMES,
  BUILT_IN_VIEWS,
  deleteView,
  renameView,
  saveView,
  showObjects,
  useObjectQuery,
} from '../../../stores/objectQueryStore'
import { ToolButton } from '../../../ui/ToolButton'
import { ToolPopover } from '../../../ui/ToolPopover'

/** Queries under a name: those that every project has, and the person's own. */
export const ViewsMenu = memo(function ViewsMenu() {
  const { t } = useTranslation()
  const views = useObjectQuery((state) => state.views)
  const [renamed, setRenamed] = useState<string | undefined>(undefined)
  const show = (query: typeof EVERYTHING, close: () => void) => {
    showObjects(query)
    close()
  }
  return (
    <ToolPopover
      label={t('objectsPanel.views')}
      icon={<IconBookmarks size={16} aria-hidden="true" />}
      position="bottom-end"
      width={260}
      className="object-views"
      testId="objects-views"
    >
      {(close) => (
        <>
          <ToolButton label={t('objectsPanel.everything')} onClick={() => show(EVERYTHING, close)} />
          {BUILT_IN_NAMES.map((name) => (
            <ToolButton
              key={name}
              label={t(`objectsPanel.builtIn.${name}`)}
              onClick={() => show(BUILT_IN_VIEWS[name], close)}
            />
          ))}
          {views.map(({ name, query }) =>
            renamed === name ? (
              <NameField
                key={name}
                label={t('objectsPanel.renameView', { name })}
                start={name}
                onName={(to) => {
                  if (renameView(name, to)) setRenamed(undefined)
                  else notify('warning', 'objectsPanel.nameTaken', { name: to })
                }}
              />
            ) : (
              <div className="row" key={name}>
                <ToolButton label={name} onClick={() => show(query, close)} />
                <span className="spacer" />
                <ToolButton
                  label={t('objectsPanel.renameView', { name })}
                  icon={<IconPencil size={14} aria-hidden="true" />}
                  isIconOnly
                  onClick={() => setRenamed(name)}
                />
                <ToolButton
                  label={t('objectsPanel.deleteView', { name })}
                  icon={<IconTrash size={14} aria-hidden="true" />}
                  isIconOnly
                  onClick={() => deleteView(name)}
                />
              </div>
            ),
          )}
          <NameField
            label={t('objectsPanel.saveView')}
            start=""
            onName={(name) => {
              if (saveView(name)) close()
              else notify('warning', 'objectsPanel.tooManyViews')
            }}
          />
        </>
      )}
    </ToolPopover>
  )
})

interface NameFieldProps {
  readonly label: string
  readonly start: string
  readonly onName: (name: string) => void
}

function NameField({ label, start, onName }: NameFieldProps) {
  const [name, setName] = useState(start)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <TextInput
        label={label}
        dir="auto"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </form>
  )
}
