// Follow links and forms between our own pages without loading the application anew.
//
// The address changes as if the back key had been pressed, which Streamlit answers with a run of
// the page it names. The new view is shown from its top and its title takes the focus, as after
// a page load. A link that only rearranges its page names itself in data-stay: then the reader
// stays where they are, on the link of that name. Without this script links work, only slower.
(() => {
  const OURS = '.stHtml a[href^="/"]:not([target])'; // Streamlit drops every target but _blank
  const START_FRAMES = 30;
  const PATIENCE_FRAMES = 600;
  const HOLD_FRAMES = 60;

  const link = (event) =>
    event.composedPath().find((node) => node instanceof Element && node.matches(OURS));
  const isPlain = (event) =>
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const part = (name) => document.querySelector(`[data-testid="${name}"]`);
  const isRunning = () => part("stApp")?.dataset.testScriptState !== "notRunning";

  // What comes late in a run may replace the element that has the focus.
  const hold = (target, frames) => {
    const isLost = document.activeElement === document.body;
    if (isLost) document.querySelector(target)?.focus({ preventScroll: true });
    if (frames > 0) requestAnimationFrame(() => hold(target, frames - 1));
  };

  // The run begins a moment after the address has changed.
  const arrive = (stay, frames = 0, hasRun = false) => {
    const running = isRunning();
    if (frames < PATIENCE_FRAMES && (running || (!hasRun && frames < START_FRAMES))) {
      requestAnimationFrame(() => arrive(stay, frames + 1, hasRun || running));
      return;
    }
    if (!stay) part("stMain")?.scrollTo({ top: 0 });
    document.activeElement?.blur();
    hold(stay ? `[data-stay="${CSS.escape(stay)}"]` : ".m-header h1", HOLD_FRAMES);
  };

  const go = (address, stay) => {
    if (address.href === location.href) return;
    const isSamePage = address.pathname === location.pathname;
    history.pushState({}, "", address.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    arrive(isSamePage ? stay : undefined);
  };

  addEventListener("click", (event) => {
    const chosen = link(event);
    if (!chosen || !isPlain(event) || event.defaultPrevented) return;
    event.preventDefault();
    go(new URL(chosen.href), chosen.dataset.stay);
  });

  addEventListener("submit", (event) => {
    const form = event.target.closest(".stHtml form");
    if (!form) return;
    event.preventDefault();
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form));
    go(address, form.dataset.stay);
  });
})();
