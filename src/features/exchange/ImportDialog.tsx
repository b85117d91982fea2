import './exchange.css'
import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pseudonym as pseudonymSchema } from '../../domain/records/annotator'
import { showImport, useImportPreview, type ImportPreview } from '../../stores/importStore'
import { session } from '../../stores/session'
import { PseudonymField } from '../../ui/PseudonymField'
import { FormEnd } from '../../ui/FormEnd'
import { ImportOverlaps } from './ImportOverlaps'
import { ImportProblems } from './ImportProblems'

/** What a file holds and what taking it would do, before anything is written. */
export function ImportDialog() {
  const { t } = useTranslation()
  const preview = useImportPreview()
  return (
    <Modal
      opened={preview !== undefined}
      onClose={() => showImport(undefined)}
      title={t('import.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {preview ? <ImportForm preview={preview} /> : null}
    </Modal>
  )
}

function ImportForm({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation()
  const [pseudonym, setPseudonym] = useState('')
  const [isTried, setTried] = useState(false)
  const [kind, setKind] = useState(preview.targets[0].kind)
  const target = preview.targets.find((each) => each.kind === kind) ?? preview.targets[0]
  const needsPseudonym = target.kind === 'new'
  const isPseudonym = !needsPseudonym || pseudonymSchema.safeParse(pseudonym).success
  const rows = target.counts.filter(({ added, same, kept, leftOut }) => added + same + kept + leftOut > 0)
  const isNothingNew = target.changes.length === 0
  return (
    <form
      className="form"
      noValidate
      data-testid="import-dialog"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isPseudonym || isNothingNew) return
        void session().acceptImport(target, pseudonym.trim())
      }}
    >
      <p className="second">
        <bdi>{preview.fileName}</bdi>
      </p>
      {preview.targets.length > 1 ? (
        <SegmentedControl
          aria-label={t('import.where')}
          data={preview.targets.map((each) => ({
            value: each.kind,
            label: t(`import.into.${each.kind}`, { name: each.project.name }),
          }))}
          value={kind}
          onChange={(value) => setKind(value === 'new' ? 'new' : 'open')}
        />
      ) : null}
      <p>{t(target.kind === 'new' ? 'import.newProject' : 'import.openProject', { name: target.project.name })}</p>
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{t('import.column.type')}</th>
            <th scope="col">{t('import.column.added')}</th>
            <th scope="col">{t('import.column.same')}</th>
            <th scope="col">{t('import.column.kept')}</th>
            <th scope="col">{t('import.column.leftOut')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.type} data-type={row.type}>
              <th scope="row">{t(`import.type.${row.type}` as 'import.type.clip')}</th>
              <td>{row.added}</td>
              <td>{row.same}</td>
              <td>{row.kept}</td>
              <td>{row.leftOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.targets[0].agreement ? <p data-testid="states-agreement">{t('result.import.agreement')}</p> : null}
      {preview.isSettled ? <p>{t('result.import.settled')}</p> : null}
      <ImportProblems problems={target.problems} />
      <ImportOverlaps overlaps={target.overlaps} />
      {needsPseudonym ? (
        <PseudonymField value={pseudonym} isMissing={isTried && !isPseudonym} onValue={setPseudonym} />
      ) : null}
      <p className="muted">{isNothingNew ? t('import.nothingNew') : t('import.undoable')}</p>
      <FormEnd
        cancel={t('app.cancel')}
        onCancel={() => showImport(undefined)}
        accept={isNothingNew ? undefined : t('import.accept', { count: target.changes.length })}
        testId="accept-import"
      />
    </form>
  )
}
