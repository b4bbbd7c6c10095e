//! Whether every control in a bar that sticks to the edge of the screen can be seen and hit whole: bars lie over each other
//! easily, and axe does not see it.

use crate::page::Page;
use crate::trouble::Outcome;

const COVERED: &str = "
const sticks = (one) => /sticky|fixed/.test(getComputedStyle(one).position);
const bars = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility() && sticks(one));
const controls = bars.flatMap((bar) => [...bar.querySelectorAll('a[href], button')]);
const inset = 6;
return controls.filter((one) => {
  const {left, right, top, bottom} = one.getBoundingClientRect();
  const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) => [[x, top + inset], [x, bottom - inset]]);
  return points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return !hit || !(one.contains(hit) || hit.contains(one));
  });
}).map((one) => one.innerText.trim());";

/// The names of the controls in sticking bars that something lies over.
pub fn covered(page: &Page) -> Outcome<Vec<String>> {
    page.told(COVERED, &[])
}
