/** A file name of plain ASCII for an exported project, whatever the project is called. */
export function exportFileName(projectName: string): string {
  const plain = projectName
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return `${plain || 'project'}.framebench.json`
}
