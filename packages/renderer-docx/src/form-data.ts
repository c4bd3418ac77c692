import type { DocumentNode } from '@roadmap/document/nodes'
import type { PackOptions } from 'docx-controls'

/**
 * What tells which form a file is when it comes back: custom properties, which LibreOffice keeps, and the same as custom
 * XML. Answers are not bound to it: LibreOffice 7.4 would write `31/03/2026` and `☒` into bound data.
 */
export function formData({ form, edition, language }: DocumentNode): Pick<PackOptions, 'properties' | 'customXml'> {
  if (!form) return {}
  const facts = { id: form.id, version: String(form.version), edition: edition.id, language }
  const attributes = Object.entries(facts).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return {
    properties: {
      'roadmap-form': facts.id,
      'roadmap-form-version': facts.version,
      'roadmap-edition': facts.edition,
      'roadmap-language': facts.language,
    },
    customXml: [
      {
        namespace: 'urn:roadmap:form',
        xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><form xmlns="urn:roadmap:form"${attributes.join('')}/>`,
      },
    ],
  }
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
