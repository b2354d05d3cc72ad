"""Everything a page says, heard or seen, and the English in it."""

import re

from playwright.sync_api import Page

# Texts a visitor can see or hear, icons (whose text is the icon's name) and hidden parts left out.
SAID = """() => {
  const said = new Set();
  const attributes = ["aria-label", "aria-roledescription", "title", "alt", "placeholder"];
  const visit = (element) => {
    if (element.matches("script, style, noscript, iframe, [aria-hidden='true']")) return;
    if (!element.checkVisibility()) return;
    for (const name of attributes) said.add(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) said.add(node.data.trim());
      if (node.nodeType === Node.ELEMENT_NODE) visit(node);
    }
    if (element.shadowRoot) for (const child of element.shadowRoot.children) visit(child);
  };
  visit(document.body);
  return [...said];
}"""

WORDS = """
about above actions after all an and any are as assessed assessment at available average back band
before below between but by button can cancel category change chart chosen city clear click close
closed code collapse column comparison container continuous count current dataset date day decree
deselect difference discrete download due each edit empty error evidence expand expired failed
failure false few file first for found from full fullscreen gap goal group has have help here hide
history home how if image in information invalid is it item known label last latest legend link
list load loading main mark max maximum mean measure message min missing month more name navigate
next no none not nothing null number of off official on only open option or other our out overview
owner page pages percent please point points press previous print profile published range ratio
region regions remove rerun reset result results rows save scale score scores search section see
select selected settings share show sidebar size skip some sort source standing start step stop
sum tab table the their there these this tile time titled title to today toggle top trend true
type undefined unknown unofficial update upload use user value values view visualization was
weight were what when where which who why wide will with without year years yes you your zoom
"""
ENGLISH = frozenset(WORDS.split())

# Words of the frame that no page can change, each exactly as it is written there.
STREAMLIT = (
    "Skip to main content",
    "Sidebar",
    "Navigate to home page",
    "Logo",
    "Collapse sidebar",
    "Expand sidebar",
    "App pages",
    "Help for",
    "Choose an option",
    "Clear all",
    "Open",
    "Close",
    "Show data:",
    "Download as PNG:",
    "Fullscreen:",
    "file upload",
)
VEGA = (
    "visualization",
    "group mark container",
    "shape mark container",
    "rect mark container",
)
# Names that are what they are called: a licence, an indicator of the instrument, a key.
NAMES = (
    "LGPL-3.0-or-later",
    "Assessment center",
    "Shift+Tab",
    "Tab ke depan",
    "Tekan Tab",
    "Page Down",
    "Page Up",
    "Home dan End",
)


def said(page: Page) -> list[str]:
    """Every text on the page, once."""
    return [str(text) for text in page.evaluate(SAID)]


def english_in(text: str) -> set[str]:
    """English words of `text` that are not part of the frame's own phrases.

    >>> english_in("Help for Himpunan data"), sorted(english_in("Score of Batang"))
    (set(), ['of', 'score'])
    """
    for name in NAMES:
        text = text.replace(name, "")
    for phrase in (*STREAMLIT, *VEGA):
        text = re.sub(rf"^{re.escape(phrase)}(?=\s|$)", "", text)
    return set(re.findall(r"[a-z']+", text.lower())) & ENGLISH


def english_on(page: Page) -> dict[str, set[str]]:
    """What a page says with English in it."""
    words = {text: english_in(text) for text in said(page)}
    return {text: found for text, found in words.items() if found}
