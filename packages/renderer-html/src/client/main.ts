import type { PageData } from '../page-data.ts'
import { byId } from './make.ts'
import { createPage } from './page.ts'
import { startForm } from './start-form.ts'

// The renderer of the page writes this element; it is of the same build as the script.
const data = JSON.parse(byId('page-data').textContent ?? '') as PageData
startForm(createPage(data))
