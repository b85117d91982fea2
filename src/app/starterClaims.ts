import codebookFile from '../../samples/codebook/starter-codebook.json'
import { claimRecord } from '../domain/records/claim'

/** The claims that come with the starter codebook: drafts that nobody has judged. */
export const STARTER_CLAIMS = codebookFile.claims.map((claim) => claimRecord.parse(claim))
