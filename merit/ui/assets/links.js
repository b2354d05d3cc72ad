// Follow links and forms between our own pages without loading the application anew.
//
// The address changes as if the back key had been pressed, which Streamlit answers with a run of
// the page it names. The new view is shown from its top, or from what it names in data-arrive, and
// its title takes the focus, as after a page load; going back returns to the place and the link one
// came from. A link that only rearranges its page names itself in data-stay: then the reader stays
// where they are, on the link of that name. A mark of a chart leads where its chart says. Without
// this script links work, only slower; what the marks lead to is in the table below the chart.
(() => {
  const OURS = '.stHtml a[href^="/"]:not([target])'; // Streamlit drops every target but _blank
  const OUTSIDE = /^\/(akun|api|coba|dokumen|impor\/berkas|kalender\.ics|keluar|masuk|sehat|siapkan|tayang|undangan)(\/|$)/; // no pages of the application
  const LEADS = ".stHtml [data-leads]"; // where the marks of a chart lead, but for their code
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

  // What a reader asked or waited for may stand far down the page.
  const ARRIVED = ".stHtml [data-arrive]";
  const bringArrived = () => document.querySelector(ARRIVED)?.scrollIntoView({ block: "start" });

  const arrive = (target, top, then) => {
    if (top !== undefined) closeMenu();
    afterRun(() => {
      if (top !== undefined) part("stMain")?.scrollTo({ top });
      then?.();
      document.activeElement?.blur();
      hold(target);
    });
  };

  const go = (address, stay, from) => {
    const isSamePage = address.pathname === location.pathname;
    // The way one is on already: what was published since is shown, and the way back stays short.
    if (address.href !== location.href) {
      const place = { top: part("stMain")?.scrollTop ?? 0, from };
      history.replaceState({ ...history.state, place }, "");
      history.pushState({}, "", address.href);
    }
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (stay && isSamePage) arrive(named(stay));
    else arrive(TITLE, 0, bringArrived);
  };

  addEventListener("click", (event) => {
    if (!isPlain(event) || event.defaultPrevented) return;
    const chosen = among(event, OURS);
    if (!chosen || OUTSIDE.test(chosen.pathname)) return;
    event.preventDefault();
    go(new URL(chosen.href), chosen.dataset.stay, chosen.getAttribute("href"));
  });

  // Vega keeps the row of a mark with the element it draws, and Streamlit the name of a chart.
  const led = (event) => {
    const code = event.composedPath().map((node) => node.__data__?.datum?.kode).find(Boolean);
    const isOf = ({ dataset }) =>
      event.target.closest(`.st-key-${dataset.chart.replace(/[^\w-]/g, "-")}`);
    const chart = code && [...document.querySelectorAll(LEADS)].find(isOf);
    return chart && new URL(chart.dataset.leads + encodeURIComponent(code), location);
  };

  addEventListener("click", (event) => {
    const address = led(event);
    if (!address) return;
    if (isPlain(event)) go(address);
    else open(address, "_blank", "noopener");
  });

  // A list of choices closes when the reader turns away from it.
  const PICK = ".m-pick[open]";
  const closeOthers = (event) => {
    for (const list of document.querySelectorAll(PICK)) {
      if (!event.composedPath().includes(list)) list.open = false;
    }
  };
  const bringIntoView = (event) => {
    if (event.target.matches(PICK)) event.target.querySelector("nav").scrollIntoView({ block: "nearest" });
  };
  addEventListener("toggle", bringIntoView, true);
  addEventListener("pointerdown", closeOthers);
  addEventListener("focusin", closeOthers);
  addEventListener("keydown", (event) => {
    const list = event.key === "Escape" && event.target.closest?.(PICK);
    if (!list) return;
    list.open = false;
    list.querySelector("summary").focus();
  });

  addEventListener("submit", (event) => {
    const form = event.target.closest('.stHtml form:not([method="post"])');
    if (!form) return;
    event.preventDefault();
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form));
    go(address, form.querySelector("[data-stay]")?.dataset.stay);
  });

  // It is shown once the page is whole, whether a link, a press or a file led there.
  let arrived;
  const show = () => {
    const name = document.querySelector(ARRIVED)?.dataset.arrive;
    if (name === arrived) return;
    arrived = name;
    if (name) afterRun(bringArrived);
  };
  new MutationObserver(show).observe(document.documentElement, { childList: true, subtree: true });

  // The back key, not our own announcement above.
  addEventListener("popstate", (event) => {
    const place = event.isTrusted ? event.state?.place : undefined;
    if (place) arrive(place.from ? leading(place.from) : TITLE, place.top);
  });
})();
