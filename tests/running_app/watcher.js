// Runs before any script of the page. Remembers when the page last changed in a way a visitor
// can see, when a pointer was last pressed, when anything was last done, and when the server was
// last asked and last answered.
(() => {
  const part = (testId) => `[data-testid="${testId}"]`;
  // The status icon is no content; children of a canvas are a tree for screen readers only.
  const UNSEEN = `head, script, style, canvas, ${part("stStatusWidget")}, ${part("stToolbar")}`;
  const PLACEHOLDERS = ["stSkeleton", "stAppSkeleton", "stSpinner"].map(part);
  const UNFINISHED = `[data-stale="true"], ${PLACEHOLDERS}`;
  const FAILED = `${part("stException")}, ${part("stAlertContentError")}`;
  const WATCHED = { subtree: true, childList: true, attributes: true, characterData: true };
  const UNANSWERED_MS = 3000; // some messages want no answer
  const UNASKED_MS = 400; // some presses ask nothing of the server
  const ACTS = ["pointerdown", "pointerup", "keydown", "input", "change", "popstate", "resize"];

  const watcher = { lastChange: 0, pressed: 0, acted: 0, asked: 0, answered: 0 };
  window.__watcher = watcher;

  const isSeen = ({ target, type, attributeName }) => {
    if (type === "attributes" && /^(data|aria)-/.test(attributeName)) return false;
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    return !element?.closest(UNSEEN);
  };

  const observer = new MutationObserver((changes) => {
    if (changes.some(isSeen)) watcher.lastChange = performance.now();
  });
  observer.observe(document, WATCHED);

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observer.observe(root, WATCHED);
    return root;
  };

  const { send } = WebSocket.prototype;
  const heard = new WeakSet();
  WebSocket.prototype.send = function (data) {
    if (!heard.has(this)) this.addEventListener("message", () => (watcher.answered = performance.now()));
    heard.add(this);
    watcher.asked = performance.now();
    return send.call(this, data);
  };

  addEventListener("pointerdown", () => (watcher.pressed = performance.now()), true);
  for (const act of ACTS) addEventListener(act, () => (watcher.acted = performance.now()), true);

  // Vega draws the background only once all its data have arrived.
  const isDrawn = (chart) => chart.querySelector("canvas, svg path[d]") !== null;
  const every = (testId, holds) => [...document.querySelectorAll(part(testId))].every(holds);

  watcher.isComplete = () => {
    const app = document.querySelector(part("stApp"));
    return (
      app?.getAttribute("data-test-script-state") === "notRunning" &&
      app.getAttribute("data-test-connection-state") === "CONNECTED" &&
      document.querySelector(`${part("stMain")} ${part("stElementContainer")}`) !== null &&
      document.querySelector(UNFINISHED) === null &&
      every("stVegaLiteChart", isDrawn) &&
      every("stDataFrame", (grid) => grid.querySelector("canvas") !== null) &&
      [...document.images].every((image) => image.complete || image.loading === "lazy") &&
      document.fonts.status === "loaded"
    );
  };
  // What was done may still ask something of the server; on a busy one the run that was asked for
  // begins long after the press.
  const isRecent = (moment, patience) => performance.now() - moment < patience;
  const isWaiting = () =>
    (watcher.acted > watcher.asked && isRecent(watcher.acted, UNASKED_MS)) ||
    (watcher.asked > watcher.answered && isRecent(watcher.asked, UNANSWERED_MS));
  watcher.isSettled = (quiet) =>
    watcher.isComplete() && !isWaiting() && performance.now() - watcher.lastChange > quiet;
  watcher.failure = () => document.querySelector(FAILED)?.innerText ?? null;
})();
