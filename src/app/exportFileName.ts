/** A file name of plain ASCII for an exported project, whatever the project is called. */
export function exportFileName(projectName: string): string {
  return `${plainName(projectName, 'project')}.framebench.json`
}

/** A name as ASCII that every file system takes; `fallback` where nothing of it is left. */
export function plainName(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return plain || fallback
}
