// Lead to the sign-in page when the connection stays cut because the session is over.
//
// Without this script the page would wait for a connection that is refused, showing old values.
(() => {
  const EVERY_MS = 3000;
  const INSIDE = "/_stcore/host-config"; // answers only those who have a session
  const NO_SESSION = 401;

  const isCut = () => {
    const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
    return state !== undefined && state !== "CONNECTED";
  };

  setInterval(async () => {
    if (document.hidden || !isCut()) return;
    const answer = await fetch(INSIDE, { cache: "no-store" }).catch(() => undefined);
    if (answer?.status !== NO_SESSION) return;
    const here = location.pathname + location.search;
    location.assign(`/masuk?ke=${encodeURIComponent(here)}`);
  }, EVERY_MS);
})();
