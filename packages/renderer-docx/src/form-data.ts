import { identityNamespace, identityProperties } from '@roadmap/document/form-identity'
import type { DocumentNode } from '@roadmap/document/nodes'
import { escapeXml, type PackOptions } from 'docx-controls'

/**
 * What tells which form a file is when it comes back: custom properties, which LibreOffice keeps, and the same as custom
 * XML. Answers are not bound to it: LibreOffice 7.4 would write `31/03/2026` and `☒` into bound data.
 */
export function formData({ form, edition, language }: DocumentNode): Pick<PackOptions, 'properties' | 'customXml'> {
  if (!form) return {}
  const facts = { id: form.id, version: String(form.version), edition: edition.id, language }
  const attributes = Object.entries(facts).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  return {
    properties: {
      [identityProperties.id]: facts.id,
      [identityProperties.version]: facts.version,
      [identityProperties.edition]: facts.edition,
      [identityProperties.language]: facts.language,
    },
    customXml: [
      {
        namespace: identityNamespace,
        xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><form xmlns="${identityNamespace}"${attributes.join('')}/>`,
      },
    ],
  }
}
