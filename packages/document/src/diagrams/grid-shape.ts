/**
 * Whether phases run down the page as rows. The longer list goes down, because a page is taller than wide and a title
 * needs a wide cell; phases go down if both are equally long. The overview and the locators share this, so that a
 * locator looks like the overview.
 */
export function phasesRunDown(phases: number, strands: number): boolean {
  return strands <= phases
}
