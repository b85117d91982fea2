export function findBrowser(): string
/** @returns the path of the browser that the tests drive, installed where that is possible. @throws Error where there is none */
export function findTestBrowser(): string
