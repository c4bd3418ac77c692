/** The bundled script of a form page; see `build/bundle-client.mjs`. */
export declare const clientScript: string
