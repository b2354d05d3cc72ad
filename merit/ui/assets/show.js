// Go through the slides by key, clicker, finger or time, and keep them as the data stand.
//
// All slides are in the page. When the server is silent or the session is over, they stay and a
// line says so; when it answers again, the line goes away by itself.
(() => {
  const EVERY_MS = 5000;
  const PATIENCE_MS = 4000;
  const NO_SESSION = 401;
  const AWAY = 500;
  const SWIPE = 60;
  const NUMBER = "salindia";
  const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown"]);
  const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);
  const CUT = "Sambungan terputus sejak {hour}; salindia terakhir tetap tampil.";
  const OVER = "Sesi berakhir pukul {hour}; salindia terakhir tetap tampil. Masuk kembali, lalu muat ulang halaman ini.";
  const OLD = "Salindia belum dapat diperbarui sejak {hour}; yang terakhir tetap tampil.";

  const { body } = document;
  const root = document.documentElement;
  const heard = document.querySelector(".heard");
  const notice = document.querySelector(".notice");
  const turning = document.querySelector(".turning");
  const upright = matchMedia("(max-aspect-ratio: 4/5)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const pause = Number(body.dataset.pause);
  let now = 1;
  let left = pause;
  let isPaused = still.matches;
  let trouble = "";

  const slides = () => [...document.querySelectorAll(".slide")];
  const titleOf = (slide) => slide.querySelector("h2").textContent;

  function show(number, isSaid = true) {
    const all = slides();
    now = Math.min(Math.max(number, 1), all.length);
    left = pause;
    const slide = all[now - 1];
    const isFocusLost = all.some((other) => other !== slide && other.contains(document.activeElement));
    for (const other of all) other.toggleAttribute("data-now", other === slide);
    if (isFocusLost) slide.focus({ preventScroll: true });
    if (upright.matches) slide.scrollIntoView();
    if (isSaid) heard.textContent = `Salindia ${now} dari ${all.length}: ${titleOf(slide)}`;
    const address = new URL(location.href);
    address.searchParams.set(NUMBER, now);
    // What stands between codes stays readable.
    history.replaceState(null, "", address.pathname + address.search.replaceAll("%2C", ","));
    tell();
  }

  // Time.

  function tell() {
    if (!turning) return;
    turning.hidden = false;
    turning.querySelector(".state").textContent = isPaused ? "Dijeda" : `Berganti dalam ${left} detik`;
    turning.querySelector("button").textContent = isPaused ? "Lanjutkan" : "Jeda";
  }

  function halt() {
    isPaused = !isPaused;
    left = pause;
    heard.textContent = isPaused ? "Pergantian otomatis dijeda" : "Pergantian otomatis berjalan";
    tell();
  }

  function tick() {
    if (isPaused || document.hidden || isDark()) return;
    left -= 1;
    if (left > 0) tell();
    else show(now === slides().length ? 1 : now + 1);
  }

  // Keys, clicks, fingers.

  const isDark = () => root.classList.contains("dark");

  function darken() {
    heard.textContent = root.classList.toggle("dark") ? "Layar digelapkan" : "Layar dinyalakan";
  }

  function fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => undefined);
  }

  function leave() {
    if (!trouble) location.assign(body.dataset.desk); // else nothing would be left on the screen
  }

  function act(key) {
    if (NEXT.has(key)) show(now + 1);
    else if (BACK.has(key)) show(now - 1);
    else if (key === " " && pause) halt();
    else if (key === " ") show(now + 1);
    else if (key === "Home") show(1);
    else if (key === "End") show(slides().length);
    else if (key === "f" || key === "F") fill();
    else if (key === "b" || key === "B" || key === ".") darken();
    else if (key === "Escape") leave();
    else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnControl = event.target.closest?.("a, button");
    if (isOnControl && (event.key === " " || event.key === "Enter")) return;
    if (upright.matches && event.key !== "Escape") return; // there the page scrolls
    const isLit = isDark() && !["b", "B", "."].includes(event.key);
    if (isLit) darken();
    if (act(event.key)) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    if (upright.matches || event.target.closest("a, button") || String(getSelection())) return;
    const part = event.clientX / innerWidth;
    if (part > 2 / 3) show(now + 1);
    else if (part < 1 / 3) show(now - 1);
  });

  let start = null;
  document.addEventListener("touchstart", (event) => {
    start = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!start || upright.matches) return;
    const across = event.changedTouches[0].clientX - start.clientX;
    const down = event.changedTouches[0].clientY - start.clientY;
    if (Math.abs(across) > SWIPE && Math.abs(across) > Math.abs(down)) show(now + (across < 0 ? 1 : -1));
    start = null;
  });

  // The data and the server.

  function say(sentence) {
    if (sentence === trouble) return;
    trouble = sentence;
    const hour = new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    notice.textContent = sentence.replace("{hour}", hour);
    notice.hidden = !sentence;
  }

  const ask = (address) => fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS * 5) });

  async function renew() {
    const answer = await ask(location.href);
    if (!answer.ok) return OLD;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector(".slide")) return OLD;
    const key = slides()[now - 1].querySelector("h2").id;
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    stack();
    body.dataset.version = page.body.dataset.version;
    document.title = page.title;
    const kept = slides().findIndex((slide) => slide.querySelector("h2").id === key) + 1;
    const rest = left;
    const read = scrollY; // on a phone held upright the reader scrolls
    show(kept || now, false);
    scrollTo(scrollX, read);
    left = rest;
    return "";
  }

  async function look() {
    const address = `${location.pathname}/versi${location.search}`;
    const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status === NO_SESSION) return OVER;
    if (!answer.ok) return answer.status < AWAY ? OLD : CUT; // refused, or nobody behind the door
    const { versi } = await answer.json();
    return versi === body.dataset.version ? "" : renew();
  }

  async function watch() {
    say(await look().catch(() => CUT));
    setTimeout(watch, EVERY_MS);
  }

  // The edge behind which more of a picture lies is faded.
  function fade({ target }) {
    target.toggleAttribute("data-more", target.scrollLeft + target.clientWidth < target.scrollWidth - 1);
  }

  function stack() {
    // A picture wider than the phone is moved within its frame, by keys too.
    for (const frame of document.querySelectorAll(".picture")) {
      if (upright.matches) frame.tabIndex = 0;
      else frame.removeAttribute("tabindex");
      frame.addEventListener("scroll", fade, { passive: true });
      fade({ target: frame });
    }
  }

  root.classList.add("shown");
  stack();
  upright.addEventListener("change", stack);
  show(Number(new URLSearchParams(location.search).get(NUMBER)) || 1, false);
  turning?.querySelector("button").addEventListener("click", halt);
  if (pause) setInterval(tick, 1000);
  setTimeout(watch, EVERY_MS);
})();
