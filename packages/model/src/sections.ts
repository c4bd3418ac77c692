/**
 * The sections of the Markdown body of each kind of entry, in the order in which they are written. The heading that an
 * editor types for each stands in the messages file under `section`. A `list` is shown point by point.
 */
export const entrySections = {
  activity: [
    { id: 'purpose', required: true },
    { id: 'triggers', required: true, list: true },
    { id: 'tasks', required: true, list: true },
    { id: 'guidance', required: false },
    { id: 'lightTouch', required: true },
    { id: 'doneWhen', required: true },
  ],
  tool: [
    { id: 'what', required: true },
    { id: 'when', required: true },
    { id: 'needs', required: false },
    { id: 'steps', required: false },
    { id: 'example', required: false },
    { id: 'avoid', required: false },
  ],
} as const
