"""What a browser really made of a slide: how large its words are, and where they end."""

from typing import Any

from playwright.sync_api import Page

WORDS = """() => {
  const slide = document.querySelector('.slide[data-now]');
  const edge = slide.getBoundingClientRect();
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.textContent.trim() || !holder.checkVisibility()) continue;
    if (holder.closest('.unseen, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isCut = getComputedStyle(holder).overflow === 'hidden'; // shown to be cut by its mark
    const box = (isCut ? holder : range).getBoundingClientRect();
    const size = parseFloat(getComputedStyle(holder).fontSize);
    const drawn = holder.closest('svg');
    const scale = drawn ? holder.getScreenCTM().a : 1;
    found.push({
      text: node.textContent.trim(),
      size: size * scale,
      isTitle: holder.tagName === 'H2',
      isOut: box.left < edge.left - 1 || box.right > edge.right + 1
        || box.top < edge.top - 1 || box.bottom > edge.bottom + 1,
    });
  }
  return found;
}"""

SPILLS = """() => {
  const slide = document.querySelector('.slide[data-now]');
  const [title, body, foot] = ['h2', '.body', 'footer'].map((name) => slide.querySelector(name));
  const [above, middle, below] = [title, body, foot].map((item) => item.getBoundingClientRect());
  const spills = [];
  if (above.bottom > middle.top + 1) spills.push('title');
  if (middle.bottom > below.top + 1) spills.push('body');
  for (const item of [slide, body, ...body.querySelectorAll('li, td, th, dl > div')]) {
    if (item.scrollHeight > item.clientHeight + 2 || item.scrollWidth > item.clientWidth + 2)
      spills.push(`${item.tagName}.${item.className} ${item.scrollHeight}>${item.clientHeight}`
        + ` ${item.scrollWidth}>${item.clientWidth}`);
  }
  for (const item of body.querySelectorAll('dl, ul, table, p')) {
    const box = item.getBoundingClientRect();
    if (box.bottom > middle.bottom + 1 || box.top < middle.top - 1) spills.push(item.tagName);
  }
  return spills;
}"""


def words(page: Page) -> list[dict[str, Any]]:
    """Every visible text: its size in pixels, and whether it leaves the slide."""
    found: list[dict[str, Any]] = page.evaluate(WORDS)
    return found


def spills(page: Page) -> list[str]:
    """What does not keep to its place on the slide that is shown."""
    found: list[str] = page.evaluate(SPILLS)
    return found
