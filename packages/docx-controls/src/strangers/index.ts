export { openPackage, type Package } from './open-package.ts'
export { PackageFault, type PackageFaultCode } from './package-fault.ts'
export { type StrangersAttribute, type StrangersName, visitXml, type XmlVisitor } from './visit-xml.ts'
