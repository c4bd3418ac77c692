/**
 * A function that keeps its last answer: the files of an edition are made one after another and ask for the same. Whoever
 * holds the function holds the answer, which depends on what was asked alone.
 */
export function keepLast<Asked, Answer>(
  answer: (asked: Asked) => Answer,
  isSame: (one: Asked, other: Asked) => boolean,
): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined
  return (asked) => {
    if (!last || !isSame(last.asked, asked)) last = { asked, answer: answer(asked) }
    return last.answer
  }
}
