import { codeLine as code } from '@roadmap/diagnostics'

/** A fault in words: what was found and expected, and what to type. */
export interface YamlMessage {
  readonly what: string
  readonly fix: string
}

/**
 * What is said of the faults of YAML that editors make. The values are the editor's own text, as it stands in the file;
 * lines to type are complete.
 */
export const yamlMessages = {
  colonInText: ({ key, text, typed }: { key: string; text: string; typed: string }) => ({
    what: `Found a colon and a space within the text ${code(text)}, expected them after ${code(key)} only`,
    fix: `Put the text in quotes: ${code(typed)}.`,
  }),
  indentedBelowText: ({ line, above }: { line: string; above: string }) => ({
    what: `Found ${code(line)} indented below ${code(above)}, which has a text already`,
    fix: `If it is a key of its own, take away the spaces before it. If it goes on with the text, put all of the text in quotes.`,
  }),
  itemIndent: ({ typed, spaces }: { typed: string; spaces: number }) => ({
    what: 'Found an item of a list that does not stand below the others, expected all in one column',
    fix: `Start the line with ${spaces === 1 ? 'one space' : `${spaces} spaces`}: ${code(typed)}.`,
  }),
  noSpaceAfterColon: ({ line, typed }: { line: string; typed: string }) => ({
    what: `Found ${code(line)}, expected a space after the colon`,
    fix: `Change it to ${code(typed)}.`,
  }),
  noKey: ({ line }: { line: string }) => ({
    what: `Found ${code(line)} without a key, expected a line such as ${code('key: text')}`,
    fix: 'If it goes on with the text above, start it with two spaces. Otherwise write a key and a colon before it.',
  }),
  noColon: ({ line, key, typed }: { line: string; key: string; typed: string }) => ({
    what: `Found ${code(line)} without a key, expected a line such as ${code('key: text')}`,
    fix: `If it goes on with the text above, start it with two spaces. If ${code(key)} is its key, write a colon after it: ${code(typed)}.`,
  }),
  itemWithoutKey: ({ line }: { line: string }) => ({
    what: `Found the item ${code(line)} below a line that has a value already, expected it below the key of its list`,
    fix: 'Write the key of the list with a colon on a line of its own above the items.',
  }),
  itemBesideKey: ({ item, typed }: { item: string; typed: string }) => ({
    what: `Found the item ${code(item)} on the line of its key, expected it on a line of its own`,
    fix: `Write it on the next line: ${code(typed)}.`,
  }),
  quoteOpen: ({ quote, typed }: { quote: string; typed: string }) => ({
    what: `Found a quote ${code(quote)} that is not closed, expected another one at the end of the text`,
    fix: `Close it: ${code(typed)}.`,
  }),
  textAfterValue: ({ rest, typed }: { rest: string; typed: string }) => ({
    what: `Found ${code(rest)} after the end of the value, expected nothing more on the line`,
    fix: `Put all of the text in quotes: ${code(typed)}.`,
  }),
  furtherLeft: ({ key, spaces }: { key: string; spaces: number }) => ({
    what: `Found ${code(key)} further left than the keys above it, expected all keys in one column`,
    fix: `Take away the ${spaces === 1 ? 'space' : `${spaces} spaces`} before the keys above, or start this line with as many.`,
  }),
  startsWith: ({ sign, typed }: { sign: string; typed: string }) => ({
    what: `Found a text that starts with ${code(sign)}, which has a meaning of its own in YAML`,
    fix: `Put the text in quotes: ${code(typed)}.`,
  }),
  duplicateKey: ({ key, line }: { key: string; line: number }) => ({
    what: `Found the key ${code(key)} a second time, expected it once`,
    fix: `Remove this line or line ${line}, whichever says the wrong thing.`,
  }),
  outdented: ({ line, spaces }: { line: string; spaces: number }) => ({
    what: `Found ${code(line)} at the start of a line, expected it as far in as the text that it goes on with`,
    fix: `Start the line with ${spaces} spaces.`,
  }),
  bullet: ({ sign, typed }: { sign: string; typed: string }) => ({
    what: `Found ${code(sign)} before an item of a list, expected a hyphen`,
    fix: `Put a hyphen in its place: ${code(typed)}.`,
  }),
  missingHyphen: ({ key, line, typed }: { key: string; line: number; typed: string }) => ({
    what: `Found the key ${code(key)} a second time, expected it once in each item of a list`,
    fix: `If it starts the next item, write a hyphen before it: ${code(typed)}. Otherwise remove this line or line ${line}.`,
  }),
  tab: ({ typed, spaces }: { typed: string; spaces: number }) => ({
    what: 'Found a tab at the start of the line, expected spaces',
    fix: `Put ${spaces === 2 ? 'two' : spaces} spaces in the place of each tab: ${code(typed)}.`,
  }),
  tabAfterHyphen: ({ typed }: { typed: string }) => ({
    what: 'Found a tab after the hyphen, expected a space',
    fix: `Put a space in the place of the tab: ${code(typed)}.`,
  }),
  bracketOpen: ({ open, close, typed }: { open: string; close: string; typed: string }) => ({
    what: `Found ${code(open)} that is not closed, expected ${code(close)} at the end`,
    fix: `Close it: ${code(typed)}. If it belongs to a text, put the text in quotes.`,
  }),
  bracketOpenBelow: ({ open, close }: { open: string; close: string }) => ({
    what: `Found ${code(open)} that is not closed, expected ${code(close)} after its last value`,
    fix: `Write ${code(close)} after the last value, and start its line further right than the key.`,
  }),
  bracketComment: ({ open, typed }: { open: string; typed: string }) => ({
    what: `Found ${code(open)} that is not closed, as what follows ${code('#')} is a comment`,
    fix: `Put the text in quotes: ${code(typed)}.`,
  }),
  bracketTooMany: ({ found }: { found: string }) => ({
    what: `Found ${code(found)} after the end of a list or group in brackets, expected nothing more on the line`,
    fix: 'Remove it. If the brackets belong to a text, put the text in quotes.',
  }),
  brokenBracket: () => ({
    what: 'Found a list or group in brackets that cannot be read, expected a comma between two of its values',
    fix: 'Put a comma after each value, and quotes around each that holds a comma, a colon or a bracket.',
  }),
  indent: ({ line }: { line: string }) => ({
    what: `Found ${code(line)} in a column where nothing above it starts, expected it below what it belongs to`,
    fix: 'Start the line in the column of the keys or items beside it, or as far right as the text that it goes on with.',
  }),
  backslash: ({ found, typed }: { found: string; typed: string }) => ({
    what: `Found ${code(found)} in double quotes, where a backslash has a meaning of its own`,
    fix: `Put the text in single quotes: ${code(typed)}.`,
  }),
  backslashForNothing: ({ found, typed }: { found: string; typed: string }) => ({
    what: `Found ${code(found)} in double quotes, where a backslash has a meaning of its own`,
    fix: `Take the backslash away: ${code(typed)}.`,
  }),
  backslashTwice: ({ found, typed }: { found: string; typed: string }) => ({
    what: `Found ${code(found)} in double quotes, where a backslash has a meaning of its own`,
    fix: `Write the backslash twice: ${code(typed)}.`,
  }),
  secondDocument: () => ({
    what: 'Found a second part that starts with `---`, expected one in the file',
    fix: 'Remove the line `---`.',
  }),
  commentWithoutSpace: () => ({
    what: 'Found `#` directly after a value, expected a space before a comment',
    fix: 'Write a space before `#`.',
  }),
  aliasUnknown: ({ alias, typed }: { alias: string; typed: string }) => ({
    what: `Found ${code(alias)}, which repeats a value that has no such name`,
    fix: `If it is a text, put it in quotes: ${code(typed)}.`,
  }),
  /** What editors hardly ever write; the name of the fault is one to search for. */
  other: ({ name }: { name: string }) => ({
    what: `Found YAML that cannot be read (${name})`,
    fix: 'Mend the line: check its indent, its quotes and the space after each colon; quote text that holds `: ` or ` #`.',
  }),
} as const
