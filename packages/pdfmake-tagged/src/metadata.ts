import type { DocumentInfo } from './pdfmake.ts'

/**
 * The document's XMP description: what the information dictionary says and, if it is tagged, that it is PDF/UA-1
 * (ISO 14289-1 §5), with the extension schema by which PDF/A admits that statement (ISO 19005-2 §6.6.2.3). pdfkit adds
 * the statement of PDF/A.
 */
export function xmpMetadata(info: DocumentInfo, language: string, tagged: boolean): string {
  return [
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      element('xmp:CreateDate', timestamp(info.CreationDate)),
      element('xmp:ModifyDate', timestamp(info.ModDate)),
      element('xmp:CreatorTool', escapeXml(info.Creator)),
    ]),
    description('dc="http://purl.org/dc/elements/1.1/"', [
      element('dc:title', alternative(info.Title)),
      element('dc:language', `<rdf:Bag>${element('rdf:li', escapeXml(language))}</rdf:Bag>`),
      info.Author && element('dc:creator', `<rdf:Seq>${element('rdf:li', escapeXml(info.Author))}</rdf:Seq>`),
      info.Subject && element('dc:description', alternative(info.Subject)),
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [
      element('pdf:Producer', escapeXml(info.Producer)),
      info.Keywords && element('pdf:Keywords', escapeXml(info.Keywords)),
    ]),
    ...(tagged
      ? [description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [element('pdfuaid:part', '1')]), uaExtensionSchema]
      : []),
  ].join('\n')
}

/** Text as XML character data; characters that XML cannot hold are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function description(namespace: string, properties: readonly (string | undefined)[]): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>${properties.filter(Boolean).join('')}</rdf:Description>`
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}

function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

const uaExtensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
