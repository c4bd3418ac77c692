export { type VerificationRule, verificationRules } from './rules.ts'
export { verifyPdf } from './verify-pdf.ts'
export { describeViolation, type Violation } from './violation.ts'
