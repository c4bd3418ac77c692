import { bundleClient } from './bundle-client.mjs'

export const clientScript = bundleClient()
