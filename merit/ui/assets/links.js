// Follow links and forms between our own pages without loading the application anew.
//
// The address changes as if the back key had been pressed, which Streamlit answers with a run of
// the page it names. The new view is shown from its top and its title takes the focus, as after
// a page load; going back returns to the place and the link one came from. A link that only
// rearranges its page names itself in data-stay: then the reader stays where they are, on the
// link of that name. Without this script links work, only slower.
(() => {
  const OURS = '.stHtml a[href^="/"]:not([target])'; // Streamlit drops every target but _blank
  const MENU = '[data-testid="stSidebarNavLink"]';
  const TITLE = ".m-header h1";
  const START_FRAMES = 30;
  const PATIENCE_FRAMES = 600;
  const HOLD_FRAMES = 60;
  const NARROW = 768; // below this the menu covers the page

  const among = (event, links) =>
    event.composedPath().find((node) => node instanceof Element && node.matches(links));
  const isPlain = (event) =>
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const part = (name) => document.querySelector(`[data-testid="${name}"]`);
  const isRunning = () => part("stApp")?.dataset.testScriptState !== "notRunning";
  const named = (name) => `[data-stay="${CSS.escape(name)}"]`;
  const leading = (href) => `.stHtml a[href="${CSS.escape(href)}"]`;

  // What comes late in a run may replace the element that has the focus.
  const hold = (target, frames = HOLD_FRAMES) => {
    const isLost = document.activeElement === document.body;
    if (isLost) document.querySelector(target)?.focus({ preventScroll: true });
    if (frames > 0) requestAnimationFrame(() => hold(target, frames - 1));
  };

  const closeMenu = () => {
    const isOpen = part("stSidebar")?.getBoundingClientRect().right > 0;
    if (innerWidth < NARROW && isOpen) part("stSidebarCollapseButton")?.querySelector("button")?.click();
  };

  // The run begins a moment after the address has changed.
  const afterRun = (act, frames = 0, hasRun = false) => {
    const running = isRunning();
    if (frames < PATIENCE_FRAMES && (running || (!hasRun && frames < START_FRAMES))) {
      requestAnimationFrame(() => afterRun(act, frames + 1, hasRun || running));
    } else {
      act();
    }
  };

  const arrive = (target, top) => {
    closeMenu();
    afterRun(() => {
      if (top !== undefined) part("stMain")?.scrollTo({ top });
      document.activeElement?.blur();
      hold(target);
    });
  };

  const go = (address, stay, from) => {
    if (address.href === location.href) return;
    const isSamePage = address.pathname === location.pathname;
    const place = { top: part("stMain")?.scrollTop ?? 0, from };
    history.replaceState({ ...history.state, place }, "");
    history.pushState({}, "", address.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (stay && isSamePage) arrive(named(stay));
    else arrive(TITLE, 0);
  };

  addEventListener("click", (event) => {
    if (!isPlain(event) || event.defaultPrevented) return;
    const chosen = among(event, OURS);
    if (!chosen) return;
    event.preventDefault();
    go(new URL(chosen.href), chosen.dataset.stay, chosen.getAttribute("href"));
  });

  // Streamlit follows the links of its menu itself.
  addEventListener("click", (event) => {
    if (isPlain(event) && among(event, MENU)) arrive(TITLE, 0);
  });

  addEventListener("submit", (event) => {
    const form = event.target.closest(".stHtml form");
    if (!form) return;
    event.preventDefault();
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form));
    go(address, form.querySelector("[data-stay]")?.dataset.stay);
  });

  // The back key, not our own announcement above.
  addEventListener("popstate", (event) => {
    const place = event.isTrusted ? event.state?.place : undefined;
    if (place) arrive(place.from ? leading(place.from) : TITLE, place.top);
  });
})();
